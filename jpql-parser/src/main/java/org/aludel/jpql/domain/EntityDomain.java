package org.aludel.jpql.domain;

import java.util.List;
import java.util.Optional;

/** An entity. */
public non-sealed interface EntityDomain extends StructureDomain {

    /** The attributes of the identifier, in their order: one, or those of an id class. */
    List<AttributeDomain> idAttributes();

    /** The value of the whole identifier: that of its only attribute, or one of the id class. */
    ValueDomain id();

    /** The version; empty if the entity has none. */
    Optional<AttributeDomain> version();

    /** This entity and all below it, each after its superclass. */
    List<EntityDomain> withSubtypes();

    /** The topmost entity above this one; itself if there is none. */
    EntityDomain root();

    /** Whether an instance of this entity is one of the other. */
    default boolean isSubtypeOf(EntityDomain other) {
        return other.withSubtypes().contains(this);
    }
}
