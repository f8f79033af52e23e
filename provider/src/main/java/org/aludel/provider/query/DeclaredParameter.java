package org.aludel.provider.query;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a query has.
 *
 * @param name its name; null if it has a number
 * @param position its number; null if it has a name
 * @param bindName its name in the statement
 * @param type the class of its values; Object where nothing says it
 * @param list whether it stands for a collection of such values
 * @param key the object by which the application knows it; null where that is this one
 * @param <T> the class of its values
 */
public record DeclaredParameter<T>(
        @Nullable String name,
        @Nullable Integer position,
        String bindName,
        Class<T> type,
        boolean list,
        @Nullable Parameter<?> key)
        implements Parameter<T> {

    public DeclaredParameter {
        requireNonNull(bindName, "bindName");
        requireNonNull(type, "type");
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public @Nullable Integer getPosition() {
        return position;
    }

    @Override
    @SuppressWarnings("unchecked") // what a query says of a list is the class of its elements
    public Class<T> getParameterType() {
        return list ? (Class<T>) (Class<?>) java.util.Collection.class : type;
    }

    /** The same parameter for an application that knows it by an object. */
    DeclaredParameter<?> knownAs(Parameter<?> object) {
        Class<?> known = type == Object.class && object.getParameterType() != null ? object.getParameterType() : type;
        return new DeclaredParameter<>(object.getName(), object.getPosition(), bindName, known, list, object);
    }

    /** What the application calls it. */
    String label() {
        return name != null ? ":" + name : position != null ? "?" + position : "of the class " + type.getName();
    }
}
