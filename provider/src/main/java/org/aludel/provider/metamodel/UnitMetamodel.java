package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.Type;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.ClassSource;
import org.aludel.provider.mapping.type.Boxes;

/** The types of a persistence unit. Immutable and thread-safe; types and attributes are made when they are asked for. */
@SuppressWarnings("serial") // another object is written
public final class UnitMetamodel implements Metamodel, Serializable {

    private final String name;
    private final UnitMapping mapping;
    private final Attributes attributes;
    private final Later<Embedded> embedded;
    private final Later<Map<Class<?>, ManagedTypeModel<?>>> types;
    private final Map<Class<?>, BasicTypeModel<?>> basics = new ConcurrentHashMap<>();

    /**
     * The metamodel of a unit.
     *
     * @param name the name of the unit
     * @param mapping how the unit is mapped
     */
    public UnitMetamodel(String name, UnitMapping mapping) {
        this.name = name;
        this.mapping = mapping;
        this.attributes = new Attributes(this);
        this.embedded = Later.of(() -> new Embedded(mapping));
        this.types = Later.of(this::makeTypes);
    }

    private Map<Class<?>, ManagedTypeModel<?>> makeTypes() {
        Map<Class<?>, ManagedTypeModel<?>> made = new LinkedHashMap<>();
        for (ClassSource source : mapping.source().classes()) {
            Class<?> type = source.type();
            switch (source.kind()) {
                case ENTITY -> made.put(type, entity(mapping.entity(type).orElseThrow(), type));
                case MAPPED_SUPERCLASS -> made.put(type, new MappedSuperclassModel<>(this, type));
                case EMBEDDABLE -> made.put(type, new EmbeddableModel<>(this, type));
                case CONVERTER -> {} // no type of the metamodel
            }
        }
        embedded().types().forEach(type -> made.computeIfAbsent(type, found -> new EmbeddableModel<>(this, found)));
        return Collections.unmodifiableMap(made);
    }

    private <X> EntityTypeModel<X> entity(EntityMapping entity, Class<X> type) {
        return new EntityTypeModel<>(this, entity, type);
    }

    /** The name of the unit. */
    String name() {
        return name;
    }

    /** What is read from streams finds it from now on, by the name of the unit and by its classes. */
    public void open() {
        OpenMetamodels.add(this);
    }

    /** Nothing that is read from streams finds it any more. */
    public void close() {
        OpenMetamodels.remove(this);
    }

    /** What is written of it. */
    private Object writeReplace() {
        return new WrittenMetamodel(name);
    }

    /** Refuses streams that have it in spite of that. */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw MetamodelErrors.notByName(getClass());
    }

    UnitMapping mapping() {
        return mapping;
    }

    Attributes attributes() {
        return attributes;
    }

    Embedded embedded() {
        return embedded.get();
    }

    /** All types with attributes, each after its superclass. */
    Collection<ManagedTypeModel<?>> types() {
        return types.get().values();
    }

    /** The type of a class; empty if it has no attributes. */
    Optional<ManagedTypeModel<?>> find(Class<?> type) {
        return Optional.ofNullable(types.get().get(type));
    }

    /** The type of a class, which is basic unless it has attributes. */
    Type<?> type(Class<?> type) {
        Class<?> boxed = Boxes.boxed(type);
        Optional<ManagedTypeModel<?>> managed = find(boxed);
        return managed.isPresent() ? managed.get() : basics.computeIfAbsent(boxed, BasicTypeModel::new);
    }

    @Override
    public EntityType<?> entity(String entityName) {
        EntityMapping entity = mapping.entity(entityName)
                .orElseThrow(() -> MetamodelErrors.noEntity(
                        entityName,
                        mapping.entities().stream().map(EntityMapping::name).toList()));
        return entity(entity.type());
    }

    @Override
    public <X> EntityType<X> entity(Class<X> type) {
        if (managedType(type) instanceof EntityType<X> entity) {
            return entity;
        }
        throw MetamodelErrors.otherType(managedType(type), "entity");
    }

    @Override
    public <X> EmbeddableType<X> embeddable(Class<X> type) {
        if (managedType(type) instanceof EmbeddableType<X> embeddable) {
            return embeddable;
        }
        throw MetamodelErrors.otherType(managedType(type), "embeddable class");
    }

    @Override
    @SuppressWarnings("unchecked") // it is found by its class
    public <X> ManagedType<X> managedType(Class<X> type) {
        return (ManagedType<X>) find(type).orElseThrow(() -> MetamodelErrors.noType(type));
    }

    @Override
    public Set<ManagedType<?>> getManagedTypes() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(types()));
    }

    @Override
    public Set<EntityType<?>> getEntities() {
        return all(EntityTypeModel.class);
    }

    @Override
    public Set<EmbeddableType<?>> getEmbeddables() {
        return all(EmbeddableModel.class);
    }

    @SuppressWarnings("unchecked") // T is what the class is
    private <T> Set<T> all(Class<?> kind) {
        Set<T> found = new LinkedHashSet<>();
        types().stream().filter(kind::isInstance).forEach(type -> found.add((T) type));
        return Collections.unmodifiableSet(found);
    }
}
