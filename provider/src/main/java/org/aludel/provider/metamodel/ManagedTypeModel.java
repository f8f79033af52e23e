package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.io.Serializable;
import java.util.Set;

/**
 * A class with attributes.
 *
 * @param <X> the class
 */
@SuppressWarnings({"unchecked", "serial"}) // as the attributes say; another object is written
abstract class ManagedTypeModel<X> extends TypeModel<X> implements ManagedType<X>, Serializable {

    private final UnitMetamodel unit;
    private final AttributeTable all;
    private final AttributeTable declared;

    ManagedTypeModel(UnitMetamodel unit, Class<X> javaType) {
        super(javaType);
        this.unit = unit;
        this.all = new AttributeTable(this, false, () -> new AttributesOfType(unit, this).all());
        this.declared = new AttributeTable(
                this,
                true,
                () -> all.of(Attribute.class).stream()
                        .<AttributeModel<?, ?, ?>>map(attribute -> (AttributeModel<?, ?, ?>) attribute)
                        .filter(attribute -> attribute.getDeclaringType() == this)
                        .toList());
    }

    /** What is written of it. */
    final Object writeReplace() {
        return new WrittenType(unit.name(), getJavaType(), getClass());
    }

    /** The unit that it belongs to. */
    final UnitMetamodel unit() {
        return unit;
    }

    /** The name in messages. */
    abstract String words();

    /** All attributes, inherited ones first. */
    AttributeTable all() {
        return all;
    }

    /** The attributes that this class declares itself. */
    AttributeTable declared() {
        return declared;
    }

    // ---- all of a kind

    @Override
    public Set<Attribute<? super X, ?>> getAttributes() {
        return (Set<Attribute<? super X, ?>>) (Set<?>) all.of(Attribute.class);
    }

    @Override
    public Set<Attribute<X, ?>> getDeclaredAttributes() {
        return (Set<Attribute<X, ?>>) (Set<?>) declared.of(Attribute.class);
    }

    @Override
    public Set<SingularAttribute<? super X, ?>> getSingularAttributes() {
        return (Set<SingularAttribute<? super X, ?>>) (Set<?>) all.of(SingularAttribute.class);
    }

    @Override
    public Set<SingularAttribute<X, ?>> getDeclaredSingularAttributes() {
        return (Set<SingularAttribute<X, ?>>) (Set<?>) declared.of(SingularAttribute.class);
    }

    @Override
    public Set<PluralAttribute<? super X, ?, ?>> getPluralAttributes() {
        return (Set<PluralAttribute<? super X, ?, ?>>) (Set<?>) all.of(PluralAttribute.class);
    }

    @Override
    public Set<PluralAttribute<X, ?, ?>> getDeclaredPluralAttributes() {
        return (Set<PluralAttribute<X, ?, ?>>) (Set<?>) declared.of(PluralAttribute.class);
    }

    // ---- one by its name

    @Override
    public Attribute<? super X, ?> getAttribute(String name) {
        return all.get(Attribute.class, name);
    }

    @Override
    public Attribute<X, ?> getDeclaredAttribute(String name) {
        return declared.get(Attribute.class, name);
    }

    @Override
    public SingularAttribute<? super X, ?> getSingularAttribute(String name) {
        return all.get(SingularAttribute.class, name);
    }

    @Override
    public SingularAttribute<X, ?> getDeclaredSingularAttribute(String name) {
        return declared.get(SingularAttribute.class, name);
    }

    @Override
    public CollectionAttribute<? super X, ?> getCollection(String name) {
        return all.get(CollectionAttribute.class, name);
    }

    @Override
    public CollectionAttribute<X, ?> getDeclaredCollection(String name) {
        return declared.get(CollectionAttribute.class, name);
    }

    @Override
    public SetAttribute<? super X, ?> getSet(String name) {
        return all.get(SetAttribute.class, name);
    }

    @Override
    public SetAttribute<X, ?> getDeclaredSet(String name) {
        return declared.get(SetAttribute.class, name);
    }

    @Override
    public ListAttribute<? super X, ?> getList(String name) {
        return all.get(ListAttribute.class, name);
    }

    @Override
    public ListAttribute<X, ?> getDeclaredList(String name) {
        return declared.get(ListAttribute.class, name);
    }

    @Override
    public MapAttribute<? super X, ?, ?> getMap(String name) {
        return all.get(MapAttribute.class, name);
    }

    @Override
    public MapAttribute<X, ?, ?> getDeclaredMap(String name) {
        return declared.get(MapAttribute.class, name);
    }

    // ---- one by its name and type

    @Override
    public <Y> SingularAttribute<? super X, Y> getSingularAttribute(String name, Class<Y> type) {
        return all.get(SingularAttribute.class, name, type);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredSingularAttribute(String name, Class<Y> type) {
        return declared.get(SingularAttribute.class, name, type);
    }

    @Override
    public <E> CollectionAttribute<? super X, E> getCollection(String name, Class<E> elementType) {
        return all.get(CollectionAttribute.class, name, elementType);
    }

    @Override
    public <E> CollectionAttribute<X, E> getDeclaredCollection(String name, Class<E> elementType) {
        return declared.get(CollectionAttribute.class, name, elementType);
    }

    @Override
    public <E> SetAttribute<? super X, E> getSet(String name, Class<E> elementType) {
        return all.get(SetAttribute.class, name, elementType);
    }

    @Override
    public <E> SetAttribute<X, E> getDeclaredSet(String name, Class<E> elementType) {
        return declared.get(SetAttribute.class, name, elementType);
    }

    @Override
    public <E> ListAttribute<? super X, E> getList(String name, Class<E> elementType) {
        return all.get(ListAttribute.class, name, elementType);
    }

    @Override
    public <E> ListAttribute<X, E> getDeclaredList(String name, Class<E> elementType) {
        return declared.get(ListAttribute.class, name, elementType);
    }

    @Override
    public <K, V> MapAttribute<? super X, K, V> getMap(String name, Class<K> keyType, Class<V> valueType) {
        return (MapAttribute<? super X, K, V>) all.map(name, keyType, valueType);
    }

    @Override
    public <K, V> MapAttribute<X, K, V> getDeclaredMap(String name, Class<K> keyType, Class<V> valueType) {
        return (MapAttribute<X, K, V>) declared.map(name, keyType, valueType);
    }
}
