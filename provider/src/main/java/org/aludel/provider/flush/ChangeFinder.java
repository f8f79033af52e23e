package org.aludel.provider.flush;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/** Finds what has changed in a persistence context. Asks nothing of the database, but for collections that were moved. */
final class ChangeFinder {

    private final PersistenceContext context;
    private final WritePlans plans;
    private final References references;
    private final FlushListener listener;
    private final Clock clock;
    private final Set<InstanceState> forced;
    private final LinkFinder links;
    private final UnsavedReferences unsaved;
    private final List<InstanceState> unchanged = new ArrayList<>();
    private @Nullable EntityWrites current;
    private @Nullable Object[] scratch = {};

    /**
     * A search.
     *
     * @param forced instances whose versions are to be increased in any case
     */
    ChangeFinder(
            PersistenceContext context,
            WritePlans plans,
            References references,
            FlushListener listener,
            Clock clock,
            Set<InstanceState> forced) {
        this.context = context;
        this.plans = plans;
        this.references = references;
        this.listener = listener;
        this.clock = clock;
        this.forced = forced;
        this.links = new LinkFinder(context, plans, references);
        this.unsaved = new UnsavedReferences(context, listener);
    }

    FlushChanges find() {
        List<InstanceState> inserted = new ArrayList<>();
        List<InstanceState> managed = new ArrayList<>();
        List<InstanceState> removed = new ArrayList<>();
        forced.forEach(context::notice);
        for (InstanceState state : context.changeable()) {
            switch (state.status()) {
                case NEW -> inserted.add(state);
                case MANAGED -> {
                    if (!state.isReadOnly() || forced.contains(state)) {
                        managed.add(state);
                    }
                }
                case REMOVED -> removed.add(state);
                case REFERENCE, DELETED -> {}
            }
        }
        return find(inserted, managed, removed);
    }

    /** Whether the row of a removed instance is known, so that it can be updated to be that of a new one. */
    private boolean canReplace(InstanceState old, InstanceState state) {
        return old.shape() == state.shape() && !old.isReadOnly() && old.loaded() != null && plans.isWhole(old);
    }

    /** The changes of these instances alone. */
    FlushChanges find(List<InstanceState> inserted, List<InstanceState> managed, List<InstanceState> removed) {
        identify(inserted);
        List<EntityChange> updates = updates(managed);
        Map<EntityKey, InstanceState> free = new HashMap<>();
        removed.forEach(state -> free.put(state.requireKey(), state));
        List<EntityChange> changes = new ArrayList<>();
        List<InstanceState> replaced = new ArrayList<>();
        for (InstanceState state : inserted) {
            InstanceState old = state.key() == null ? null : free.get(state.requireKey());
            if (old != null && canReplace(old, state)) {
                free.remove(state.requireKey());
                replaced.add(old);
                updates.add(replacement(state, old));
            } else {
                changes.add(inserted(state));
            }
            links.newOwner(state);
        }
        changes.addAll(updates);
        for (InstanceState state : removed) {
            if (!replaced.contains(state)) {
                changes.add(delete(state));
            }
            links.removedOwner(state);
        }
        FlushChanges found = new FlushChanges(changes, links.found(), replaced, unchanged);
        unsaved.check(found);
        if (!removed.isEmpty()) {
            unsaved.checkUnchanged(managed, plans);
        }
        return found;
    }

    /** The rows of new instances, without their collections. */
    FlushChanges insert(Collection<InstanceState> states) {
        identify(states);
        return new FlushChanges(states.stream().map(this::inserted).toList(), List.of(), List.of(), List.of());
    }

    /** A greater version of a managed instance, and nothing else. */
    FlushChanges increase(InstanceState state) {
        return new FlushChanges(List.of(increased(state)), List.of(), List.of(), List.of());
    }

    private EntityChange increased(InstanceState state) {
        @Nullable Object[] before = Objects.requireNonNull(state.loaded());
        return update(state, plans.of(state.shape()), before, before.clone(), new BitSet());
    }

    // ---- new instances

    /** Gives new instances keys as far as they have them; those that derive theirs need those of others first. */
    private void identify(Collection<InstanceState> inserted) {
        List<InstanceState> waiting = new ArrayList<>(inserted);
        waiting.removeIf(state -> state.key() != null);
        int before;
        do {
            before = waiting.size();
            waiting.removeIf(this::identify);
        } while (waiting.size() < before && !waiting.isEmpty());
        for (InstanceState state : waiting) {
            if (!dependsOnInsert(state)) {
                throw FlushErrors.noIdentifier(state.shape().entity());
            }
        }
    }

    /** Gives an instance its key, if it has one by now. */
    private boolean identify(InstanceState state) {
        EntityWrites writes = plans.of(state.shape());
        EntityKey key = state.shape().key(writes.values(state.instance(), references));
        if (key == null || writes.isGenerated() && isZero(key)) {
            return false;
        }
        context.identified(state, key);
        writes.identify(state, key, references);
        return true;
    }

    private static boolean isZero(EntityKey key) {
        return key.value(0) instanceof Number number && number.longValue() == 0;
    }

    /** Whether the identifier is made by an INSERT: of the row itself, or of one that it is derived from. */
    private boolean dependsOnInsert(InstanceState state) {
        EntityWrites writes = plans.of(state.shape());
        if (writes.isGenerated()) {
            return true;
        }
        for (ReferencePath path : writes.references()) {
            Object target = path.target(state.instance());
            InstanceState other = target == null ? null : context.stateOf(target);
            if (other != null && other.status() == Status.NEW && other.key() == null && path.isIdentifying()) {
                return true;
            }
        }
        return false;
    }

    private EntityChange inserted(InstanceState state) {
        EntityWrites writes = plans.of(state.shape());
        @Nullable Object[] now = writes.values(state.instance(), references);
        if (writes.isVersioned()) {
            int version = state.shape().versionColumn();
            now[version] = writes.firstVersion(now[version], clock);
        }
        return new EntityChange(state, writes, EntityChange.Kind.INSERT, null, now, new BitSet());
    }

    /** A new instance that takes the row of a removed one. */
    private EntityChange replacement(InstanceState state, InstanceState old) {
        EntityWrites writes = plans.of(state.shape());
        @Nullable Object[] before = Objects.requireNonNull(old.loaded());
        @Nullable Object[] now = writes.values(state.instance(), references);
        BitSet changed = difference(writes, before, now);
        return update(state, writes, before, now, changed);
    }

    // ---- managed instances

    private List<EntityChange> updates(List<InstanceState> managed) {
        List<EntityChange> updates = new ArrayList<>();
        for (InstanceState state : managed) {
            EntityChange change = managed(state);
            if (change != null) {
                updates.add(change);
            }
        }
        return updates;
    }

    private @Nullable EntityChange managed(InstanceState state) {
        if (state.isSettled() && !context.isThorough() && !forced.contains(state)) {
            return null;
        }
        if (state.isReadOnly()) {
            return increased(state);
        }
        EntityWrites writes = writes(state.shape());
        @Nullable Object[] before = Objects.requireNonNull(state.loaded());
        boolean hasLinks = !writes.links().isEmpty();
        if ((state.areColumnsSettled() || writes.isUnchanged(state.instance(), before, scratch, references))
                && !(hasLinks && links.isChanged(state))
                && !forced.contains(state)) {
            if (hasLinks) {
                links.managedOwner(state);
            }
            if (state.shape().isTracked()) {
                unchanged.add(state);
            }
            return null;
        }
        listener.beforeUpdate(state);
        @Nullable Object[] now = writes.values(state.instance(), references);
        BitSet changed = difference(writes, before, now);
        boolean linked = links.managedOwner(state);
        if (changed.isEmpty() && !linked && !forced.contains(state)) {
            return null;
        }
        return update(state, writes, before, now, changed);
    }

    /** The plan of a shape; instances of one entity often come one after the other. */
    private EntityWrites writes(EntityShape shape) {
        EntityWrites writes = current;
        if (writes == null || writes.shape() != shape) {
            writes = plans.of(shape);
            current = writes;
            scratch = new Object[shape.width()];
        }
        return writes;
    }

    private EntityChange update(
            InstanceState state,
            EntityWrites writes,
            @Nullable Object[] before,
            @Nullable Object[] now,
            BitSet changed) {
        EntityShape shape = state.shape();
        if (writes.isVersioned()) {
            now[shape.versionColumn()] = writes.nextVersion(shape.version(before), clock);
            changed.set(shape.versionColumn());
        }
        return new EntityChange(state, writes, EntityChange.Kind.UPDATE, before, now, changed);
    }

    /** The columns that are to be updated. */
    private static BitSet difference(EntityWrites writes, @Nullable Object[] before, @Nullable Object[] now) {
        EntityShape shape = writes.shape();
        BitSet changed = new BitSet();
        for (int i = 0; i < now.length; i++) {
            if (i != shape.versionColumn() && now[i] != before[i] && !shape.areEqual(i, before[i], now[i])) {
                changed.set(i);
            }
        }
        if (!changed.isEmpty()) {
            requireSameKey(writes, before, now);
            writes.keepUpdated(changed);
        }
        return changed;
    }

    private static void requireSameKey(EntityWrites writes, @Nullable Object[] before, @Nullable Object[] now) {
        for (int column : writes.shape().keyColumns()) {
            if (!Objects.deepEquals(before[column], now[column])) {
                throw FlushErrors.otherIdentifier(writes.shape().entity());
            }
        }
    }

    // ---- removed instances

    private EntityChange delete(InstanceState state) {
        EntityWrites writes = plans.of(state.shape());
        @Nullable Object[] before = state.loaded();
        if (before == null) {
            before = writes.values(state.instance(), references);
        }
        return new EntityChange(state, writes, EntityChange.Kind.DELETE, before, before, new BitSet());
    }
}
