package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A single value that is sent beside the SQL text.
 *
 * @param name the name under which the value is given at execution; null where the parameter carries its value
 * @param type the type of the value
 * @param value the value, which takes no part in equality; null for {@code NULL} or where a name is given
 * @param <T> the Java type of the value
 */
public record BindParameter<T>(
        @Nullable String name, SqlType<T> type, @Nullable T value) implements Expression<T>, Parameter {

    public BindParameter {
        requireNonNull(type, "type");
        if (name != null) {
            Names.check("parameter", name);
        }
    }

    /** A parameter that carries its value; the value is checked against the type. */
    public static <T> BindParameter<T> of(SqlType<T> type, @Nullable Object value) {
        return new BindParameter<>(null, type, value == null ? null : type.cast(value));
    }

    /** A parameter whose value is given at execution under a name. */
    public static <T> BindParameter<T> named(String name, SqlType<T> type) {
        return new BindParameter<>(requireNonNull(name, "name"), type, null);
    }

    @Override
    public SqlType<T> elementType() {
        return type;
    }

    @Override
    public boolean isOpen() {
        return name != null;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitBindParameter(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof BindParameter<?> that && Objects.equals(name, that.name) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return 31 * type.kind().hashCode() + Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
