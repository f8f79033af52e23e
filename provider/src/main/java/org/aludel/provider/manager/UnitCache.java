package org.aludel.provider.manager;

import jakarta.persistence.Cache;
import org.aludel.provider.cache.CachedState;
import org.aludel.provider.cache.SharedCache;
import org.aludel.provider.load.UnmanagedReferences;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.session.UnitServices;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** The shared cache of a unit as applications see it. Of classes and keys that are none of entities it has nothing. Thread-safe. */
final class UnitCache implements Cache {

    private final UnitServices services;
    private final SharedCache cache;
    private final UnmanagedReferences references;

    private UnitCache(UnitServices services, SharedCache cache) {
        this.services = services;
        this.cache = cache;
        this.references = new UnmanagedReferences(services.shapes());
    }

    /** The cache of a unit; one that keeps nothing if it has none. */
    static Cache of(UnitServices services) {
        SharedCache cache = services.cache();
        return cache == null ? new NoCache() : new UnitCache(services, cache);
    }

    private @Nullable EntityKey key(Class<?> type, @Nullable Object id) {
        EntityMapping entity = services.mapping().entity(type).orElse(null);
        Shapes shapes = services.shapes();
        return entity == null || !Boxes.boxed(entity.id().javaType()).isInstance(id)
                ? null
                : shapes.of(entity).keyOfValue(id, references);
    }

    @Override
    public boolean contains(Class<?> type, Object id) {
        EntityKey key = key(type, id);
        CachedState found = key == null ? null : cache.find(key);
        return found != null && type.isAssignableFrom(found.entity().type());
    }

    @Override
    public void evict(Class<?> type, Object id) {
        EntityKey key = key(type, id);
        if (key != null) {
            cache.evict(key);
        }
    }

    @Override
    public void evict(Class<?> type) {
        cache.evict(type);
    }

    @Override
    public void evictAll() {
        cache.evictAll();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return Unwrapping.of(type, this);
    }
}
