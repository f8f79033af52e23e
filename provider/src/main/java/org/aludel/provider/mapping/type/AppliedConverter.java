package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.AttributeConverter;
import org.aludel.core.type.Converter;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A converter of the application over the type of its columns. It sees nulls of both sides. What it throws becomes the
 * cause of an exception with the code ALU-4120.
 *
 * @param type the class of the converter, for messages
 * @param instance the converter, of which there is one in a unit
 * @param <X> the values of attributes
 * @param <Y> the values of columns
 */
record AppliedConverter<X, Y>(Class<?> type, AttributeConverter<X, Y> instance) implements Converter<X, Y> {

    AppliedConverter {
        requireNonNull(type, "type");
        requireNonNull(instance, "instance");
    }

    /** The form of converted values. */
    static <X, Y> BasicType<X> over(
            BasicType<Y> base, Class<X> javaType, Class<?> converterType, AttributeConverter<X, Y> instance) {
        AppliedConverter<X, Y> converter = new AppliedConverter<>(converterType, instance);
        SqlType<X> type = base.type().convertedBy(javaType, converter);
        return Immutability.isKnownOf(javaType)
                ? BasicType.immutable(type)
                : new BasicType<>(
                        type,
                        Mutability.mutable(
                                converter::copy,
                                (one, other) ->
                                        base.mutability().areEqual(converter.toSql(one), converter.toSql(other))));
    }

    @Override
    public @Nullable Y toSql(X value) {
        return column(value);
    }

    @Override
    public @Nullable X toJava(Y value) {
        return attribute(value);
    }

    @Override
    public @Nullable Y sqlForNull() {
        return column(null);
    }

    @Override
    public @Nullable X javaForNull() {
        return attribute(null);
    }

    private @Nullable X copy(X value) {
        return attribute(column(value));
    }

    @SuppressWarnings("NullAway") // the interface of the specification takes and gives nulls and does not say so
    private @Nullable Y column(@Nullable X value) {
        try {
            return instance.convertToDatabaseColumn(value);
        } catch (RuntimeException failure) {
            throw TypeErrors.converterFailed(type, false, failure);
        }
    }

    @SuppressWarnings("NullAway") // as above
    private @Nullable X attribute(@Nullable Y value) {
        try {
            return instance.convertToEntityAttribute(value);
        } catch (RuntimeException failure) {
            throw TypeErrors.converterFailed(type, true, failure);
        }
    }
}
