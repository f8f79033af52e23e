package org.aludel.provider.domain;

import java.util.List;
import java.util.Optional;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.EmbeddableDomain;
import org.aludel.provider.mapping.EmbeddableValue;
import org.jspecify.annotations.Nullable;

/** A value with attributes, as it is stored in one place. Two are equal only for the same place. */
public final class MappedEmbeddable implements EmbeddableDomain {

    private final EmbeddableValue mapping;
    private final UnitDomain unit;

    MappedEmbeddable(EmbeddableValue mapping, UnitDomain unit) {
        this.mapping = mapping;
        this.unit = unit;
    }

    /** How the value is mapped. */
    public EmbeddableValue mapping() {
        return mapping;
    }

    @Override
    public String name() {
        return mapping.javaType().getSimpleName();
    }

    @Override
    public Class<?> javaType() {
        return mapping.javaType();
    }

    @Override
    public List<AttributeDomain> attributes() {
        return mapping.attributes().stream()
                .<AttributeDomain>map(attribute -> new MappedAttribute(attribute, unit))
                .toList();
    }

    @Override
    public Optional<AttributeDomain> attribute(String name) {
        return mapping.attribute(name).map(attribute -> new MappedAttribute(attribute, unit));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // values may be mapped alike in two places
    public boolean equals(@Nullable Object other) {
        return other instanceof MappedEmbeddable that && mapping == that.mapping;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(mapping);
    }

    @Override
    public String toString() {
        return name();
    }
}
