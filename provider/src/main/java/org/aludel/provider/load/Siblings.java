package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Map<K, Set<T>> waiting = new HashMap<>();
    private final Map<K, Integer> sizes = new HashMap<>();
    private final int largest;

    /**
     * None so far.
     *
     * @param largest how many are fetched at once at most
     */
    Siblings(int largest) {
        this.largest = largest;
    }

    void add(K kind, T one) {
        waiting.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(one);
    }

    void remove(K kind, T one) {
        Set<T> same = waiting.get(kind);
        if (same != null) {
            same.remove(one);
        }
    }

    /** One and those that are to be fetched with it; they do not wait any more. */
    List<T> with(K kind, T touched) {
        Set<T> same = waiting.getOrDefault(kind, new LinkedHashSet<>());
        int size = Math.min(largest, sizes.getOrDefault(kind, FIRST));
        sizes.put(kind, Math.min(largest, size * GROWTH));
        same.remove(touched);
        List<T> batch = new ArrayList<>(List.of(touched));
        for (Iterator<T> next = same.iterator(); next.hasNext() && batch.size() < size; ) {
            batch.add(next.next());
            next.remove();
        }
        return batch;
    }

    void clear() {
        waiting.clear();
        sizes.clear();
    }
}
