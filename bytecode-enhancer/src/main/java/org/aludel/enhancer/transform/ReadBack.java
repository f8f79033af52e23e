package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.jspecify.annotations.Nullable;

/**
 * Lets an instance that is read from a stream tell that, at the end of the {@code readObject} of the class that notes what was
 * not read; a class without such a method gets one.
 */
final class ReadBack extends ClassVisitor {

    private static final String NAME = "readObject";
    private static final String TYPE = "(Ljava/io/ObjectInputStream;)V";

    private boolean found;

    private ReadBack(ClassVisitor next) {
        super(OpenedClassReader.ASM_API, next);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.unread() ? new ReadBack(next) : next;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        boolean reads = name.equals(NAME)
                && descriptor.equals(TYPE)
                && (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == Opcodes.ACC_PRIVATE;
        if (!reads) {
            return next;
        }
        found = true;
        return new Telling(next);
    }

    @Override
    public void visitEnd() {
        if (!found) {
            MethodVisitor code =
                    cv.visitMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, NAME, TYPE, null, new String[] {
                        "java/io/IOException", "java/lang/ClassNotFoundException"
                    });
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/io/ObjectInputStream", "defaultReadObject", "()V", false);
            tell(code);
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(1, 2);
            code.visitEnd();
        }
        super.visitEnd();
    }

    private static void tell(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.DESERIALIZATION, "read", "(L" + Names.INSTANCE + ";)V", false);
    }

    /** A method of the class, which tells before it returns. */
    private static final class Telling extends MethodVisitor {

        Telling(MethodVisitor next) {
            super(OpenedClassReader.ASM_API, next);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) {
                tell(mv);
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 1, maxLocals);
        }
    }
}
