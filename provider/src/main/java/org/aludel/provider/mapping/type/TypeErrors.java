package org.aludel.provider.mapping.type;

import org.aludel.core.error.InvalidValueException;
import org.aludel.provider.error.ProviderErrorCode;

/**
 * The wording of what goes wrong with values; what is wrong with mappings is in {@link TypeProblems}. Classes are named,
 * values never.
 */
final class TypeErrors {

    private TypeErrors() {}

    static InvalidValueException converterFailed(Class<?> converter, boolean reading, RuntimeException cause) {
        return new InvalidValueException(
                ProviderErrorCode.CONVERTER_FAILED,
                "The method " + (reading ? "convertToEntityAttribute" : "convertToDatabaseColumn")
                        + "() of the converter '" + converter.getName()
                        + "' has failed\n  The cause tells what it did not accept",
                cause);
    }

    static InvalidValueException unserializable(Class<?> type, Exception cause) {
        return new InvalidValueException(
                ProviderErrorCode.UNSERIALIZABLE_VALUE,
                "A value of '" + type.getName()
                        + "' cannot be serialized\n  Let all that it refers to be serializable or transient, or store it"
                        + " with a converter",
                cause);
    }

    static InvalidValueException unreadable(String declared, Exception cause) {
        return new InvalidValueException(
                ProviderErrorCode.UNREADABLE_OBJECT,
                "Bytes are not a serialized value of '" + declared
                        + "'\n  The cause tells more; the class may have changed since the value was written",
                cause);
    }

    static InvalidValueException refusedClass(String declared, String refused) {
        return new InvalidValueException(
                ProviderErrorCode.UNREADABLE_OBJECT,
                "A serialized value of '" + declared + "' has an object of '" + refused
                        + "', which its declaration does not lead to, and is not read\n  Declare a more exact type, store"
                        + " the value with a converter, or allow the class in the property jdk.serialFilter");
    }

    static IllegalArgumentException severalCharacters(int length) {
        return new IllegalArgumentException("The text has " + length + " characters in place of one");
    }

    static IllegalArgumentException missingElement(int index) {
        return new IllegalArgumentException("The element at " + index + " of the array is null");
    }
}
