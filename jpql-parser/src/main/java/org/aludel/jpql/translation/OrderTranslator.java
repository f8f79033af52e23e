package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.SortSpecification;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.OrderByItem;

/** Translates ORDER BY. Rows that are ordered by an entity are in the order of its identifier. */
final class OrderTranslator {

    private final Environment environment;

    OrderTranslator(Environment environment) {
        this.environment = environment;
    }

    List<SortSpecification> translate(List<OrderByItem> items) {
        return items.isEmpty() ? List.of() : items.stream().map(this::item).toList();
    }

    private SortSpecification item(OrderByItem item) {
        Expression<?> key = environment.expressions().translate(item.expression(), null);
        ValueKind kind = ValueKind.of(key.type());
        if (kind == ValueKind.ENTITY && item.expression() instanceof JpqlPath path) {
            return new SortSpecification(identifier(path, key), item.direction(), item.nulls());
        }
        if (kind == ValueKind.ENTITY || kind == ValueKind.EMBEDDABLE || kind == ValueKind.ENTITY_TYPE) {
            throw TypeErrors.notOrdered(key, environment.place(item.expression()));
        }
        return new SortSpecification(key, item.direction(), item.nulls());
    }

    /** Entities are in the order of their identifiers, if these have one. */
    private Expression<?> identifier(JpqlPath path, Expression<?> entity) {
        DomainPath found = environment.paths().entity(path, "ORDER BY");
        List<AttributeDomain> attributes = ((EntityDomain) found.domain()).idAttributes();
        Expression<?> id = attributes.size() == 1 ? found.attribute(attributes.get(0)) : entity;
        ValueKind kind = ValueKind.of(id.type());
        if (kind == ValueKind.ENTITY || kind == ValueKind.EMBEDDABLE) {
            throw TypeErrors.notOrdered(entity, environment.place(path));
        }
        return id;
    }
}
