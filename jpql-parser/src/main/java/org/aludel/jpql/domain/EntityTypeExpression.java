package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.type.SqlType;

/**
 * Which entity an instance is of, {@code TYPE(path)}.
 *
 * @param path a path to an entity
 * @param domain the entities that it can be
 */
public record EntityTypeExpression(DomainPath path, EntityTypeDomain domain) implements DeferredExpression<Object> {

    public EntityTypeExpression {
        requireNonNull(path, "path");
        requireNonNull(domain, "domain");
    }

    @Override
    @SuppressWarnings("unchecked") // as for paths
    public SqlType<Object> type() {
        return (SqlType<Object>) domain.type();
    }

    @Override
    public String description() {
        return "'" + this + "'";
    }

    @Override
    public String toString() {
        return "TYPE(" + path + ")";
    }
}
