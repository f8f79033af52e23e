package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.plan.EnhancementPlan;

/** Adds a protected constructor without parameters that calls that of the superclass and nothing else. */
final class DefaultConstructor extends AddedMembers {

    private DefaultConstructor(ClassVisitor next, EnhancementPlan plan) {
        super(next, plan);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.constructor() ? new DefaultConstructor(next, plan) : next;
    }

    @Override
    void add(ClassVisitor next) {
        MethodVisitor code = next.visitMethod(Opcodes.ACC_PROTECTED, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, plan.superName(), "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }
}
