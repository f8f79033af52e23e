package org.aludel.provider.manager;

import jakarta.persistence.spi.LoadState;
import jakarta.persistence.spi.ProviderUtil;
import java.lang.reflect.Field;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.reference.Sleeper;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was fetched of an object without knowing its unit (Jakarta Persistence, 9.8.2): of references and of
 * collections that were made here. Thread-safe.
 */
public final class LoadStates implements ProviderUtil {

    @Override
    public LoadState isLoadedWithoutReference(Object entity, String attributeName) {
        return ReferenceClasses.isAsleep(entity) || isUnread(entity, attributeName)
                ? LoadState.NOT_LOADED
                : LoadState.UNKNOWN;
    }

    private static boolean isUnread(Object entity, String attribute) {
        return entity instanceof EnhancedInstance enhanced
                && enhanced.aludelTracker() instanceof Sleeper sleeper
                && sleeper.isUnread(attribute);
    }

    @Override
    public LoadState isLoadedWithReference(Object entity, String attributeName) {
        if (ReferenceClasses.isAsleep(entity) || isUnread(entity, attributeName)) {
            return LoadState.NOT_LOADED;
        }
        Field field = field(entity.getClass(), attributeName);
        return field == null ? LoadState.UNKNOWN : isLoaded(value(field, entity));
    }

    @Override
    public LoadState isLoaded(@Nullable Object entity) {
        if (entity instanceof ManagedCollection collection) {
            return collection.state().isLoaded() ? LoadState.LOADED : LoadState.NOT_LOADED;
        }
        if (entity != null && ReferenceClasses.isAsleep(entity)) {
            return LoadState.NOT_LOADED;
        }
        if (entity instanceof EnhancedInstance enhanced && enhanced.aludelTracker() instanceof Sleeper) {
            return LoadState.LOADED;
        }
        if (entity == null || ReferenceClasses.entityClass(entity) == entity.getClass()) {
            return LoadState.UNKNOWN;
        }
        return LoadState.LOADED;
    }

    private static @Nullable Field field(Class<?> type, String name) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** The value of a field; null where it cannot be read. */
    private static @Nullable Object value(Field field, Object entity) {
        try {
            return field.trySetAccessible() ? field.get(entity) : null;
        } catch (IllegalAccessException closed) {
            return null;
        }
    }
}
