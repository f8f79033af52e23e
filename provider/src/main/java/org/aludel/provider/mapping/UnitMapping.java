package org.aludel.provider.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.schema.MetaData;
import org.aludel.provider.mapping.source.MappingSource;

/** How the entities of a persistence unit are stored. Immutable and thread-safe. */
public final class UnitMapping {

    private final MappingSource source;
    private final List<EntityMapping> entities;
    private final Map<Class<?>, EntityMapping> byType;
    private final Map<String, EntityMapping> byName;
    private final Later<MetaData> schema;

    /**
     * A unit.
     *
     * @param source what it was made of
     * @param entities its entities, each after its superclass
     * @param schema the tables and sequences of all of them
     */
    public UnitMapping(MappingSource source, List<EntityMapping> entities, Later<MetaData> schema) {
        this.source = source;
        this.entities = List.copyOf(entities);
        Map<Class<?>, EntityMapping> types = new LinkedHashMap<>();
        Map<String, EntityMapping> names = new LinkedHashMap<>();
        for (EntityMapping entity : entities) {
            types.put(entity.type(), entity);
            names.put(entity.name(), entity);
        }
        this.byType = Collections.unmodifiableMap(types);
        this.byName = Collections.unmodifiableMap(names);
        this.schema = schema;
    }

    /** What the mapping was made of, with definitions of queries and the like. */
    public MappingSource source() {
        return source;
    }

    /** The entities, each after its superclass. */
    public List<EntityMapping> entities() {
        return entities;
    }

    /** The entity of exactly this class; empty if it is none. */
    public Optional<EntityMapping> entity(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The entity of a name. */
    public Optional<EntityMapping> entity(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The tables and sequences of all entities. */
    public MetaData schema() {
        return schema.get();
    }
}
