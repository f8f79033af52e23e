package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.aludel.core.type.Converter;
import org.aludel.core.type.SqlType;

/**
 * A converter made of two functions. It is kept in a constant: it compares by the identity of its functions.
 *
 * @param <J> the Java values
 * @param <S> the stored values
 */
record Conversion<J, S>(Class<J> javaType, Function<J, S> stored, Function<S, J> java) implements Converter<J, S> {

    Conversion {
        requireNonNull(javaType, "javaType");
        requireNonNull(stored, "stored");
        requireNonNull(java, "java");
    }

    @Override
    public S toSql(J value) {
        return stored.apply(value);
    }

    @Override
    public J toJava(S value) {
        return java.apply(value);
    }

    /** Values of the Java class in a type of the stored ones. */
    SqlType<J> over(SqlType<S> base) {
        return base.convertedBy(javaType, this);
    }

    /** Whether the same is stored for two values. */
    boolean storeEqually(J one, J other) {
        return toSql(one).equals(toSql(other));
    }

    /** A conversion of other Java values by way of these. */
    <T> Conversion<T, S> after(Class<T> otherType, Function<T, J> toThis, Function<J, T> fromThis) {
        return new Conversion<>(otherType, toThis.andThen(stored), java.andThen(fromThis));
    }
}
