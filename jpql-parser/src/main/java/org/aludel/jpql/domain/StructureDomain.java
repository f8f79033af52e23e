package org.aludel.jpql.domain;

import java.util.List;
import java.util.Optional;
import org.aludel.core.type.SqlType;

/** A value with attributes. Implementations are immutable, and two are equal only if they stand for the same. */
public sealed interface StructureDomain extends ValueDomain permits EmbeddableDomain, EntityDomain {

    /** The name in messages. */
    String name();

    /** The attributes, inherited ones first. */
    List<AttributeDomain> attributes();

    /** The attribute of a name, of this class itself or inherited. */
    Optional<AttributeDomain> attribute(String name);

    @Override
    default SqlType<?> type() {
        return new DomainType<>(this, javaType());
    }
}
