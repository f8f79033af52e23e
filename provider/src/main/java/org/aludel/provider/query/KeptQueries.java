package org.aludel.provider.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Queries that were used last. Thread-safe: two threads that miss the same one both make it.
 *
 * @param <K> what they are found by
 * @param <Q> what is kept of them
 */
final class KeptQueries<K, Q> {

    private static final int KEPT = 1000;

    private final Map<K, Q> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Q> eldest) {
            return size() > KEPT;
        }
    });

    /** A query that is kept; null if it is not. */
    @Nullable
    Q find(K key) {
        return kept.get(key);
    }

    void keep(K key, Q query) {
        kept.put(key, query);
    }

    /** A query: the one that is kept, or one that is made now. */
    Q get(K key, Supplier<Q> making) {
        Q known = find(key);
        if (known != null) {
            return known;
        }
        Q made = making.get();
        keep(key, made);
        return made;
    }
}
