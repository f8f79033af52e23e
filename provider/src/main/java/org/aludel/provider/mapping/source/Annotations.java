package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The annotations of one class, attribute or package: at most one instance of each type, as Java has it; several of a
 * repeatable type are in their container. Immutable, with equality by content.
 */
public final class Annotations {

    private static final Annotations NONE = new Annotations(Map.of());

    private final Map<Class<? extends Annotation>, Annotation> byType;

    private Annotations(Map<Class<? extends Annotation>, Annotation> byType) {
        this.byType = byType;
    }

    /** No annotation. */
    public static Annotations none() {
        return NONE;
    }

    /** The annotations that are written on an element itself, without inherited ones. */
    public static Annotations of(AnnotatedElement element) {
        return NONE.with(element.getDeclaredAnnotations());
    }

    /** Some annotations; of a type that comes again the last one stays. */
    public static Annotations of(Annotation... annotations) {
        return NONE.with(annotations);
    }

    /** The annotation of a type. */
    public <A extends Annotation> Optional<A> get(Class<A> type) {
        return Optional.ofNullable(type.cast(byType.get(requireNonNull(type, "type"))));
    }

    /** Whether there is an annotation of a type, alone or in the container of its type. */
    public boolean has(Class<? extends Annotation> type) {
        return !byType.isEmpty()
                && (byType.containsKey(type) || !contained(type).isEmpty());
    }

    /** The annotations of a type, also those in the container of a repeatable type, in their order. */
    public <A extends Annotation> List<A> all(Class<A> type) {
        if (byType.isEmpty()) {
            return List.of();
        }
        List<A> contained = contained(type);
        A single = type.cast(byType.get(type));
        if (single == null) {
            return contained;
        }
        List<A> all = new ArrayList<>(contained.size() + 1);
        all.add(single);
        all.addAll(contained);
        return List.copyOf(all);
    }

    private <A extends Annotation> List<A> contained(Class<A> type) {
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        Annotation container = repeatable == null ? null : byType.get(repeatable.value());
        if (repeatable == null || container == null) {
            return List.of();
        }
        Object[] values = (Object[]) AnnotationMembers.value(
                container,
                requireNonNull(AnnotationMembers.of(repeatable.value()).get("value")));
        return Arrays.stream(values).map(type::cast).toList();
    }

    /** These, and those given in place of ones of their types. */
    public Annotations with(Annotation... annotations) {
        if (annotations.length == 0) {
            return this;
        }
        Map<Class<? extends Annotation>, Annotation> all = new LinkedHashMap<>(byType);
        for (Annotation annotation : annotations) {
            all.put(annotation.annotationType(), annotation);
        }
        return new Annotations(Collections.unmodifiableMap(all));
    }

    /** These, and all of a set in place of ones of their types. */
    public Annotations with(Annotations others) {
        return with(others.byType.values().toArray(Annotation[]::new));
    }

    /** These, with exactly the given ones of a type: none, a single one, or several in the container of the type. */
    public <A extends Annotation> Annotations withAll(Class<A> type, List<? extends A> annotations) {
        Annotations others = without(type);
        if (annotations.size() < 2) {
            return others.with(annotations.toArray(Annotation[]::new));
        }
        Class<? extends Annotation> container = requireNonNull(type.getAnnotation(Repeatable.class), "repeatable")
                .value();
        return others.with(
                AnnotationBuilder.of(container).set("value", annotations).build());
    }

    /** These without those of a type, and without the container of its type. */
    public Annotations without(Class<? extends Annotation> type) {
        Map<Class<? extends Annotation>, Annotation> rest = new LinkedHashMap<>(byType);
        rest.remove(type);
        Repeatable repeatable = type.getAnnotation(Repeatable.class);
        if (repeatable != null) {
            rest.remove(repeatable.value());
        }
        return new Annotations(Collections.unmodifiableMap(rest));
    }

    /** All instances, containers as they are, in their order; unmodifiable. */
    public Collection<Annotation> instances() {
        return byType.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Annotations annotations && annotations.byType.equals(byType);
    }

    @Override
    public int hashCode() {
        return byType.hashCode();
    }

    @Override
    public String toString() {
        return byType.values().toString();
    }
}
