package org.aludel.provider.context;

import java.util.Arrays;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Finds states by keys. Keys and states are beside each other in one array, so that an entry takes neither an object of its
 * own nor a step to it; one whose place is taken is in the next free one. Belongs to one thread.
 */
final class KeyTable {

    private static final int SMALLEST = 8;
    private static final int GROWTH = 4; // all keys are asked for their hash each time
    private static final int SPREADING = 0x9E3779B9; // 2^32 divided by the golden ratio: neighbours land far apart

    /** Keys at even positions, each with its state behind it; at least half of the places are free. */
    private @Nullable Object[] entries = new Object[2 * SMALLEST];

    private int size;

    /** The state with a key; null if there is none. */
    @Nullable
    InstanceState get(EntityKey key) {
        return (InstanceState) entries[place(key) + 1];
    }

    void put(EntityKey key, InstanceState state) {
        int place = place(key);
        if (entries[place] == null) {
            if (4 * size >= entries.length) {
                grow();
                place = place(key);
            }
            size++;
        }
        entries[place] = key;
        entries[place + 1] = state;
    }

    /** Takes a key out if it is that of a state. */
    void remove(EntityKey key, InstanceState state) {
        int gap = place(key);
        if (entries[gap + 1] != state) {
            return;
        }
        size--;
        for (int next = following(gap); entries[next] != null; next = following(next)) {
            int wanted = wanted((EntityKey) entries[next]);
            boolean mayMove = gap <= next ? wanted <= gap || wanted > next : wanted <= gap && wanted > next;
            if (mayMove) {
                entries[gap] = entries[next];
                entries[gap + 1] = entries[next + 1];
                gap = next;
            }
        }
        entries[gap] = null;
        entries[gap + 1] = null;
    }

    void clear() {
        if (entries.length > 2 * SMALLEST) {
            entries = new Object[2 * SMALLEST];
        } else if (size > 0) {
            Arrays.fill(entries, null);
        }
        size = 0;
    }

    /** Where a key is, or would be put. */
    private int place(EntityKey key) {
        int place = wanted(key);
        while (entries[place] != null && !key.equals(entries[place])) {
            place = following(place);
        }
        return place;
    }

    private int wanted(EntityKey key) {
        int places = entries.length / 2;
        return 2 * ((key.hashCode() * SPREADING) >>> (Integer.numberOfLeadingZeros(places) + 1));
    }

    private int following(int place) {
        return (place + 2) & (entries.length - 1);
    }

    private void grow() {
        @Nullable Object[] before = entries;
        entries = new Object[GROWTH * before.length];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i] instanceof EntityKey key) {
                int place = wanted(key);
                while (entries[place] != null) {
                    place = following(place);
                }
                entries[place] = key;
                entries[place + 1] = before[i + 1];
            }
        }
    }
}
