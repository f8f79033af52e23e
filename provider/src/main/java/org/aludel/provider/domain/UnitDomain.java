package org.aludel.provider.domain;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.ValueMapping;
import org.jspecify.annotations.Nullable;

/** The entities of a persistence unit, as queries name them. */
public final class UnitDomain implements Domain {

    private final IdentityHashMap<EntityMapping, MappedEntity> byMapping = new IdentityHashMap<>();
    private final List<EntityDomain> entities;
    private final UnitMapping mapping;
    private final ClassLoader classes;

    /**
     * The entities of a unit.
     *
     * @param mapping how they are mapped
     * @param classes finds the classes that queries name
     */
    public UnitDomain(UnitMapping mapping, ClassLoader classes) {
        this.mapping = mapping;
        this.classes = classes;
        mapping.entities().forEach(entity -> byMapping.put(entity, new MappedEntity(entity, this)));
        this.entities =
                mapping.entities().stream().<EntityDomain>map(this::entity).toList();
    }

    /** The entity of a mapping of this unit. */
    public MappedEntity entity(EntityMapping entity) {
        return requireNonNull(byMapping.get(entity), "entity");
    }

    @Override
    public Optional<EntityDomain> entity(String name) {
        return mapping.entity(name)
                .or(() -> mapping.entities().stream()
                        .filter(entity -> entity.type().getName().equals(name))
                        .findFirst())
                .map(this::entity);
    }

    @Override
    public Optional<EntityDomain> entity(Class<?> type) {
        return mapping.entity(type).map(this::entity);
    }

    @Override
    public List<EntityDomain> entities() {
        return Collections.unmodifiableList(entities);
    }

    @Override
    public Optional<Class<?>> javaClass(String name) {
        for (String candidate = name; candidate != null; candidate = nested(candidate)) {
            Class<?> found = find(candidate);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, false, classes);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** The name with its last dot made the mark of a member class; null if there is none. */
    private static @Nullable String nested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(0, dot) + '$' + name.substring(dot + 1);
    }

    /** What a stored value is to queries. */
    ValueDomain value(ValueMapping value) {
        if (value instanceof BasicValue<?> basic) {
            return new BasicDomain(basic.column().type());
        }
        return value instanceof EmbeddableValue embeddable
                ? new MappedEmbeddable(embeddable, this)
                : entity(((ReferenceValue) value).target().get());
    }
}
