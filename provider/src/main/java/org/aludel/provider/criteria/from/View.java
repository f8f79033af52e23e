package org.aludel.provider.criteria.from;

import jakarta.persistence.metamodel.EntityType;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a root or join sees its element.
 *
 * @param element the element
 * @param joins where joins of it are added: to those of the element's own root, or to those of a subquery
 * @param treated the subtype that values are taken for; null for none
 * @param correlated the root or join of the query around that this one stands for in a subquery; null for none
 */
record View(
        Element element,
        List<Element> joins,
        @Nullable EntityType<?> treated,
        @Nullable FromNode<?, ?> correlated) implements Serializable {

    static View of(Element element, List<Element> joins) {
        return new View(element, joins, null, null);
    }

    View treated(EntityType<?> subtype) {
        return new View(element, joins, subtype, correlated);
    }

    View correlated(FromNode<?, ?> parent, List<Element> other) {
        return new View(element, other, treated, parent);
    }
}
