package org.aludel.enhancer.plan;

import net.bytebuddy.jar.asm.Opcodes;

/**
 * A field that gets a number, and accessors.
 *
 * @param number its number among all fields of an instance
 * @param access its flags
 * @param name its name
 * @param descriptor the descriptor of its type
 * @param mayRefer whether it may refer to an entity, to a collection or to an embeddable, as far as its type tells
 */
public record FieldNumber(int number, int access, String name, String descriptor, boolean mayRefer) {

    /** Whether it is written only by constructors. */
    public boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    /** The flags that say who may use it. */
    public int visibility() {
        return access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE);
    }

    @Override
    public String toString() {
        return number + " " + name + " " + descriptor + (isFinal() ? " final" : "") + (mayRefer ? " compared" : "");
    }
}
