package org.aludel.provider.context;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.AssociationKeeper;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.StateFetcher;
import org.aludel.provider.state.StateKeeper;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * The instances that one entity manager manages, at most one for each persistent identity. Instances of enhanced classes tell
 * it when they are changed, so that it need not look at all of them before changes are written. Belongs to one thread.
 */
public final class PersistenceContext implements StateKeeper {

    private final KeyTable byKey = new KeyTable();
    private final List<InstanceState> unsorted = new ArrayList<>(0);
    private @Nullable IdentityHashMap<Object, InstanceState> byInstance;
    private final StateList states = new StateList();
    private final List<InstanceState> noticed = new ArrayList<>(0);
    private Set<EntityMapping> removing = Set.of();
    private @Nullable StateFetcher fetcher;
    private @Nullable AssociationKeeper associations;
    private boolean enhanced;
    private boolean shared;
    private boolean telling;
    private boolean thorough;

    /** The state of the instance with a key; null if there is none. */
    public @Nullable InstanceState find(EntityKey key) {
        return byKey.get(key.root(), key.value());
    }

    /**
     * The state of the instance with a key; null if there is none.
     *
     * @param root the entity at the top of the hierarchy
     * @param value the value of the key, see {@link EntityKey#value()}
     */
    public @Nullable InstanceState find(EntityMapping root, Object value) {
        return byKey.get(root, value);
    }

    /** The state of an instance; null if it is not managed here. */
    public @Nullable InstanceState stateOf(Object instance) {
        if (instance instanceof EnhancedInstance enhanced) {
            boolean known = enhanced.aludelTracker() instanceof InstanceState state
                    && state.instance() == instance
                    && state.keeper() == this
                    && states.holds(state);
            if (known || !shared) {
                return known ? (InstanceState) enhanced.aludelTracker() : null;
            }
        }
        return byInstance().get(instance);
    }

    /** All plain ones by their instances; those that came since it was asked for before go in now, since many never are. */
    private IdentityHashMap<Object, InstanceState> byInstance() {
        IdentityHashMap<Object, InstanceState> all = byInstance;
        if (all == null) {
            all = new IdentityHashMap<>(unsorted.size());
            byInstance = all;
        }
        for (InstanceState state : unsorted) {
            all.put(state.instance(), state);
        }
        unsorted.clear();
        return all;
    }

    @Override
    public boolean holds(InstanceState state) {
        return states.holds(state);
    }

    /** Takes in an instance; one without key is found by itself only until it gets one ({@link #identified}). */
    public void add(InstanceState state) {
        if (state.hasKey()) {
            byKey.put(state);
        }
        if (state.instance() instanceof EnhancedInstance instance) {
            enhanced = true;
            takeFromOthers(instance);
        } else {
            unsorted.add(state);
        }
        if (state.keeper() != this || !states.holds(state)) {
            states.add(state);
        }
        state.keeper(this);
        boolean tells = state.shape().isTracked() || state.isReadOnly();
        if (tells && !telling) {
            telling = true;
            states.forEach(this::notice);
        } else if (telling && (!tells || state.status() == Status.NEW)) {
            notice(state);
        }
    }

    /** An instance tells one persistence context of its use: another one that has it, too, compares it from now on. */
    private void takeFromOthers(EnhancedInstance instance) {
        if (instance.aludelTracker() instanceof InstanceState other
                && other.keeper() instanceof PersistenceContext context
                && context != this
                && context.holds(other)) {
            context.shared = true;
            context.unsorted.add(other);
            other.untold();
        }
    }

    @Override
    public void notice(InstanceState state) {
        if (telling && !state.isNoticed()) {
            state.noticed(true);
            noticed.add(state);
        }
    }

    /** Says whether changes of an instance are written; see {@link InstanceState#readOnly}. */
    public void readOnly(InstanceState state, boolean yes) {
        state.readOnly(yes);
        if (!yes && !state.shape().isTracked()) {
            notice(state);
        }
    }

    /** Whoever fetches for this persistence context. */
    public void fetcher(StateFetcher loader) {
        fetcher = loader;
    }

    /** Whoever keeps relationships in step; before the first instance comes. */
    public void associations(AssociationKeeper upkeep) {
        associations = upkeep;
    }

    @Override
    public @Nullable AssociationKeeper associations() {
        return associations;
    }

    @Override
    public StateFetcher fetcher() {
        return requireNonNull(fetcher, "fetcher");
    }

    /** Gives an instance its key, or another one. */
    public void identified(InstanceState state, EntityKey key) {
        if (state.hasKey()) {
            byKey.remove(state);
        }
        state.key(key);
        byKey.put(state);
    }

    /** Lets an instance go. */
    public void remove(InstanceState state) {
        if (state.hasKey()) {
            byKey.remove(state);
        }
        if (shared || !(state.instance() instanceof EnhancedInstance)) {
            byInstance().remove(state.instance());
        }
        states.takeOut(state);
        thorough = true;
        state.letGo();
    }

    /** Marks an instance for removal. */
    public void markRemoved(InstanceState state) {
        state.status(Status.REMOVED);
        notice(state);
        thorough = true;
        removing = removing.isEmpty() ? new HashSet<>() : removing;
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
        removing = Set.of();
        thorough = false;
        noticed.removeIf(state -> {
            boolean done = !states.holds(state) || state.isSettled();
            state.noticed(!done);
            return done;
        });
        states.closeGaps();
    }

    /**
     * Whether instances have left since all changes were written, or are to be removed: those that were not changed may refer to
     * them.
     */
    public boolean isThorough() {
        return thorough;
    }

    /** Whether there is nothing that can have been changed, which only instances can tell that notice it themselves. */
    public boolean isSettled() {
        return telling && !thorough && noticed.isEmpty();
    }

    /**
     * Those that may have to be written, in the order in which they came; the others cannot have been changed, and refer to
     * nothing that has left.
     */
    public Collection<InstanceState> changeable() {
        if (!telling || thorough) {
            return states();
        }
        List<InstanceState> found = new ArrayList<>(noticed.size());
        for (InstanceState state : noticed) {
            if (states.holds(state)) {
                found.add(state);
            }
        }
        found.sort(Comparator.comparingInt(InstanceState::place));
        return found;
    }

    /** All states, in the order in which instances came; a view. */
    public Collection<InstanceState> states() {
        return Collections.unmodifiableCollection(states);
    }

    /** Lets all instances go. */
    public void clear() {
        if (enhanced) {
            states.forEach(InstanceState::letGo);
        }
        byKey.clear();
        unsorted.clear();
        byInstance = null;
        states.clear();
        removing = Set.of();
        noticed.clear();
        telling = false;
        thorough = false;
        shared = false;
    }

    /** The number of instances. */
    public int size() {
        return states.size();
    }
}
