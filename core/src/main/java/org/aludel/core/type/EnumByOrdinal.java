package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Stores the constants of an enum by their positions; one array per type, because reading must not make copies. */
final class EnumByOrdinal<E extends Enum<E>> implements Converter<E, Short> {

    private final Class<E> enumClass;
    private final E[] constants;

    EnumByOrdinal(Class<E> enumClass) {
        this.enumClass = requireNonNull(enumClass, "enumClass");
        this.constants = enumClass.getEnumConstants();
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // storing the position is what this class is for
    public Short toSql(E value) {
        return (short) value.ordinal();
    }

    @Override
    public E toJava(Short value) {
        if (value < 0 || value >= constants.length) {
            throw TypeErrors.unknownEnumOrdinal(enumClass, constants.length);
        }
        return constants[value];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumByOrdinal<?> that && enumClass == that.enumClass;
    }

    @Override
    public int hashCode() {
        return enumClass.hashCode();
    }

    @Override
    public String toString() {
        return "EnumByOrdinal[" + enumClass.getSimpleName() + "]";
    }
}
