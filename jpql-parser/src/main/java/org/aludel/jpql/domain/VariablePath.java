package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Reference;

/**
 * What a variable stands for: the instance of an entity, or a value of a collection or map.
 *
 * @param from where the variable is declared: an {@link EntityReference} or {@link AttributeFrom}
 * @param domain what it stands for
 */
public record VariablePath(@Reference FromClause from, ValueDomain domain) implements DomainPath {

    public VariablePath {
        requireNonNull(from, "from");
        requireNonNull(domain, "domain");
    }

    @Override
    public String description() {
        return "variable '" + from.name() + "'";
    }

    @Override
    public String toString() {
        return String.valueOf(from.name());
    }
}
