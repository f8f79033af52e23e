package org.aludel.provider.cache;

import jakarta.persistence.Cacheable;
import jakarta.persistence.SharedCacheMode;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.ClassSource;
import org.aludel.provider.mapping.source.MappingSource;

/** Which entities are cached (Jakarta Persistence, 3.10.1): what a class says holds for its subclasses that do not say it. */
final class CacheableEntities {

    private CacheableEntities() {}

    static Set<EntityMapping> of(UnitMapping mapping, SharedCacheMode mode) {
        return mapping.entities().stream()
                .filter(isCached(mapping.source(), mode))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Predicate<EntityMapping> isCached(MappingSource source, SharedCacheMode mode) {
        return switch (mode) {
            case ALL -> entity -> true;
            case NONE, UNSPECIFIED -> entity -> false;
            case ENABLE_SELECTIVE -> entity -> says(source, entity, false);
            case DISABLE_SELECTIVE -> entity -> says(source, entity, true);
        };
    }

    private static boolean says(MappingSource source, EntityMapping entity, boolean otherwise) {
        boolean said = otherwise;
        for (ClassSource type : source.upTo(entity.type())) {
            said = type.annotations().get(Cacheable.class).map(Cacheable::value).orElse(said);
        }
        return said;
    }
}
