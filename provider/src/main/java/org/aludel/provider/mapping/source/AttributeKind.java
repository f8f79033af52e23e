package org.aludel.provider.mapping.source;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Temporal;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How an attribute is mapped; every attribute is of one kind. Identifiers and versions are basic or embedded. */
public enum AttributeKind {
    BASIC(Basic.class),
    EMBEDDED(Embedded.class),
    ELEMENT_COLLECTION(ElementCollection.class),
    MANY_TO_ONE(ManyToOne.class),
    ONE_TO_ONE(OneToOne.class),
    ONE_TO_MANY(OneToMany.class),
    MANY_TO_MANY(ManyToMany.class);

    private static final List<AttributeKind> ALL = List.of(values());

    private final Class<? extends Annotation> annotation;

    AttributeKind(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    /** Whether it is a relationship with an entity. */
    public boolean isRelationship() {
        return switch (this) {
            case MANY_TO_ONE, ONE_TO_ONE, ONE_TO_MANY, MANY_TO_MANY -> true;
            case BASIC, EMBEDDED, ELEMENT_COLLECTION -> false;
        };
    }

    /**
     * The kind of an attribute: as its annotations say, or else its type. An element collection may also be
     * {@code @Basic} or {@code @Embedded}.
     *
     * @param attribute the attribute
     * @param embeddable tells embeddable classes
     * @param converted tells types that a converter applies to without being asked
     * @param problems where contradictions go, and types that have no default; empty is returned then
     */
    static Optional<AttributeKind> of(
            AttributeSource attribute,
            Predicate<Class<?>> embeddable,
            Predicate<Type> converted,
            MappingProblems problems) {
        Set<AttributeKind> kinds = EnumSet.noneOf(AttributeKind.class);
        for (AttributeKind kind : ALL) {
            if (kind.isNamed(attribute.annotations())) {
                kinds.add(kind);
            }
        }
        if (kinds.size() == 2 && kinds.contains(ELEMENT_COLLECTION)) {
            kinds.remove(BASIC);
            kinds.remove(EMBEDDED);
        }
        if (kinds.size() > 1) {
            problems.add(SourceProblems.severalAttributeKinds(attribute, allNames(attribute.annotations())));
            return Optional.empty();
        }
        Optional<AttributeKind> kind = kinds.stream().findFirst().or(() -> byDefault(attribute, embeddable, converted));
        if (kind.isEmpty()) {
            problems.add(SourceProblems.noAttributeKind(attribute));
        }
        return kind;
    }

    private static List<String> allNames(Annotations present) {
        return ALL.stream().flatMap(kind -> kind.names(present).stream()).toList();
    }

    private boolean isNamed(Annotations present) {
        return present.has(annotation) || this == EMBEDDED && present.has(EmbeddedId.class);
    }

    /** The annotations of this kind that are present. */
    private List<String> names(Annotations present) {
        return Stream.of(annotation, this == EMBEDDED ? EmbeddedId.class : annotation)
                .distinct()
                .filter(present::has)
                .map(Class::getSimpleName)
                .toList();
    }

    private static Optional<AttributeKind> byDefault(
            AttributeSource attribute, Predicate<Class<?>> embeddable, Predicate<Type> converted) {
        Class<?> type = attribute.javaType();
        if (embeddable.test(type)) {
            return Optional.of(EMBEDDED);
        }
        boolean basic = type.isPrimitive()
                || Serializable.class.isAssignableFrom(type)
                || converted.test(attribute.type())
                || isMarkedBasic(attribute.annotations());
        return basic ? Optional.of(BASIC) : Optional.empty();
    }

    /** Whether an annotation is present that only basic attributes and element collections have. */
    @SuppressWarnings("deprecation") // @Temporal is, and still to be read
    private static boolean isMarkedBasic(Annotations annotations) {
        return annotations.has(Lob.class)
                || annotations.has(Enumerated.class)
                || annotations.has(Temporal.class)
                || annotations.all(Convert.class).stream().anyMatch(convert -> !convert.disableConversion());
    }
}
