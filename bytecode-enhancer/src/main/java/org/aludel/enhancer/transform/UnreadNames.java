package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.plan.EnhancementPlan;

/** Gives the topmost serializable class a field that goes with its instances: the names of what was not read. */
final class UnreadNames extends AddedMembers {

    private UnreadNames(ClassVisitor next, EnhancementPlan plan) {
        super(next, plan);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.unread() ? new UnreadNames(next, plan) : next;
    }

    @Override
    void add(ClassVisitor next) {
        next.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, Names.UNREAD_FIELD, Names.STRINGS_TYPE, null, null)
                .visitEnd();
        addGetter(next);
        addSetter(next);
    }

    private void addGetter(ClassVisitor next) {
        MethodVisitor code = next.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, Names.UNREAD_METHOD, "()" + Names.STRINGS_TYPE, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, plan.className(), Names.UNREAD_FIELD, Names.STRINGS_TYPE);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }

    private void addSetter(ClassVisitor next) {
        MethodVisitor code = next.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC,
                Names.UNREAD_METHOD,
                "(" + Names.STRINGS_TYPE + ")V",
                null,
                null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, plan.className(), Names.UNREAD_FIELD, Names.STRINGS_TYPE);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 2);
        code.visitEnd();
    }
}
