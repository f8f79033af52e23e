package org.aludel.enhancer.plan;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.classfile.FieldReference;
import org.jspecify.annotations.Nullable;

/** Finds the fields that instructions of a class read or write; its constant pool may name more. */
final class FieldUses extends ClassVisitor {

    private final Set<FieldReference> found = new HashSet<>();

    private FieldUses() {
        super(OpenedClassReader.ASM_API);
    }

    static Set<FieldReference> of(byte[] bytes) {
        FieldUses uses = new FieldUses();
        new ClassReader(bytes).accept(uses, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return uses.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(api) {
            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                if (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD) {
                    found.add(new FieldReference(owner, field, type));
                }
            }
        };
    }
}
