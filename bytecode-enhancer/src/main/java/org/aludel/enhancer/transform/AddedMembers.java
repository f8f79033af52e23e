package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.plan.EnhancementPlan;

/** Adds members at the end of a class. */
abstract class AddedMembers extends ClassVisitor {

    final EnhancementPlan plan;

    AddedMembers(ClassVisitor next, EnhancementPlan plan) {
        super(OpenedClassReader.ASM_API, next);
        this.plan = plan;
    }

    /** Adds them to the next visitor. */
    abstract void add(ClassVisitor next);

    @Override
    public final void visitEnd() {
        add(cv);
        super.visitEnd();
    }
}
