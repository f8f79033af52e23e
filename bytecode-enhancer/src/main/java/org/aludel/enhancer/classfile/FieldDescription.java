package org.aludel.enhancer.classfile;

import net.bytebuddy.jar.asm.Opcodes;

/**
 * A field of a class.
 *
 * @param access its flags as the class file has them
 * @param name its name
 * @param descriptor the descriptor of its type
 */
public record FieldDescription(int access, String name, String descriptor) {

    /** Whether it is written in the source of the class and each instance has one. */
    public boolean isOfInstances() {
        return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) == 0;
    }

    /** Whether it is written once. */
    public boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }
}
