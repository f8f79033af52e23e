package org.aludel.enhancer.classfile;

/**
 * A field as an instruction names it.
 *
 * @param owner the internal name of the class that the instruction names, which may inherit the field
 * @param name the name of the field
 * @param descriptor the descriptor of its type
 */
public record FieldReference(String owner, String name, String descriptor) {

    @Override
    public String toString() {
        return owner + "." + name + ":" + descriptor;
    }
}
