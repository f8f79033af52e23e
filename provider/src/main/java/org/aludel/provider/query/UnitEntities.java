package org.aludel.provider.query;

import java.util.Locale;
import org.aludel.core.sql.JoinKind;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.orm.Entities;
import org.aludel.orm.EntityAlias;

/**
 * The entities of a unit as elements of statements.
 *
 * @param domain the entities
 */
public record UnitEntities(Domain domain) implements Entities {

    @Override
    public <T> EntityAlias<T> entity(Class<T> type) {
        EntityDomain entity = of(type);
        String name = entity.name();
        return alias(entity, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    @Override
    public <T> EntityAlias<T> entity(Class<T> type, String alias) {
        return alias(of(type), alias);
    }

    private EntityDomain of(Class<?> type) {
        return domain.entity(type).orElseThrow(() -> QueryErrors.noEntity(type));
    }

    private static <T> EntityAlias<T> alias(EntityDomain entity, String name) {
        return new EntityAlias<>(new EntityReference(entity, name), JoinKind.INNER);
    }
}
