package org.aludel.provider.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Managed instances that got their state by a merge, and whose rows were not read for that: many merges take few statements.
 * The rows are read before anything is written or depends on them; versions are compared then (Jakarta Persistence,
 * 3.3.7.1). Belongs to one thread.
 */
final class UnreadMerges {

    private final Lifecycle lifecycle;
    private Map<InstanceState, Merged> waiting = Map.of(); // most persistence contexts have none

    /**
     * What was merged.
     *
     * @param version its version; null if it had none
     * @param written whether it certainly had a row
     */
    private record Merged(@Nullable Object version, boolean written) {}

    UnreadMerges(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Whether an instance can be merged before its row is read. Callbacks have to be called at once; so an instance that may
     * turn out to be new cannot if it has one for that.
     *
     * @param key its identifier
     */
    boolean canTake(EntityShape shape, Object instance, EntityKey key) {
        return !lifecycle.isHeard(CallbackEvent.POST_LOAD, shape)
                && (wasWritten(shape, instance, key) || !lifecycle.isHeard(CallbackEvent.PRE_PERSIST, shape))
                && (!shape.isVersioned() || shape.versionOf(instance) != null)
                && lifecycle.unread(instance).isEmpty()
                && lifecycle.loader().lateRows().areFor(shape);
    }

    private boolean wasWritten(EntityShape shape, Object instance, EntityKey key) {
        return lifecycle.newness().wasWritten(shape, instance, key);
    }

    /** A managed instance with the key of another, which is to get the state of that. */
    InstanceState add(EntityShape shape, EntityKey key, Object instance) {
        InstanceState state = lifecycle.loader().lateRows().add(shape, key);
        Object version = shape.isVersioned() ? shape.versionOf(instance) : null;
        if (version != null) {
            shape.setVersion(state.instance(), version);
        }
        if (waiting.isEmpty()) {
            waiting = new LinkedHashMap<>();
        }
        waiting.put(state, new Merged(version, wasWritten(shape, instance, key)));
        return state;
    }

    /** Whether the row of an instance waits to be read. */
    boolean has(InstanceState state) {
        return waiting.containsKey(state);
    }

    /** Nothing is compared with the row of an instance any more. */
    void forget(InstanceState state) {
        if (!waiting.isEmpty()) {
            waiting.remove(state);
        }
    }

    void clear() {
        waiting = Map.of();
    }

    /**
     * Reads all rows that wait to be read. An instance without a row is new, unless its version tells that it was not.
     *
     * @throws jakarta.persistence.OptimisticLockException if the database has another version than what was merged
     */
    void read() {
        if (waiting.isEmpty()) {
            return;
        }
        lifecycle.loader().lateRows().read(waiting.keySet());
        Map<InstanceState, Merged> read = new LinkedHashMap<>(waiting);
        List<InstanceState> absent = new ArrayList<>();
        read.forEach((state, merged) -> {
            boolean isThere = state.loaded() != null;
            boolean changed =
                    isThere && merged.version() != null && !merged.version().equals(state.version());
            boolean gone = !isThere && state.shape().isVersioned() && merged.written();
            if (changed || gone) {
                throw LifecycleErrors.stale(state.shape().entity(), state.instance());
            }
            waiting.remove(state);
            if (!isThere) {
                absent.add(state);
            }
        });
        absent.forEach(this::makeNew);
    }

    /** Takes an instance in as a new one; an identifier that is generated is generated anew. */
    private void makeNew(InstanceState state) {
        EntityShape shape = state.shape();
        Object instance = state.instance();
        lifecycle.context().remove(state);
        Object empty = lifecycle.loader().newInstance(shape.entity());
        for (AttributeSlot slot : shape.slots()) {
            if (slot.attribute() == shape.entity().version()
                    || shape.isOfKey(slot) && lifecycle.newness().isGenerated(shape)) {
                shape.access().set(instance, slot.index(), shape.access().get(empty, slot.index()));
            }
        }
        List<Attribute> attributes = shape.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i) instanceof PluralAttribute plural
                    && shape.access().get(instance, i) instanceof ManagedCollection) {
                shape.access().set(instance, i, Merging.fresh(plural, List.of()));
            }
        }
        lifecycle.identification().added(lifecycle.makeNew(shape, instance));
    }
}
