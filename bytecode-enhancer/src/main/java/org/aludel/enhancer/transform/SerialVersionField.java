package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.plan.EnhancementPlan;

/** Writes down the serial version that the plain class has, since the enhanced one would get another. */
final class SerialVersionField extends AddedMembers {

    private SerialVersionField(ClassVisitor next, EnhancementPlan plan) {
        super(next, plan);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.serialVersion().isPresent() ? new SerialVersionField(next, plan) : next;
    }

    @Override
    void add(ClassVisitor next) {
        next.visitField(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                        "serialVersionUID",
                        "J",
                        null,
                        plan.serialVersion().orElseThrow())
                .visitEnd();
    }
}
