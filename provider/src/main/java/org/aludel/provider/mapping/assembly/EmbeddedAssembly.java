package org.aludel.provider.mapping.assembly;

import jakarta.persistence.Embeddable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/** Maps embedded attributes, and embeddable values of collections and maps. */
final class EmbeddedAssembly {

    private final Assembly unit;
    private final Deque<Class<?>> around = new ArrayDeque<>();

    EmbeddedAssembly(Assembly unit) {
        this.unit = unit;
    }

    EmbeddedAttribute attribute(AttributeSource source, Place place) {
        Place inside = place.within(source.name(), Overrides.of(source.annotations()));
        return new EmbeddedAttribute(source, value(source.javaType(), inside), place.role() == Role.ID);
    }

    /**
     * An embeddable value.
     *
     * @param type its class
     * @param place where its attributes are
     */
    EmbeddableValue value(Class<?> type, Place place) {
        if (!unit.source().isEmbeddable(type)) {
            unit.problems().add(AssemblyProblems.notEmbeddable(place, type));
            return new EmbeddableValue(type, List.of());
        }
        if (around.contains(type)) {
            unit.problems().add(AssemblyProblems.embedsItself(place, type));
            return new EmbeddableValue(type, List.of());
        }
        around.push(type);
        try {
            return new EmbeddableValue(type, attributes(type, place));
        } finally {
            around.pop();
        }
    }

    private List<Attribute> attributes(Class<?> type, Place place) {
        List<AttributeSource> sources = unit.source().attributes(type, place.access());
        checkNames(type, sources, place);
        List<Attribute> attributes = new ArrayList<>();
        for (AttributeSource source : sources) {
            unit.kind(source).ifPresent(kind -> {
                if (isAllowed(source, kind, place)) {
                    attributes.add(unit.attributes().attribute(source, kind, place));
                }
            });
        }
        return attributes;
    }

    /** Looks whether what is overridden exists. */
    private void checkNames(Class<?> type, List<AttributeSource> sources, Place place) {
        List<String> known = sources.stream().map(AttributeSource::name).toList();
        for (String name : place.overrides().names()) {
            String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            if (!known.contains(first)) {
                unit.problems().add(AssemblyProblems.unknownOverride(place, name, type, known));
            }
        }
    }

    private boolean isAllowed(AttributeSource source, AttributeKind kind, Place place) {
        boolean toMany = kind == AttributeKind.ONE_TO_MANY
                || kind == AttributeKind.MANY_TO_MANY
                || kind == AttributeKind.ELEMENT_COLLECTION;
        if (place.role() == Role.ID && kind != AttributeKind.BASIC && kind != AttributeKind.EMBEDDED) {
            unit.problems().add(AssemblyProblems.relationshipInKey(place.words(source.name())));
            return false;
        }
        if (place.element() && toMany) {
            unit.problems().add(AssemblyProblems.collectionInCollection(place.words(source.name())));
            return false;
        }
        return true;
    }

    /** Whether a class is an embeddable one by itself; for classes that only serve as keys. */
    static boolean isAnnotated(Class<?> type) {
        return type.isAnnotationPresent(Embeddable.class);
    }
}
