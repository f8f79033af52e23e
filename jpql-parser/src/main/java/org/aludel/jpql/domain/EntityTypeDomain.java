package org.aludel.jpql.domain;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * Which entity an instance is of: the value of {@code TYPE(...)}, and of the name of an entity.
 *
 * @param entity the entity above all that it can be
 */
public record EntityTypeDomain(EntityDomain entity) implements ValueDomain {

    public EntityTypeDomain {
        requireNonNull(entity, "entity");
    }

    @Override
    public Class<?> javaType() {
        return Class.class;
    }

    @Override
    public SqlType<?> type() {
        return new DomainType<>(this, Class.class);
    }
}
