package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.DeferredExpression;
import org.aludel.core.type.SqlType;

/**
 * The name of an entity as a value, to be compared with that of a {@link EntityTypeExpression}.
 *
 * @param entity the entity
 */
public record EntityTypeLiteral(EntityDomain entity) implements DeferredExpression<Object> {

    public EntityTypeLiteral {
        requireNonNull(entity, "entity");
    }

    @Override
    @SuppressWarnings("unchecked") // as for paths
    public SqlType<Object> type() {
        return (SqlType<Object>) new EntityTypeDomain(entity).type();
    }

    @Override
    public String description() {
        return "entity type '" + entity.name() + "'";
    }

    @Override
    public String toString() {
        return entity.name();
    }
}
