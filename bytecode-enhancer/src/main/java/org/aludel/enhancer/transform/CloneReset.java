package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.classfile.MethodDescription;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tracker of the original off a copy that {@code super.clone()} made. Where a class inherits {@code clone()} from one
 * that knows of no trackers, it gets a method of its own.
 */
final class CloneReset extends ClassVisitor {

    private final EnhancementPlan plan;

    private CloneReset(ClassVisitor next, EnhancementPlan plan) {
        super(OpenedClassReader.ASM_API, next);
        this.plan = plan;
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.tracker() || plan.resetsClones() ? new CloneReset(next, plan) : next;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return plan.resetsClones() ? new CloningMethod(next) : next;
    }

    @Override
    public void visitEnd() {
        if (plan.tracker()) {
            addReset();
            plan.cloneMethods().forEach(this::addOverride);
        }
        super.visitEnd();
    }

    private void addReset() {
        MethodVisitor code = cv.visitMethod(
                Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                Names.CLONED_METHOD,
                Names.CLONED_TYPE,
                null,
                null);
        Label other = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.INSTANCEOF, plan.className());
        code.visitJumpInsn(Opcodes.IFEQ, other);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.CHECKCAST, plan.className());
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitFieldInsn(Opcodes.PUTFIELD, plan.className(), Names.TRACKER_FIELD, Names.TRACKER_TYPE);
        code.visitLabel(other);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(2, 1);
        code.visitEnd();
    }

    private void addOverride(MethodDescription method) {
        int visibility = method.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
        MethodVisitor code = new CloningMethod(cv.visitMethod(
                visibility | Opcodes.ACC_SYNTHETIC,
                method.name(),
                method.descriptor(),
                null,
                method.exceptions().toArray(String[]::new)));
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, plan.superName(), method.name(), method.descriptor(), false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
    }

    private final class CloningMethod extends MethodVisitor {

        CloningMethod(MethodVisitor next) {
            super(OpenedClassReader.ASM_API, next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (opcode == Opcodes.INVOKESPECIAL && name.equals("clone") && descriptor.startsWith("()")) {
                String result = Type.getReturnType(descriptor).getInternalName();
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, plan.className(), Names.CLONED_METHOD, Names.CLONED_TYPE, false);
                if (!result.equals("java/lang/Object")) {
                    super.visitTypeInsn(Opcodes.CHECKCAST, result);
                }
            }
        }
    }
}
