package org.aludel.enhancer.transform;

import java.util.Arrays;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.jspecify.annotations.Nullable;

/** Gives the topmost class a field for the tracker, and the methods of the interface that read and write it. */
final class TrackerField extends AddedMembers {

    private TrackerField(ClassVisitor next, EnhancementPlan plan) {
        super(next, plan);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.tracker() ? new TrackerField(next, plan) : next;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaces) {
        String[] more = Arrays.copyOf(interfaces, interfaces.length + 1);
        more[interfaces.length] = Names.INSTANCE;
        super.visit(version, access, name, signature == null ? null : signature + Names.INSTANCE_TYPE, superName, more);
    }

    @Override
    void add(ClassVisitor next) {
        next.visitField(
                        Opcodes.ACC_PROTECTED | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC,
                        Names.TRACKER_FIELD,
                        Names.TRACKER_TYPE,
                        null,
                        null)
                .visitEnd();
        addGetter(next);
        addSetter(next);
    }

    private void addGetter(ClassVisitor next) {
        MethodVisitor code = next.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC,
                Names.TRACKER_METHOD,
                "()" + Names.TRACKER_TYPE,
                null,
                null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, plan.className(), Names.TRACKER_FIELD, Names.TRACKER_TYPE);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }

    private void addSetter(ClassVisitor next) {
        MethodVisitor code = next.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC,
                Names.TRACKER_METHOD,
                "(" + Names.TRACKER_TYPE + ")V",
                null,
                null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, plan.className(), Names.TRACKER_FIELD, Names.TRACKER_TYPE);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 2);
        code.visitEnd();
    }
}
