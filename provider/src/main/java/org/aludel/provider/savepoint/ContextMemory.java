package org.aludel.provider.savepoint;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.collection.CollectionState;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a persistence context as they were when all changes had been written. It costs as much as there are of them.
 * Belongs to the thread of its context.
 */
public final class ContextMemory {

    private final PersistenceContext context;
    private final Loader loader;
    private final Shapes shapes;
    private final Map<InstanceState, StateMemory> memories =
            new LinkedHashMap<>(); // states are equal only to themselves

    /** What a persistence context has now, whose changes are written. */
    public ContextMemory(PersistenceContext context, Loader loader, Shapes shapes) {
        this.context = context;
        this.loader = loader;
        this.shapes = shapes;
        for (InstanceState state : context.states()) {
            if (state.status() == Status.MANAGED || state.status() == Status.REFERENCE) {
                memories.put(state, StateMemory.of(state, unread(state)));
            }
        }
    }

    private Set<String> unread(InstanceState state) {
        return shapes.unread().of(state.instance());
    }

    /**
     * Makes the persistence context what it was, after the database has gone back to what it had then.
     *
     * @param inserted the instances whose rows were inserted since
     * @param written whether anything may have been written since
     */
    public void restore(Collection<InstanceState> inserted, boolean written) {
        letNewOnesGo(inserted);
        List<InstanceState> stale = new ArrayList<>();
        for (StateMemory memory : memories.values()) {
            if (isStale(memory)) {
                stale.add(memory.state());
            }
        }
        for (InstanceState state : context.states()) {
            if (!memories.containsKey(state) && isStale(state, written)) {
                stale.add(state);
            }
        }
        loader.refresh(stale).forEach(context::remove);
    }

    // ---- what is new

    private void letNewOnesGo(Collection<InstanceState> inserted) {
        Set<InstanceState> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.addAll(inserted);
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        memories.keySet().forEach(state -> known.add(state.instance()));
        for (InstanceState state : List.copyOf(context.states())) {
            if (!memories.containsKey(state) && (state.status() == Status.NEW || fresh.contains(state))) {
                context.remove(state);
                fresh.add(state);
            }
        }
        for (InstanceState state : fresh) {
            if (!known.contains(state.instance())) {
                forgetGenerated(state);
            }
        }
    }

    /** Without what it got as a row, an instance can be persisted again. */
    private static void forgetGenerated(InstanceState state) {
        EntityShape shape = state.shape();
        List<Attribute> attributes = shape.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof BasicAttribute basic
                    && (basic.generation() != null
                            || basic.equals(shape.entity().version()))) {
                shape.access().set(state.instance(), i, initial(basic.source().javaType()));
            }
        }
    }

    private static @Nullable Object initial(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    // ---- what is to be read anew

    private boolean isStale(StateMemory memory) {
        InstanceState state = memory.state();
        boolean removed = state.status() == Status.REMOVED || state.status() == Status.DELETED;
        if (!context.holds(state)) {
            if (!removed) {
                return false; // the application has let it go
            }
            context.add(state);
        } else if (context.find(state.requireKey()) != state) {
            context.identified(state, state.requireKey());
        }
        if (removed) {
            state.status(Status.MANAGED);
        }
        return removed
                || !(memory.wasReference() && state.status() == Status.REFERENCE)
                        && memory.isChanged(loader, unread(state));
    }

    /** Whether an instance that was not there may have something else than the database. */
    private boolean isStale(InstanceState state, boolean written) {
        if (state.status() == Status.REMOVED) {
            state.status(Status.MANAGED);
            return true;
        }
        return state.status() == Status.MANAGED
                && (written
                        || state.attached().stream()
                                .anyMatch(value -> value instanceof CollectionState collection && collection.isLoaded())
                        || StateMemory.of(state, Set.of()).isChanged(loader, Set.of()));
    }
}
