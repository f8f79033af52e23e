package org.aludel.provider.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value with attributes of its own, which are stored in the columns of whoever embeds it: an instance of an embeddable
 * class, or of the class of composite keys.
 *
 * @param javaType the class
 * @param attributes its attributes, as they are stored here
 */
public record EmbeddableValue(Class<?> javaType, List<Attribute> attributes) implements ValueMapping {

    public EmbeddableValue {
        attributes = List.copyOf(attributes);
    }

    /** The attribute of a name. */
    public Optional<Attribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    @Override
    public List<MappedColumn<?>> columns() {
        List<MappedColumn<?>> columns = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute instanceof SingularAttribute singular) {
                columns.addAll(singular.columns());
            }
        }
        return List.copyOf(columns);
    }
}
