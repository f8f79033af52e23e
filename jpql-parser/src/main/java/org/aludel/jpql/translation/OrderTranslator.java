package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.SortSpecification;
import org.aludel.jpql.syntax.OrderByItem;

/** Translates ORDER BY. */
final class OrderTranslator {

    private final Environment environment;

    OrderTranslator(Environment environment) {
        this.environment = environment;
    }

    List<SortSpecification> translate(List<OrderByItem> items) {
        return items.stream().map(this::item).toList();
    }

    private SortSpecification item(OrderByItem item) {
        Expression<?> key = environment.expressions().translate(item.expression(), null);
        ValueKind kind = ValueKind.of(key.type());
        if (kind == ValueKind.ENTITY || kind == ValueKind.EMBEDDABLE || kind == ValueKind.ENTITY_TYPE) {
            throw TypeErrors.notOrdered(key, environment.place(item.expression()));
        }
        return new SortSpecification(key, item.direction(), item.nulls());
    }
}
