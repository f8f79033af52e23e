package org.aludel.provider.reference;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Copies what is in the fields of an instance, of whatever visibility. */
final class FieldCopy {

    private FieldCopy() {}

    /**
     * Copies all that a class and those above it declare.
     *
     * @param type the class, which both instances are of
     */
    static void copy(Class<?> type, Object from, Object to) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    copy(field, from, to);
                }
            }
        }
    }

    private static void copy(Field field, Object from, Object to) {
        if (!field.trySetAccessible()) {
            throw ReferenceErrors.closedField(field, null);
        }
        try {
            field.set(to, field.get(from));
        } catch (IllegalAccessException closed) {
            throw ReferenceErrors.closedField(field, closed);
        }
    }
}
