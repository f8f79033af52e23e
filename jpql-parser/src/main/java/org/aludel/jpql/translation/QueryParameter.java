package org.aludel.jpql.translation;

import static java.util.Objects.requireNonNull;

import org.aludel.jpql.domain.ValueDomain;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query.
 *
 * @param name the name; null for one with a number
 * @param position the number; null for one with a name
 * @param bindName the name in the statement
 * @param domain what its values are; null where nothing says it
 * @param list whether it stands for a collection of such values
 * @param calculated whether it is an operand of a calculation, where any number has a meaning: the type of the result follows
 *     from its class, and the domain is only what the other operand is
 */
public record QueryParameter(
        @Nullable String name,
        @Nullable Integer position,
        String bindName,
        @Nullable ValueDomain domain,
        boolean list,
        boolean calculated) {

    public QueryParameter {
        requireNonNull(bindName, "bindName");
    }

    /** A parameter that is no operand of a calculation. */
    public QueryParameter(
            @Nullable String name,
            @Nullable Integer position,
            String bindName,
            @Nullable ValueDomain domain,
            boolean list) {
        this(name, position, bindName, domain, list, false);
    }
}
