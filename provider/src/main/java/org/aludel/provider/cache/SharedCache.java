package org.aludel.provider.cache;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.SharedCacheMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/**
 * The cache that the persistence contexts of a unit share. It keeps what the database has for all to see: whoever is going to
 * write says so before, from when on nothing is known of what is written, and says when that is over. Each of these is a
 * tick of a clock, and what was read before the latest change of it is not kept. Thread-safe.
 */
public final class SharedCache {

    private static final int SEGMENTS = 16;
    private static final int FEWEST_IN_SEGMENTS = 64;

    private final Set<EntityMapping> cached;
    private final SharedTables tables;
    private final Map<EntityMapping, CacheRegion> regions = new HashMap<>();
    private final CacheRegion everything = new CacheRegion();
    private final CacheSegment[] segments;
    private final Map<EntityShape, Boolean> whole = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();

    private SharedCache(UnitMapping mapping, Set<EntityMapping> cached, int most) {
        this.cached = cached;
        this.tables = new SharedTables(mapping.entities(), cached);
        cached.forEach(entity -> regions.computeIfAbsent(entity.root(), any -> new CacheRegion()));
        int parts = most < SEGMENTS * FEWEST_IN_SEGMENTS ? 1 : SEGMENTS;
        this.segments = IntStream.range(0, parts)
                .mapToObj(any -> new CacheSegment((most + parts - 1) / parts))
                .toArray(CacheSegment[]::new);
    }

    /**
     * The cache of a unit.
     *
     * @param mode which entities it has
     * @param most how many of them
     * @return null if it would have none
     */
    public static @Nullable SharedCache of(UnitMapping mapping, SharedCacheMode mode, int most) {
        Set<EntityMapping> cached = CacheableEntities.of(mapping, mode);
        return cached.isEmpty() || most == 0 ? null : new SharedCache(mapping, cached, most);
    }

    /** The time; what is read from the database from now on has all changes that are over. */
    long now() {
        return clock.get();
    }

    private CacheSegment segment(EntityKey key) {
        int hash = key.hashCode();
        return segments[((hash ^ hash >>> 16) & Integer.MAX_VALUE) % segments.length];
    }

    // ---- states

    /** The state of the entity with a key; null if it is not here. */
    public @Nullable CachedState find(EntityKey key) {
        return segment(key).find(key);
    }

    /**
     * Keeps what was read, if its entity is cached and it cannot have changed since.
     *
     * @param readAt the time before it was read
     * @param replaces whether it takes the place of what is here
     */
    void put(EntityKey key, CachedState state, long readAt, boolean replaces) {
        if (cached.contains(state.entity())) {
            segment(key).put(key, state, readAt, replaces, () -> allows(state.entity(), readAt));
        }
    }

    private boolean allows(EntityMapping entity, long readAt) {
        return region(entity).allows(readAt) && everything.allows(readAt);
    }

    private CacheRegion region(EntityMapping entity) {
        return requireNonNull(regions.get(entity.root()), "region");
    }

    /** Whether what is written of an entity is all that its row has, so that nobody needs to read it again. */
    boolean isWrittenWhole(EntityShape shape) {
        return cached.contains(shape.entity()) && whole.computeIfAbsent(shape, SharedCache::hasNoReadOnlyColumns);
    }

    private static boolean hasNoReadOnlyColumns(EntityShape shape) {
        Set<Integer> keys = IntStream.of(shape.keyColumns()).boxed().collect(Collectors.toSet());
        for (int i = 0; i < shape.columns().size(); i++) {
            MappedColumn<?> column = shape.columns().get(i);
            if (!keys.contains(i) && !(column.insertable() && column.updatable())) {
                return false;
            }
        }
        return true;
    }

    // ---- writing

    /** Whether entities of a hierarchy are cached. */
    boolean hasAnyOf(EntityMapping root) {
        return regions.containsKey(root);
    }

    /** Which entities are changed with others. */
    SharedTables tables() {
        return tables;
    }

    /** Somebody is about to change an entity. */
    void beginWrite(EntityKey key) {
        segment(key).beginWrite(key);
    }

    /** Somebody is about to change entities of a hierarchy of which some are cached. */
    void beginWrite(EntityMapping root) {
        region(root).beginWrite();
        drop(state -> state.entity().root() == root);
    }

    /** Somebody is about to change anything. */
    void beginWrite() {
        everything.beginWrite();
        clear();
    }

    /** What was begun is over; the time then. */
    long tick() {
        return clock.incrementAndGet();
    }

    /** See {@link CacheSegment#endWrite}. */
    void endWrite(EntityKey key, @Nullable CachedState state, long begunAt, long now) {
        segment(key).endWrite(key, state, begunAt, now, () -> state == null || allows(state.entity(), begunAt));
    }

    void endWrite(EntityMapping root, long now) {
        region(root).endWrite(now);
    }

    void endWrite(long now) {
        everything.endWrite(now);
    }

    // ---- eviction

    /** Drops the state of an entity. */
    public void evict(EntityKey key) {
        if (hasAnyOf(key.root())) {
            segment(key).evict(key, tick());
        }
    }

    /** Drops the states of the instances of a class. */
    public void evict(Class<?> type) {
        long now = tick();
        for (EntityMapping entity : cached) {
            if (type.isAssignableFrom(entity.type())) {
                region(entity).changedAt(now);
            }
        }
        drop(state -> type.isAssignableFrom(state.entity().type()));
    }

    /** Drops everything. */
    public void evictAll() {
        everything.changedAt(tick());
        clear();
    }

    private void drop(Predicate<CachedState> which) {
        for (CacheSegment segment : segments) {
            segment.drop(which);
        }
    }

    private void clear() {
        for (CacheSegment segment : segments) {
            segment.clear();
        }
    }
}
