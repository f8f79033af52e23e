package org.aludel.provider.cache;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.aludel.provider.state.EntityKey;
import org.jspecify.annotations.Nullable;

/**
 * A part of the shared cache with a limit of its own. When it is full, what was not used for the longest time is dropped.
 * It remembers when each entity was changed, so that nothing is kept that was read before: of those that were dropped it
 * knows the latest change, and takes that for the change of all of them. Thread-safe.
 */
final class CacheSegment {

    private final int limit;
    private final Map<EntityKey, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<EntityKey, Integer> writers = new HashMap<>();
    private long dropped;

    /**
     * What is known of an entity.
     *
     * @param state its state; null if that is not known
     * @param changedAt when it was changed
     */
    private record Entry(@Nullable CachedState state, long changedAt) {}

    CacheSegment(int limit) {
        this.limit = limit;
    }

    synchronized @Nullable CachedState find(EntityKey key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.state();
    }

    /**
     * Keeps a state that was read, unless it may have been changed since.
     *
     * @param readAt a time before it was read
     * @param replaces whether it takes the place of one that is there
     * @param allowed whether nothing else speaks against it
     */
    synchronized void put(EntityKey key, CachedState state, long readAt, boolean replaces, BooleanSupplier allowed) {
        Entry known = entries.get(key);
        boolean kept = known != null && known.state() != null;
        if (kept && !replaces || writers.containsKey(key) || changedAt(known) > readAt || !allowed.getAsBoolean()) {
            return;
        }
        set(key, new Entry(state, changedAt(known)));
    }

    private long changedAt(@Nullable Entry entry) {
        return entry == null ? dropped : entry.changedAt();
    }

    private void set(EntityKey key, Entry entry) {
        entries.put(key, entry);
        Iterator<Entry> eldest = entries.values().iterator();
        while (entries.size() > limit) {
            drop(eldest.next());
            eldest.remove();
        }
    }

    private void drop(Entry entry) {
        dropped = Math.max(dropped, entry.changedAt());
    }

    /** Somebody is about to change an entity: its state is not known until that is done. */
    synchronized void beginWrite(EntityKey key) {
        writers.merge(key, 1, Integer::sum);
        forget(key);
    }

    private void forget(EntityKey key) {
        Entry known = entries.get(key);
        if (known != null && known.state() != null) {
            entries.put(key, new Entry(null, known.changedAt()));
        }
    }

    /**
     * The change of somebody who began is there for all to see, or was undone.
     *
     * @param state what the entity has now, unless somebody else has changed it meanwhile; null if that is not known
     * @param begunAt a time before anything was read that led to the change
     * @param now a time after it
     * @param allowed whether nothing else speaks against keeping the state
     */
    synchronized void endWrite(
            EntityKey key, @Nullable CachedState state, long begunAt, long now, BooleanSupplier allowed) {
        Integer others = writers.merge(key, -1, (count, less) -> count + less == 0 ? null : count + less);
        long before = changedAt(entries.get(key));
        boolean known = others == null && before <= begunAt && allowed.getAsBoolean();
        set(key, new Entry(known ? state : null, Math.max(before, now)));
    }

    /** An entity may have been changed until now. */
    synchronized void evict(EntityKey key, long now) {
        set(key, new Entry(null, Math.max(changedAt(entries.get(key)), now)));
    }

    /** Drops some states. */
    synchronized void drop(Predicate<CachedState> which) {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (entry.state() != null && which.test(entry.state())) {
                drop(entry);
                all.remove();
            }
        }
    }

    /** Drops everything. */
    synchronized void clear() {
        entries.values().forEach(this::drop);
        entries.clear();
    }
}
