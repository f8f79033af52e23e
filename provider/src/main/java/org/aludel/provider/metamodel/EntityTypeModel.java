package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.EntityType;
import org.aludel.provider.mapping.EntityMapping;

/** An entity. */
@SuppressWarnings("serial") // another object is written
final class EntityTypeModel<X> extends IdentifiableTypeModel<X> implements EntityType<X> {

    private final String name;

    EntityTypeModel(UnitMetamodel unit, EntityMapping entity, Class<X> javaType) {
        super(unit, javaType);
        this.name = entity.name();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    String words() {
        return "entity '" + name + "'";
    }

    @Override
    public PersistenceType getPersistenceType() {
        return PersistenceType.ENTITY;
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.ENTITY_TYPE;
    }

    @Override
    public Class<X> getBindableJavaType() {
        return getJavaType();
    }
}
