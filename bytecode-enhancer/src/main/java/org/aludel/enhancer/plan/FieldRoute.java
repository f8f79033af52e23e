package org.aludel.enhancer.plan;

import org.aludel.enhancer.classfile.FieldReference;

/**
 * A use of a field that is to go through the accessors of the field.
 *
 * @param reference the field as instructions name it
 * @param declaring the internal name of the class that declares it, and its accessors
 * @param writable whether it has an accessor that writes it
 */
public record FieldRoute(FieldReference reference, String declaring, boolean writable) {

    @Override
    public String toString() {
        return reference + " of " + declaring + (writable ? "" : " final");
    }
}
