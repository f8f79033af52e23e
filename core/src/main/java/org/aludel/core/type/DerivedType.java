package org.aludel.core.type;

import org.jspecify.annotations.Nullable;

/**
 * A type that the database knows as another one: it has the name, the length and the literals of that.
 *
 * @param <J> the Java type of the values
 * @param <S> the Java type of the base's values
 */
sealed interface DerivedType<J, S> extends SqlType<J> permits ConvertedType, ForwardingType {

    /** The type that the database knows. */
    SqlType<S> base();

    @Override
    default TypeKind kind() {
        return base().kind();
    }

    @Override
    default int jdbcType() {
        return base().jdbcType();
    }

    @Override
    default @Nullable Integer length() {
        return base().length();
    }

    @Override
    default @Nullable Integer precision() {
        return base().precision();
    }

    @Override
    default @Nullable Integer scale() {
        return base().scale();
    }

    @Override
    default SqlType<?> literalType() {
        return base().literalType();
    }
}
