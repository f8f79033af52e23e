package org.aludel.core.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of value moves between Java and JDBC.
 *
 * <p>A type is stateless and compares by value, because it is part of the key under which a compiled statement is
 * found. It is resolved once per compiled statement ({@code Dialect.types().resolve(type)}), not per row: a dialect may
 * hand back a type of its own that binds or reads the same Java values in the way its driver wants.
 *
 * <p>The ready-made types are in {@link SqlTypes}; {@link #as} and {@link #convertedBy} put a Java type of one's own
 * over one of them, {@link UserType} is the base of types that the database names itself.
 *
 * @param <J> the Java type of the values
 */
public interface SqlType<J> {

    /** The class of the Java values; a primitive is named by its wrapper. */
    Class<J> javaType();

    /** The family this type belongs to; decides DDL name, literal form and cast target in each dialect. */
    TypeKind kind();

    /** The code of {@link java.sql.Types} that stands for {@code NULL} of this type. */
    int jdbcType();

    /**
     * Sets a statement's parameter.
     *
     * @param index the parameter's position, from 1
     * @param value the value, null for SQL's {@code NULL}
     */
    void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException;

    /**
     * Reads a column of the current row.
     *
     * @param column the column's position, from 1
     * @return the value, null for SQL's {@code NULL}
     */
    @Nullable
    J read(ResultSet row, int column) throws SQLException;

    /** The maximal length in characters or bytes; null where the type has none or none was given. */
    default @Nullable Integer length() {
        return null;
    }

    /** The number of significant decimal digits, or of fractional digits of a second; null where none was given. */
    default @Nullable Integer precision() {
        return null;
    }

    /** The number of digits after the decimal point; null where none was given. */
    default @Nullable Integer scale() {
        return null;
    }

    /**
     * The value as this type's Java class. Numbers are widened where nothing can be lost, as in Java itself and to the
     * big numbers: an {@code Integer} serves where a {@code Long} or a {@code BigDecimal} is wanted. Nothing else is
     * converted; text is never parsed.
     *
     * @param value the value, not null: {@code NULL} is of every type
     * @throws org.aludel.core.error.InvalidValueException when the value is of another class (ALU-1101)
     */
    default J cast(Object value) {
        return ValueCast.cast(value, this);
    }

    /** The type in whose form a literal of this type is written; the type itself unless it converts its values. */
    default SqlType<?> literalType() {
        return this;
    }

    /**
     * The value as {@link #literalType()} takes it.
     *
     * @return the value to be written as a literal, null for the literal {@code NULL}
     */
    default @Nullable Object toLiteralValue(@Nullable J value) {
        return value;
    }

    /**
     * This type with the types it is made of (the base of a conversion, the element of an array, the variant of a
     * dialect) replaced by what the resolver has for them. A type that is not made of others returns itself. Dialects
     * call this; everybody else asks the dialect.
     */
    default SqlType<J> resolvedBy(TypeResolver resolver) {
        return this;
    }

    /**
     * A type of other Java values that are stored as this one.
     *
     * <pre>{@code
     * SqlType<Email> EMAIL = SqlTypes.varchar(254).as(Email.class, Email::text, Email::new);
     * }</pre>
     *
     * <p>The functions never see null. Functions compare by identity, so keep the type in a constant: one that is made
     * anew for each statement makes that statement miss the cache of compiled ones.
     *
     * @param javaType the class of the new Java values
     * @param toSql from the new Java value to this type's
     * @param toJava from this type's value to the new one
     */
    default <T> SqlType<T> as(
            Class<T> javaType, Function<? super T, ? extends J> toSql, Function<? super J, ? extends T> toJava) {
        return convertedBy(javaType, new FunctionConverter<>(toSql, toJava));
    }

    /**
     * A type of other Java values that a converter turns into values of this type and back.
     *
     * @param javaType the class of the new Java values
     */
    default <T> SqlType<T> convertedBy(Class<T> javaType, Converter<T, J> converter) {
        return new ConvertedType<>(this, javaType, converter);
    }

    /**
     * The same type for the eyes of everybody but the driver: its values are bound and read by the given functions, and
     * {@code NULL} as {@link #jdbcType()} says. For dialects.
     *
     * @param name names this way of binding and reading; types are equal when the type they replace and this name are
     */
    default SqlType<J> reboundBy(String name, ValueBinder<J> binder, ValueReader<J> reader) {
        return reboundBy(name, jdbcType(), binder, reader);
    }

    /**
     * Like {@link #reboundBy(String, ValueBinder, ValueReader)}, with another code for {@code NULL}.
     *
     * @param jdbcType the code of {@link java.sql.Types} that stands for {@code NULL}
     */
    default SqlType<J> reboundBy(String name, int jdbcType, ValueBinder<J> binder, ValueReader<J> reader) {
        return new ReboundType<>(this, name, jdbcType, binder, reader);
    }
}
