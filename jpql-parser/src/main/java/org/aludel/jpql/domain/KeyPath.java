package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Reference;

/**
 * The key of a map entry, {@code KEY(variable)}.
 *
 * @param from the {@link AttributeFrom} over the map
 * @param domain what the keys are
 */
public record KeyPath(@Reference FromClause from, ValueDomain domain) implements DomainPath {

    public KeyPath {
        requireNonNull(from, "from");
        requireNonNull(domain, "domain");
    }

    @Override
    public String description() {
        return "key of variable '" + from.name() + "'";
    }

    @Override
    public String toString() {
        return "KEY(" + from.name() + ")";
    }
}
