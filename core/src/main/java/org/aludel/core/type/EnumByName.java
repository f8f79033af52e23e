package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** Stores the constants of an enum by their names. */
record EnumByName<E extends Enum<E>>(Class<E> enumClass) implements Converter<E, String> {

    EnumByName {
        requireNonNull(enumClass, "enumClass");
    }

    int longestName() {
        return Arrays.stream(enumClass.getEnumConstants())
                .mapToInt(constant -> constant.name().length())
                .max()
                .orElse(1);
    }

    @Override
    public String toSql(E value) {
        return value.name();
    }

    /** Blanks at the end are the padding of a {@code CHAR} column: a name has none. */
    @Override
    public E toJava(String value) {
        try {
            return Enum.valueOf(enumClass, value.stripTrailing());
        } catch (IllegalArgumentException unknown) {
            throw TypeErrors.unknownEnumName(enumClass);
        }
    }
}
