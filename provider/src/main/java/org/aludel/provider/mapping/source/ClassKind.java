package org.aludel.provider.mapping.source;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;

/** What a class of a persistence unit is. */
public enum ClassKind {
    ENTITY(Entity.class, "entity"),
    MAPPED_SUPERCLASS(MappedSuperclass.class, "mapped superclass"),
    EMBEDDABLE(Embeddable.class, "embeddable"),
    CONVERTER(Converter.class, "converter");

    private final Class<? extends Annotation> annotation;
    private final String words;

    ClassKind(Class<? extends Annotation> annotation, String words) {
        this.annotation = annotation;
        this.words = words;
    }

    /** The annotation that says so. */
    public Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** The kind in words, for messages. */
    String words() {
        return words;
    }

    /** The kinds that annotations name; more than one contradict each other. */
    static List<ClassKind> of(Annotations annotations) {
        return Arrays.stream(values())
                .filter(kind -> annotations.has(kind.annotation))
                .toList();
    }
}
