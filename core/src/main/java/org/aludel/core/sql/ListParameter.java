package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A list of values of any length that is sent beside the SQL text, for {@code IN} and {@code = ANY}. Dialects send it
 * as one array, or as as many single parameters as a padded list needs.
 *
 * @param name the name under which the values are given at execution; null where the parameter carries them
 * @param elementType the type of each value
 * @param values the values, which take no part in equality
 * @param <E> the Java type of each value
 */
public record ListParameter<E>(@Nullable String name, SqlType<E> elementType, List<E> values)
        implements Expression<List<E>>, Parameter {

    public ListParameter {
        requireNonNull(elementType, "elementType");
        if (name != null) {
            Names.check("parameter", name);
        }
        values = List.copyOf(values);
    }

    /** A parameter that carries its values; each is checked against the type, and none may be null. */
    public static <E> ListParameter<E> of(SqlType<E> elementType, Collection<?> values) {
        List<E> checked = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value == null) {
                throw StatementErrors.nullInList();
            }
            checked.add(elementType.cast(value));
        }
        return new ListParameter<>(null, elementType, checked);
    }

    /** A parameter whose values are given at execution under a name. */
    public static <E> ListParameter<E> named(String name, SqlType<E> elementType) {
        return new ListParameter<>(requireNonNull(name, "name"), elementType, List.of());
    }

    @Override
    public SqlType<List<E>> type() {
        return SqlTypes.arrayOf(elementType);
    }

    @Override
    public boolean isOpen() {
        return name != null;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitListParameter(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof ListParameter<?> that
                        && Objects.equals(name, that.name)
                        && elementType.equals(that.elementType);
    }

    @Override
    public int hashCode() {
        return 37 * elementType.kind().hashCode() + Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
