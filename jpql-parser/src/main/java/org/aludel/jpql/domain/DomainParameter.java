package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.type.SqlType;

/**
 * A parameter whose values are in no single column by themselves: entities, embeddables, or types of entities. Others are
 * {@link org.aludel.core.sql.BindParameter}s.
 *
 * @param name the name under which the value is given at execution
 * @param domain what the values are
 * @param list whether the value is a collection of such values; then it is the only value of an {@link
 *     org.aludel.core.sql.InListPredicate}
 */
public record DomainParameter(String name, ValueDomain domain, boolean list) implements DeferredExpression<Object> {

    public DomainParameter {
        requireNonNull(name, "name");
        requireNonNull(domain, "domain");
    }

    @Override
    @SuppressWarnings("unchecked") // as for paths
    public SqlType<Object> type() {
        return (SqlType<Object>) domain.type();
    }

    @Override
    public String description() {
        return "parameter '" + name + "'";
    }

    @Override
    public String toString() {
        return ":" + name;
    }
}
