package org.aludel.provider.mapping.assembly;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.source.Annotations;
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
                    Optional.ofNullable(unit.attributes().attribute(source, kind, place))
                            .ifPresent(attributes::add);
                }
            });
        }
        return attributes;
    }

    /** Looks whether what is overridden exists. */
    private void checkNames(Class<?> type, List<AttributeSource> sources, Place place) {
        List<String> known = sources.stream().map(AttributeSource::name).toList();
        for (String name : place.overrides().names()) {
            if (!known.contains(AttributePaths.first(name))) {
                unit.problems().add(AssemblyProblems.unknownOverride(place, name, type, known));
            }
        }
    }

    private boolean isAllowed(AttributeSource source, AttributeKind kind, Place place) {
        String words = place.words(source.name());
        Annotations annotations = source.annotations();
        if (annotations.has(Id.class) || annotations.has(EmbeddedId.class) || annotations.has(Version.class)) {
            unit.problems().add(AssemblyProblems.identifierWithin(words));
            return false;
        }
        if (kind == AttributeKind.BASIC || kind == AttributeKind.EMBEDDED) {
            return true;
        }
        if (place.role() == Role.ID || place.isKey()) {
            unit.problems().add(AssemblyProblems.relationshipInKey(words, place.isKey()));
            return false;
        }
        if (place.isElement() && !isForeignKey(source, kind, place)) {
            unit.problems().add(AssemblyProblems.relationshipInElement(words));
            return false;
        }
        return true;
    }

    /** Whether a relationship is stored in columns beside the other attributes. */
    private static boolean isForeignKey(AttributeSource source, AttributeKind kind, Place place) {
        boolean toOne = kind == AttributeKind.MANY_TO_ONE || kind == AttributeKind.ONE_TO_ONE;
        return toOne
                && RelationshipSpec.of(source, place).joinTable() == null
                && source.annotations()
                        .get(OneToOne.class)
                        .filter(one -> !one.mappedBy().isEmpty())
                        .isEmpty();
    }
}
