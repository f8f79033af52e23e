package org.aludel.provider.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.provider.mapping.EntityMapping;

/** An entity. There is one object for each entity of a unit. */
public final class MappedEntity implements EntityDomain {

    private final EntityMapping mapping;
    private final UnitDomain unit;
    private final Map<String, AttributeDomain> known = new ConcurrentHashMap<>();

    MappedEntity(EntityMapping mapping, UnitDomain unit) {
        this.mapping = mapping;
        this.unit = unit;
    }

    /** How the entity is mapped. */
    public EntityMapping mapping() {
        return mapping;
    }

    @Override
    public String name() {
        return mapping.name();
    }

    @Override
    public Class<?> javaType() {
        return mapping.type();
    }

    @Override
    public List<AttributeDomain> attributes() {
        return mapping.attributes().stream()
                .<AttributeDomain>map(attribute -> new MappedAttribute(attribute, unit))
                .toList();
    }

    @Override
    public Optional<AttributeDomain> attribute(String name) {
        AttributeDomain found = known.get(name);
        if (found == null) {
            found = mapping.attribute(name)
                    .map(attribute -> new MappedAttribute(attribute, unit))
                    .orElse(null);
            if (found != null) {
                known.put(name, found);
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public List<AttributeDomain> idAttributes() {
        return mapping.id().attributes().stream()
                .<AttributeDomain>map(attribute -> new MappedAttribute(attribute, unit))
                .toList();
    }

    @Override
    public ValueDomain id() {
        return unit.value(mapping.id().key());
    }

    @Override
    public Optional<AttributeDomain> version() {
        return Optional.ofNullable(mapping.version()).map(version -> new MappedAttribute(version, unit));
    }

    @Override
    public List<EntityDomain> withSubtypes() {
        return mapping.withSubclasses().stream().<EntityDomain>map(unit::entity).toList();
    }

    @Override
    public EntityDomain root() {
        return unit.entity(mapping.root());
    }

    @Override
    public String toString() {
        return name();
    }
}
