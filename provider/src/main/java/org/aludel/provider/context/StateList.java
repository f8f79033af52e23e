package org.aludel.provider.context;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * The states of a persistence context in the order in which they came, found again by the place that each of them keeps.
 * Those that are added while it is gone through are met, too. Belongs to one thread.
 */
final class StateList extends AbstractCollection<InstanceState> {

    private static final int SMALLEST = 16;

    private @Nullable InstanceState[] states = new InstanceState[SMALLEST];
    private int end;
    private int size;

    /** Adds a state that is in no list. */
    @Override
    public boolean add(InstanceState state) {
        if (end == states.length) {
            states = Arrays.copyOf(states, 2 * end);
        }
        states[end] = state;
        state.place(end);
        end++;
        size++;
        return true;
    }

    /** Whether it holds a state. */
    boolean holds(InstanceState state) {
        int place = state.place();
        return place < end && states[place] == state;
    }

    /** Takes a state out; does nothing if it is not there. */
    void takeOut(InstanceState state) {
        if (holds(state)) {
            states[state.place()] = null;
            size--;
            while (end > 0 && states[end - 1] == null) {
                end--;
            }
        }
    }

    /** Closes the gaps, which must not be done while it is gone through. */
    void closeGaps() {
        if (end > 2 * size + SMALLEST) {
            int to = 0;
            for (int from = 0; from < end; from++) {
                InstanceState state = states[from];
                if (state != null) {
                    states[to] = state;
                    state.place(to);
                    to++;
                }
            }
            Arrays.fill(states, to, end, null);
            end = to;
        }
    }

    @Override
    public void clear() {
        if (states.length > SMALLEST) {
            states = new InstanceState[SMALLEST];
        } else {
            Arrays.fill(states, 0, end, null);
        }
        end = 0;
        size = 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<InstanceState> iterator() {
        return new Iterator<>() {

            private int next;

            @Override
            public boolean hasNext() {
                while (next < end && states[next] == null) {
                    next++;
                }
                return next < end;
            }

            @Override
            public InstanceState next() {
                if (hasNext()) {
                    InstanceState state = states[next++];
                    if (state != null) {
                        return state;
                    }
                }
                throw new NoSuchElementException();
            }
        };
    }
}
