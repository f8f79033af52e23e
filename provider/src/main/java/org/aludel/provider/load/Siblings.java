package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was not fetched yet, of the same kind. When one is touched, others are fetched with it: a few at first, and many more
 * each further time, so that going through all of them takes few statements and touching one does not fetch all.
 *
 * @param <K> what makes them be of one kind
 * @param <T> what is to be fetched
 */
final class Siblings<K, T> {

    private static final int FIRST = 8;
    private static final int GROWTH = 8;

    private final int largest;
    private Map<K, Kind<T>> kinds = Map.of(); // most persistence contexts have none

    /** Those of one kind, and how many of them are fetched at once the next time. */
    private static final class Kind<T> {

        private final Set<T> waiting = new LinkedHashSet<>();
        private int size = FIRST;
    }

    /**
     * None so far.
     *
     * @param largest how many are fetched at once at most
     */
    Siblings(int largest) {
        this.largest = largest;
    }

    void add(K kind, T one) {
        kind(kind).waiting.add(one);
    }

    private Kind<T> kind(K kind) {
        if (kinds.isEmpty()) {
            kinds = new HashMap<>();
        }
        return kinds.computeIfAbsent(kind, any -> new Kind<>());
    }

    void remove(K kind, T one) {
        Kind<T> same = kinds.get(kind);
        if (same != null) {
            same.waiting.remove(one);
        }
    }

    /**
     * One and those that are to be fetched with it; they do not wait any more.
     *
     * @param fits which of the others can be
     */
    List<T> with(K kind, T touched, Predicate<T> fits) {
        Kind<T> same = kind(kind);
        int size = Math.min(largest, same.size);
        same.size = Math.min(largest, size * GROWTH);
        same.waiting.remove(touched);
        List<T> batch = new ArrayList<>(List.of(touched));
        for (Iterator<T> next = same.waiting.iterator(); next.hasNext() && batch.size() < size; ) {
            T other = next.next();
            if (fits.test(other)) {
                batch.add(other);
                next.remove();
            }
        }
        return batch;
    }

    void clear() {
        kinds = Map.of();
    }
}
