package org.aludel.provider.manager;

import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import java.util.Set;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.load.UnmanagedReferences;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.session.UnitServices;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** Tells what is known of instances of a unit, whatever persistence context they are of, or were of. Thread-safe. */
final class UnitUtil implements PersistenceUnitUtil {

    private final UnitServices services;
    private final UnmanagedReferences references;

    UnitUtil(UnitServices services) {
        this.services = services;
        this.references = new UnmanagedReferences(services.shapes());
    }

    private EntityShape shape(Object entity) {
        return services.shapeOf(entity);
    }

    // ---- what is loaded

    @Override
    public boolean isLoaded(Object entity) {
        EntityShape shape = shape(entity);
        if (ReferenceClasses.isAsleep(entity)) {
            return false;
        }
        Set<String> unread = unread(entity);
        for (int i = 0; i < shape.attributes().size(); i++) {
            org.aludel.provider.mapping.Attribute attribute = shape.attributes().get(i);
            boolean deferred = unread.contains(attribute.name())
                    && !(attribute.isLazy() && shape.deferred().contains(attribute.name()));
            if (deferred) {
                return false;
            }
            if (!attribute.isLazy() && !isValueLoaded(shape.access().get(entity, i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isLoaded(Object entity, String attributeName) {
        EntityShape shape = shape(entity);
        int index = index(shape, attributeName);
        return !ReferenceClasses.isAsleep(entity)
                && !unread(entity).contains(attributeName)
                && isValueLoaded(shape.access().get(entity, index));
    }

    @Override
    public <E> boolean isLoaded(E entity, Attribute<? super E, ?> attribute) {
        return isLoaded(entity, attribute.getName());
    }

    private Set<String> unread(Object entity) {
        return services.shapes().unread().of(entity);
    }

    private static boolean isValueLoaded(@Nullable Object value) {
        return value instanceof ManagedCollection collection
                ? collection.state().isLoaded()
                : value == null || !ReferenceClasses.isAsleep(value);
    }

    @Override
    public void load(Object entity) {
        shape(entity);
        ReferenceClasses.use(entity);
    }

    @Override
    public void load(Object entity, String attributeName) {
        EntityShape shape = shape(entity);
        int index = index(shape, attributeName);
        ReferenceClasses.use(entity);
        Object value = shape.access().get(entity, index);
        if (value instanceof ManagedCollection collection) {
            collection.state().load();
        } else if (value != null) {
            ReferenceClasses.use(value);
        }
    }

    @Override
    public <E> void load(E entity, Attribute<? super E, ?> attribute) {
        load(entity, attribute.getName());
    }

    private static int index(EntityShape shape, String attribute) {
        for (int i = 0; i < shape.attributes().size(); i++) {
            if (shape.attributes().get(i).name().equals(attribute)) {
                return i;
            }
        }
        throw ManagerErrors.noAttribute(
                shape.entity().name(),
                attribute,
                shape.attributes().stream()
                        .map(org.aludel.provider.mapping.Attribute::name)
                        .toList());
    }

    // ---- what it is

    @Override
    public boolean isInstance(Object entity, Class<?> entityClass) {
        return entityClass.isInstance(entity);
    }

    @Override
    @SuppressWarnings("unchecked") // the class of an instance, or that above the class of references
    public <T> Class<? extends T> getClass(T entity) {
        return (Class<? extends T>) shape(entity).entity().type();
    }

    @Override
    public @Nullable Object getIdentifier(Object entity) {
        EntityShape shape = shape(entity);
        EntityKey key = shape.keyOf(entity, references);
        return key == null ? null : shape.valueOf(key, references);
    }

    @Override
    public @Nullable Object getVersion(Object entity) {
        EntityShape shape = shape(entity);
        if (!shape.isVersioned()) {
            return null;
        }
        ReferenceClasses.use(entity);
        return shape.versionOf(entity);
    }
}
