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
 */
public record QueryParameter(
        @Nullable String name,
        @Nullable Integer position,
        String bindName,
        @Nullable ValueDomain domain,
        boolean list) {

    public QueryParameter {
        requireNonNull(bindName, "bindName");
    }
}
