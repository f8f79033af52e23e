package org.aludel.provider.query;

import jakarta.persistence.TupleElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the tuples of a query. Immutable.
 *
 * @param elements the elements, in the order of their values
 */
record TupleShape(List<TupleElement<?>> elements) {

    TupleShape {
        elements = List.copyOf(elements);
    }

    /**
     * The position of the element of an alias.
     *
     * @throws IllegalArgumentException if there is none (ALU-4449)
     */
    int position(String alias) {
        for (int i = 0; i < elements.size(); i++) {
            if (alias.equals(elements.get(i).getAlias())) {
                return i;
            }
        }
        throw QueryErrors.noElement(
                alias,
                elements.stream()
                        .filter(element -> element.getAlias() != null)
                        .map(TupleElement::getAlias)
                        .toList());
    }

    /**
     * The position of an element.
     *
     * @throws IllegalArgumentException if it is none of these (ALU-4449)
     */
    int position(TupleElement<?> element) {
        int position = elements.indexOf(element);
        if (position >= 0) {
            return position;
        }
        return position(String.valueOf(element.getAlias()));
    }

    /**
     * An element that a query selects.
     *
     * @param alias its name; null without one
     * @param javaType the class of its values
     */
    record Element<X>(@Nullable String alias, Class<? extends X> javaType) implements TupleElement<X> {

        @Override
        public Class<? extends X> getJavaType() {
            return javaType;
        }

        @Override
        public @Nullable String getAlias() {
            return alias;
        }
    }
}
