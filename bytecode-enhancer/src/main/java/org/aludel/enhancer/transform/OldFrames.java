package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Leaves the frames out of what is added to classes for Java 5 and before, which know none. */
final class OldFrames extends ClassVisitor {

    private OldFrames(ClassVisitor next) {
        super(OpenedClassReader.ASM_API, next);
    }

    static ClassVisitor over(ClassVisitor next, int majorVersion) {
        return majorVersion < Opcodes.V1_6 ? new OldFrames(next) : next;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(api, super.visitMethod(access, name, descriptor, signature, exceptions)) {
            @Override
            public void visitFrame(
                    int type, int locals, Object @Nullable [] local, int stacks, Object @Nullable [] stack) {
                // none
            }
        };
    }
}
