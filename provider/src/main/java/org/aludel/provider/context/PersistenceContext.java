package org.aludel.provider.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/** The instances that one entity manager manages, at most one for each persistent identity. Belongs to one thread. */
public final class PersistenceContext {

    private final KeyTable byKey = new KeyTable();
    private final List<InstanceState> unsorted = new ArrayList<>();
    private IdentityHashMap<Object, InstanceState> byInstance = new IdentityHashMap<>(0);
    private final StateList states = new StateList();
    private final Set<EntityMapping> removing = new HashSet<>();

    /** The state of the instance with a key; null if there is none. */
    public @Nullable InstanceState find(EntityKey key) {
        return byKey.get(key);
    }

    /** The state of an instance; null if it is not managed here. */
    public @Nullable InstanceState stateOf(Object instance) {
        return byInstance().get(instance);
    }

    /** All by their instances; those that came since it was asked for before go in now, since many never are. */
    private IdentityHashMap<Object, InstanceState> byInstance() {
        if (!unsorted.isEmpty()) {
            if (byInstance.isEmpty()) {
                byInstance = new IdentityHashMap<>(unsorted.size());
            }
            for (InstanceState state : unsorted) {
                byInstance.put(state.instance(), state);
            }
            unsorted.clear();
        }
        return byInstance;
    }

    /** Whether an instance is managed here. */
    public boolean holds(InstanceState state) {
        return states.holds(state);
    }

    /** Takes in an instance; one without key is found by itself only until it gets one ({@link #identified}). */
    public void add(InstanceState state) {
        EntityKey key = state.key();
        if (key != null) {
            byKey.put(key, state);
        }
        unsorted.add(state);
        if (!states.holds(state)) {
            states.add(state);
        }
    }

    /** Gives an instance its key, or another one. */
    public void identified(InstanceState state, EntityKey key) {
        EntityKey before = state.key();
        if (before != null) {
            byKey.remove(before, state);
        }
        state.key(key);
        byKey.put(key, state);
    }

    /** Lets an instance go. */
    public void remove(InstanceState state) {
        EntityKey key = state.key();
        if (key != null) {
            byKey.remove(key, state);
        }
        byInstance().remove(state.instance());
        states.takeOut(state);
    }

    /** Marks an instance for removal. */
    public void markRemoved(InstanceState state) {
        state.status(Status.REMOVED);
        removing.add(state.shape().entity().root());
    }

    /**
     * Whether instances may have been marked for removal since all changes were written.
     *
     * @param root the entity at the top of a hierarchy
     */
    public boolean isRemoving(EntityMapping root) {
        return removing.contains(root);
    }

    /** All changes were written. */
    public void written() {
        removing.clear();
        states.closeGaps();
    }

    /** All states, in the order in which instances came; a view. */
    public Collection<InstanceState> states() {
        return Collections.unmodifiableCollection(states);
    }

    /** Lets all instances go. */
    public void clear() {
        byKey.clear();
        unsorted.clear();
        byInstance.clear();
        states.clear();
        removing.clear();
    }

    /** The number of instances. */
    public int size() {
        return states.size();
    }
}
