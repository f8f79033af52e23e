package org.aludel.provider.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.mapping.source.CallbackChain;
import org.jspecify.annotations.Nullable;

/** How one entity is stored. Two are the same only if they are one object. Immutable and thread-safe. */
public final class EntityMapping {

    private final String name;
    private final Class<?> type;
    private final @Nullable EntityMapping parent;
    private final Hierarchy hierarchy;
    private final @Nullable Object discriminatorValue;
    private final List<EntityTable> tables;
    private final IdMapping id;
    private final @Nullable BasicAttribute version;
    private final Map<String, Attribute> attributes;
    private final CallbackChain callbacks;
    private final Later<List<EntityMapping>> withSubclasses;

    /**
     * An entity.
     *
     * @param name the name in queries
     * @param type the class
     * @param parent the nearest entity above; null for the root of a hierarchy
     * @param hierarchy what it has in common with the entities above and below
     * @param discriminatorValue the value of the discriminator for its instances; null where there is none
     * @param tables the tables of its state, in the order in which rows are inserted
     * @param id the identifier
     * @param version the version; null if it has none
     * @param attributes all attributes, inherited ones first, with those of identifier and version
     * @param callbacks who is called at its events
     */
    public EntityMapping(
            String name,
            Class<?> type,
            @Nullable EntityMapping parent,
            Hierarchy hierarchy,
            @Nullable Object discriminatorValue,
            List<EntityTable> tables,
            IdMapping id,
            @Nullable BasicAttribute version,
            List<Attribute> attributes,
            CallbackChain callbacks) {
        this.name = name;
        this.type = type;
        this.parent = parent;
        this.hierarchy = hierarchy;
        this.discriminatorValue = discriminatorValue;
        this.tables = List.copyOf(tables);
        this.id = id;
        this.version = version;
        Map<String, Attribute> byName = new LinkedHashMap<>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        this.attributes = Collections.unmodifiableMap(byName);
        this.callbacks = callbacks;
        this.withSubclasses = Later.of(() -> hierarchy.entities().get().stream()
                .filter(entity -> entity.isOrExtends(this))
                .toList());
    }

    private boolean isOrExtends(EntityMapping other) {
        for (EntityMapping entity = this; entity != null; entity = entity.parent) {
            if (entity == other) {
                return true;
            }
        }
        return false;
    }

    /** The name in queries. */
    public String name() {
        return name;
    }

    public Class<?> type() {
        return type;
    }

    /** Whether there are no instances of this class itself. */
    public boolean isAbstract() {
        return java.lang.reflect.Modifier.isAbstract(type.getModifiers());
    }

    /** The nearest entity above; null for the root of a hierarchy. */
    public @Nullable EntityMapping parent() {
        return parent;
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The entity above all others of the hierarchy; identifiers are unique among all that it is the root of. */
    public EntityMapping root() {
        return hierarchy.root();
    }

    /** This entity and all below it, each after its superclass. */
    public List<EntityMapping> withSubclasses() {
        return withSubclasses.get();
    }

    /** The value of the discriminator for instances of this class; null where there is none. */
    public @Nullable Object discriminatorValue() {
        return discriminatorValue;
    }

    /** The tables of the state, in the order in which rows are inserted; not empty, the root's first. */
    public List<EntityTable> tables() {
        return tables;
    }

    public IdMapping id() {
        return id;
    }

    /** The version; null if there is none. */
    public @Nullable BasicAttribute version() {
        return version;
    }

    /** All attributes, inherited ones first, with those of identifier and version. */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /** The attribute of a name, of this entity itself or inherited. */
    public Optional<Attribute> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public CallbackChain callbacks() {
        return callbacks;
    }

    @Override
    public String toString() {
        return name;
    }
}
