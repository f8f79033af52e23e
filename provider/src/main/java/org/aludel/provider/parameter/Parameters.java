package org.aludel.provider.parameter;

import jakarta.persistence.Parameter;
import jakarta.persistence.TemporalType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, and the values that were given for them. Belongs to one thread.
 *
 * @param <P> a parameter
 */
public interface Parameters<P extends Parameter<?>> {

    /** All parameters, as the application knows them. */
    Set<Parameter<?>> all();

    /**
     * The parameter of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    P of(String name);

    /** The parameter of a position; see {@link #of(String)}. */
    P of(int position);

    /** The parameter that the application knows by an object; see {@link #of(String)}. */
    P of(Parameter<?> known);

    /** The object by which the application knows a parameter. */
    Parameter<?> known(P parameter);

    /** The class of the values of a parameter; of one of them where it takes a collection. */
    Class<?> type(P parameter);

    /** What a parameter is called in messages. */
    String label(P parameter);

    /**
     * Gives a parameter its value.
     *
     * @throws IllegalArgumentException if the parameter does not take it
     */
    void set(P parameter, @Nullable Object value);

    /**
     * Gives a parameter its value, with the part of a date that counts. Whoever knows of each parameter where it is used
     * needs no part.
     *
     * @throws IllegalArgumentException if the parameter does not take it
     */
    @SuppressWarnings("deprecation") // as setParameter with it is
    default void set(P parameter, @Nullable Object value, TemporalType part) {
        set(parameter, value);
    }

    /** Whether a value was given. */
    boolean isSet(P parameter);

    /**
     * The value of a parameter.
     *
     * @throws IllegalStateException if none was given
     */
    @Nullable
    Object get(P parameter);
}
