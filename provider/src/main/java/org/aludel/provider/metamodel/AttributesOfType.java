package org.aludel.provider.metamodel;

import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.mapping.source.AttributeSource;

/**
 * The attributes of one type. An inherited attribute is that of the type above; it is one of its own, which says that the type
 * above declares it, where a class gives a type variable of its superclass another meaning.
 */
final class AttributesOfType {

    private final UnitMetamodel unit;
    private final ManagedTypeModel<?> type;

    AttributesOfType(UnitMetamodel unit, ManagedTypeModel<?> type) {
        this.unit = unit;
        this.type = type;
    }

    List<AttributeModel<?, ?, ?>> all() {
        List<AttributeModel<?, ?, ?>> attributes = new ArrayList<>();
        for (AttributeSource source : sources()) {
            attributes.add(attribute(source));
        }
        return attributes;
    }

    private List<AttributeSource> sources() {
        return type instanceof EmbeddableModel<?>
                ? unit.embedded().sources(type.getJavaType())
                : unit.mapping().source().attributes(type.getJavaType());
    }

    private AttributeModel<?, ?, ?> attribute(AttributeSource source) {
        ManagedTypeModel<?> declaring = unit.find(source.declaringClass()).orElse(type);
        if (declaring != type) {
            AttributeModel<?, ?, ?> inherited = declaring.all().find(source.name());
            if (inherited != null && inherited.source().type().equals(source.type())) {
                return inherited;
            }
        }
        return unit.attributes().attribute(type, declaring, source);
    }
}
