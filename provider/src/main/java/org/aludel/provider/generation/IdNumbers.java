package org.aludel.provider.generation;

import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.EntityMapping;

/** Numbers as values of attributes. */
final class IdNumbers {

    private IdNumbers() {}

    static Object of(long number, EntityMapping entity, BasicAttribute attribute) {
        Class<?> type = attribute.value().javaType();
        if (type == Integer.class || type == int.class) {
            if (number == (int) number) {
                return (int) number;
            }
        } else if (type == Short.class || type == short.class) {
            if (number == (short) number) {
                return (short) number;
            }
        } else {
            return number;
        }
        throw new ProviderException(
                ProviderErrorCode.ID_TOO_LARGE,
                "The generator of '" + entity.name() + "." + attribute.name()
                        + "' has come to numbers that are too large for " + type.getSimpleName()
                        + ". Declare the attribute as long",
                null);
    }
}
