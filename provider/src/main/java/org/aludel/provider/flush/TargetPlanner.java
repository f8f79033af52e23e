package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;
import org.jspecify.annotations.Nullable;

/**
 * Plans the rows of entities that a collection writes columns of: those that refer to its owner, positions and keys. An
 * entity that goes from one owner to another is written once.
 */
final class TargetPlanner {

    private final PersistenceContext context;
    private final WritePlans plans;
    private final References references;
    private final List<LinkChange> links = new ArrayList<>();
    private final List<RowWrite> rows = new ArrayList<>();
    private final IdentityHashMap<RowWrite, List<InstanceState>> needed = new IdentityHashMap<>();
    private final IdentityHashMap<RowWrite, List<InstanceState>> released = new IdentityHashMap<>();
    private final IdentityHashMap<RowWrite, List<RowWrite>> cleared = new IdentityHashMap<>();
    private final Map<PluralAttribute, Set<Object>> taken = new HashMap<>();
    private final IdentityHashMap<InstanceState, List<Supplement>> supplements = new IdentityHashMap<>();

    /**
     * An element whose row is inserted with the columns that the collection writes, since they must not be null.
     *
     * @param change the change of the collection
     * @param position where the element is
     */
    record Supplement(LinkChange change, TargetWrites writes, StoredElement element, int position) {

        InstanceState owner() {
            return change.owner();
        }
    }

    TargetPlanner(PersistenceContext context, WritePlans plans, References references) {
        this.context = context;
        this.plans = plans;
        this.references = references;
    }

    void add(LinkChange change) {
        links.add(change);
    }

    void plan() {
        links.forEach(this::takenRows);
        links.forEach(this::givenUpRows);
    }

    List<RowWrite> rows() {
        return rows;
    }

    List<InstanceState> needed(RowWrite row) {
        return needed.getOrDefault(row, List.of());
    }

    List<InstanceState> released(RowWrite row) {
        return released.getOrDefault(row, List.of());
    }

    /** What the row of a new instance is inserted with. */
    List<Supplement> supplements(InstanceState state) {
        return supplements.getOrDefault(state, List.of());
    }

    // ---- elements that are there now

    private void takenRows(LinkChange change) {
        PluralAttribute attribute = (PluralAttribute) change.path().attribute();
        TargetWrites writes = plans.targets(attribute);
        if (writes.isEmpty()) {
            return;
        }
        LinkTokens tokens = LinkTokens.of(attribute, plans, references);
        List<StoredElement> before = change.before() == null ? List.of() : change.before();
        Map<Object, Object> old = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            old.put(identity(before.get(i)), List.of(tokens.identity(before.get(i), i)));
        }
        boolean placed = writes.isPlaced();
        for (int i = 0; i < change.after().size(); i++) {
            StoredElement element = change.after().get(i);
            Object identity = identity(element);
            taken.computeIfAbsent(attribute, any -> new HashSet<>()).add(identity);
            Object place = old.get(identity);
            if (place == null || placed && !place.equals(List.of(tokens.identity(element, i)))) {
                take(change, writes, element, i);
            }
        }
    }

    private void take(LinkChange change, TargetWrites writes, StoredElement element, int position) {
        Object entity = Objects.requireNonNull(element.value());
        InstanceState state = context.stateOf(entity);
        if (state != null && state.status() == Status.NEW && writes.isOwner() && !writes.isNullable()) {
            supplements
                    .computeIfAbsent(state, any -> new ArrayList<>())
                    .add(new Supplement(change, writes, element, position));
            return;
        }
        RowWrite row = add(
                writes.take(),
                change,
                () -> writes.takeValues(change.owner(), element, position, key(writes, entity), references));
        needed.put(row, state == null ? List.of(change.owner()) : List.of(change.owner(), state));
    }

    // ---- elements that are there no longer

    private void givenUpRows(LinkChange change) {
        PluralAttribute attribute = (PluralAttribute) change.path().attribute();
        TargetWrites writes = plans.targets(attribute);
        if (!writes.isOwner()) {
            return;
        }
        if (change.before() == null) {
            clear(change, writes);
            return;
        }
        Set<Object> elsewhere = taken.getOrDefault(attribute, Set.of());
        for (StoredElement element : change.before()) {
            Object entity = Objects.requireNonNull(element.value());
            InstanceState state = context.stateOf(entity);
            boolean deleted = state != null && !state.isAlive();
            if (!deleted && !elsewhere.contains(identity(element))) {
                @Nullable Object[] values = writes.giveUpValues(change.owner(), key(writes, entity), references);
                RowWrite row = add(writes.giveUp(), change, () -> values);
                released.put(row, List.of(change.owner()));
            }
        }
    }

    /** Lets go whatever refers to an owner of which it is not known what does. */
    private void clear(LinkChange change, TargetWrites writes) {
        if (change.owner().status() == Status.REMOVED && !writes.isNullable()) {
            return;
        }
        @Nullable Object[] values = writes.clearValues(change.owner(), references);
        RowWrite row = add(writes.clear(), change, () -> values);
        released.put(row, List.of(change.owner()));
        for (RowWrite other : rows) {
            if (other != row && other.entity() == change.owner()) {
                cleared.computeIfAbsent(other, any -> new ArrayList<>()).add(row);
            }
        }
    }

    /** The rows that have to be written before one. */
    List<RowWrite> before(RowWrite row) {
        return cleared.getOrDefault(row, List.of());
    }

    // ---- parts

    private RowWrite add(RowForm form, LinkChange change, Supplier<@Nullable Object[]> values) {
        RowWrite row = new RowWrite(form, change.owner(), values);
        rows.add(row);
        return row;
    }

    /** What tells an entity apart: its key, or itself as long as it has none. */
    private Object identity(StoredElement element) {
        Object entity = Objects.requireNonNull(element.value());
        InstanceState state = context.stateOf(entity);
        return state == null || state.key() == null ? entity : state.requireKey();
    }

    private EntityKey key(TargetWrites writes, Object entity) {
        InstanceState state = context.stateOf(entity);
        return state == null ? writes.key(entity, references) : state.requireKey();
    }
}
