package org.aludel.generator;

/** What a class is to Jakarta Persistence. */
enum ManagedKind {
    ENTITY("jakarta.persistence.Entity", "EntityType", "entity"),
    EMBEDDABLE("jakarta.persistence.Embeddable", "EmbeddableType", "embeddable"),
    MAPPED_SUPERCLASS("jakarta.persistence.MappedSuperclass", "MappedSuperclassType", "mapped-superclass");

    private final String annotation;
    private final String type;
    private final String element;

    ManagedKind(String annotation, String type, String element) {
        this.annotation = annotation;
        this.type = type;
        this.element = element;
    }

    /** The annotation that says so. */
    String annotation() {
        return annotation;
    }

    /** The type of the metamodel that stands for such a class. */
    String type() {
        return type;
    }

    /** The element of a mapping file that says so. */
    String element() {
        return element;
    }
}
