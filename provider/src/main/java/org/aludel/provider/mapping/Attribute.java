package org.aludel.provider.mapping;

import jakarta.persistence.FetchType;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;

/** An attribute of an entity, or of an embeddable value within one, as it is stored there. Immutable. */
public sealed interface Attribute permits SingularAttribute, PluralAttribute {

    /** The attribute as it is declared: its name, its type, and the members that its state is reached through. */
    AttributeSource source();

    /** How it is mapped. */
    AttributeKind kind();

    /** When its state is fetched if nothing else is said. */
    FetchType fetch();

    default String name() {
        return source().name();
    }

    default boolean isLazy() {
        return fetch() == FetchType.LAZY;
    }
}
