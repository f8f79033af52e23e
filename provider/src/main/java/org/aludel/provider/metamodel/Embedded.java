package org.aludel.provider.metamodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Where embeddable classes are embedded: it says how their attributes are reached, and finds classes that no one lists. */
final class Embedded {

    private final UnitMapping mapping;
    private final Map<Class<?>, EmbeddableValue> values = new LinkedHashMap<>();

    Embedded(UnitMapping mapping) {
        this.mapping = mapping;
        for (EntityMapping entity : mapping.entities()) {
            entity.attributes().forEach(this::add);
        }
    }

    private void add(Attribute attribute) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            add(embedded.value());
        } else if (attribute instanceof PluralAttribute plural) {
            add(plural.element());
            if (plural.key() instanceof MapKeyMapping.Stored stored) {
                add(stored.value());
            }
        }
    }

    private void add(@Nullable ValueMapping value) {
        if (value instanceof EmbeddableValue embeddable
                && values.putIfAbsent(embeddable.javaType(), embeddable) == null) {
            embeddable.attributes().forEach(this::add);
        }
    }

    /** The embedded classes. */
    Set<Class<?>> types() {
        return values.keySet();
    }

    /** The attributes of an embeddable class, with the access of whoever embeds it first. */
    List<AttributeSource> sources(Class<?> type) {
        EmbeddableValue value = values.get(type);
        return value == null
                ? mapping.source().attributes(type)
                : value.attributes().stream().map(Attribute::source).toList();
    }
}
