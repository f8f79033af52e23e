package org.aludel.provider.context;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Finds states by their keys. The states are in one array, so that an entry takes no object of its own; one whose place is taken
 * is in the next free one. Belongs to one thread.
 */
final class KeyTable {

    private static final int SMALLEST = 16;
    private static final int SPREADING = 0x9E3779B9; // 2^32 divided by the golden ratio: neighbours land far apart

    /** At least a third of the places is free. */
    private @Nullable InstanceState[] states = new InstanceState[SMALLEST];

    private int size;

    /** What was looked for last and is not there, which is what comes in as a rule; null if that is not known. */
    private @Nullable Object missing;

    private @Nullable EntityMapping rootOfMissing;
    private int placeOfMissing;

    /**
     * The state with a key; null if there is none.
     *
     * @param value see {@link EntityKey#value()}
     */
    @Nullable
    InstanceState get(EntityMapping root, Object value) {
        int place = place(root, value);
        InstanceState found = states[place];
        missing = found == null ? value : null;
        rootOfMissing = root;
        placeOfMissing = place;
        return found;
    }

    /** Puts a state in, in place of one with the same key. */
    void put(InstanceState state) {
        EntityMapping root = state.shape().entity().root();
        Object value = requireNonNull(state.identifier(), "identifier");
        int place = isMissing(root, value) ? placeOfMissing : place(root, value);
        missing = null;
        if (states[place] == null) {
            if (3 * (size + 1) > 2 * states.length) {
                grow();
                place = place(root, value);
            }
            size++;
        }
        states[place] = state;
    }

    private boolean isMissing(EntityMapping root, Object value) {
        return value == missing && root == rootOfMissing;
    }

    /** Takes a state out, if it is there by its key. */
    void remove(InstanceState state) {
        missing = null;
        int gap = place(state.shape().entity().root(), requireNonNull(state.identifier(), "identifier"));
        if (states[gap] != state) {
            return;
        }
        size--;
        int next = following(gap);
        for (InstanceState moved = states[next]; moved != null; moved = states[next]) {
            int wanted = wanted(moved.keyHash());
            boolean mayMove = gap <= next ? wanted <= gap || wanted > next : wanted <= gap && wanted > next;
            if (mayMove) {
                states[gap] = moved;
                gap = next;
            }
            next = following(next);
        }
        states[gap] = null;
    }

    void clear() {
        missing = null;
        if (states.length > SMALLEST) {
            states = new InstanceState[SMALLEST];
        } else if (size > 0) {
            Arrays.fill(states, null);
        }
        size = 0;
    }

    /** Where a key is, or would be put. */
    private int place(EntityMapping root, Object value) {
        int place = wanted(EntityKey.hash(root, value));
        for (InstanceState there = states[place]; there != null; there = states[place]) {
            if (there.hasKey(root, value)) {
                return place;
            }
            place = following(place);
        }
        return place;
    }

    private int wanted(int hash) {
        return (hash * SPREADING) >>> (Integer.numberOfLeadingZeros(states.length) + 1);
    }

    private int following(int place) {
        return (place + 1) & (states.length - 1);
    }

    private void grow() {
        @Nullable InstanceState[] before = states;
        states = new InstanceState[2 * before.length];
        for (InstanceState state : before) {
            if (state != null) {
                int place = wanted(state.keyHash());
                while (states[place] != null) {
                    place = following(place);
                }
                states[place] = state;
            }
        }
    }
}
