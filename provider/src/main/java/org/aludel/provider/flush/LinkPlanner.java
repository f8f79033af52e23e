package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.jspecify.annotations.Nullable;

/**
 * Plans the rows of collections and join tables: what goes is deleted before anything else, and what comes is inserted when
 * all entities have their rows.
 */
final class LinkPlanner {

    private final WritePlans plans;
    private final References references;
    private final FlushChanges changes;
    private final TargetPlanner targets;
    private final Map<RowForm, List<RowWrite>> deleted = new LinkedHashMap<>();
    private final Map<RowForm, List<RowWrite>> updated = new LinkedHashMap<>();
    private final Map<RowForm, List<RowWrite>> inserted = new LinkedHashMap<>();
    private final Map<RowForm, List<RowWrite>> placed = new LinkedHashMap<>();

    LinkPlanner(PersistenceContext context, WritePlans plans, References references, FlushChanges changes) {
        this.plans = plans;
        this.references = references;
        this.changes = changes;
        this.targets = new TargetPlanner(context, plans, references);
    }

    void plan() {
        for (LinkChange change : changes.links()) {
            Attribute attribute = change.path().attribute();
            if (attribute instanceof ToOneAttribute one) {
                rows(change, plans.of(one));
            } else if (attribute instanceof PluralAttribute plural
                    && plural.storage() instanceof PluralStorage.OwnTable) {
                rows(change, plans.of(plural));
            } else if (attribute instanceof PluralAttribute plural) {
                targets.add(change);
                plans.places(plural).ifPresent(writes -> places(change, plural, writes));
            }
        }
        targets.plan();
    }

    // ---- the plan

    /** What is written before the rows of entities. */
    List<FlushAction> first() {
        return actions(deleted);
    }

    /** What is written after the rows of entities. */
    List<FlushAction> last() {
        List<FlushAction> actions = actions(updated);
        actions.addAll(actions(inserted));
        actions.addAll(actions(placed));
        return actions;
    }

    private static List<FlushAction> actions(Map<RowForm, List<RowWrite>> rows) {
        List<FlushAction> actions = new ArrayList<>();
        rows.forEach((form, writes) -> actions.add(new FlushAction(form, writes)));
        return actions;
    }

    /** Rows of entities that collections refer to by columns of theirs. */
    List<RowWrite> targetRows() {
        return targets.rows();
    }

    /** What the row of a new instance is inserted with. */
    List<TargetPlanner.Supplement> supplements(InstanceState state) {
        return targets.supplements(state);
    }

    /** The instances whose rows have to be there before such a row is written. */
    List<InstanceState> needed(RowWrite row) {
        return targets.needed(row);
    }

    /** The rows that are to be written before such a row. */
    List<RowWrite> before(RowWrite row) {
        return targets.before(row);
    }

    /** The instances that such a row does not refer to any more. */
    List<InstanceState> released(RowWrite row) {
        return targets.released(row);
    }

    // ---- places in the table of the other side

    /** Writes the places of elements that are at others, or that have come. */
    private void places(LinkChange change, PluralAttribute attribute, PlaceWrites writes) {
        LinkTokens tokens = LinkTokens.of(attribute, plans, references);
        List<StoredElement> before = change.before() == null ? List.of() : change.before();
        IdentityHashMap<Object, Object> old = new IdentityHashMap<>();
        for (int i = 0; i < before.size(); i++) {
            old.put(Objects.requireNonNull(before.get(i).value()), tokens.identity(before.get(i), i));
        }
        for (int i = 0; i < change.after().size(); i++) {
            StoredElement element = change.after().get(i);
            Object entity = Objects.requireNonNull(element.value());
            int position = i;
            if (!tokens.identity(element, i).equals(old.get(entity))) {
                add(
                        placed,
                        change,
                        writes.update(),
                        () -> writes.values(change.owner(), element.key(), position, entity, references));
            }
        }
    }

    // ---- rows in tables of their own

    private void rows(LinkChange change, LinkWrites writes) {
        List<StoredElement> before = change.before();
        if (before == null) {
            add(deleted, change, writes.clear(), () -> writes.clearValues(change.owner(), references));
            before = List.of();
        }
        if (writes.isKeyed()) {
            keyed(change, writes, before);
        } else {
            plain(change, writes, before);
        }
    }

    /** Rows that a key or a position tells apart. */
    private void keyed(LinkChange change, LinkWrites writes, List<StoredElement> before) {
        LinkTokens tokens = LinkTokens.of(change.path().attribute(), plans, references);
        Map<Object, Integer> old = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            old.put(tokens.identity(before.get(i), i), i);
        }
        List<StoredElement> after = change.after();
        for (int i = 0; i < after.size(); i++) {
            Integer position = old.remove(tokens.identity(after.get(i), i));
            if (position == null) {
                insert(change, writes, after.get(i), i);
            } else if (!tokens.content(before.get(position)).equals(tokens.content(after.get(i)))) {
                replace(change, writes, before.get(position), after.get(i), i);
            }
        }
        old.values().stream().sorted().forEach(position -> delete(change, writes, before.get(position), position));
    }

    private void replace(
            LinkChange change, LinkWrites writes, StoredElement before, StoredElement after, int position) {
        if (writes.isChangeable()) {
            add(updated, change, writes.update(), () -> writes.updateValues(row(change, writes, after, position)));
        } else {
            delete(change, writes, before, position);
            insert(change, writes, after, position);
        }
    }

    /** Rows that are told apart by their elements alone, which may come several times. */
    private void plain(LinkChange change, LinkWrites writes, List<StoredElement> before) {
        LinkTokens tokens = LinkTokens.of(change.path().attribute(), plans, references);
        Map<Object, Integer> counts = new HashMap<>();
        for (StoredElement element : before) {
            counts.merge(tokens.content(element), 1, Integer::sum);
        }
        Map<Object, Integer> wanted = new HashMap<>();
        for (StoredElement element : change.after()) {
            wanted.merge(tokens.content(element), 1, Integer::sum);
        }
        for (StoredElement element : before) {
            Object content = tokens.content(element);
            Integer count = counts.get(content);
            if (count != null && count > wanted.getOrDefault(content, 0)) {
                delete(change, writes, element, 0); // all that are the same
                counts.remove(content);
            }
        }
        for (StoredElement element : change.after()) {
            Object content = tokens.content(element);
            if (counts.merge(content, -1, Integer::sum) < 0) {
                insert(change, writes, element, 0);
            }
        }
    }

    private void delete(LinkChange change, LinkWrites writes, StoredElement element, int position) {
        @Nullable Object[] row = row(change, writes, element, position);
        add(deleted, change, writes.delete(row), () -> writes.deleteValues(row));
    }

    private void insert(LinkChange change, LinkWrites writes, StoredElement element, int position) {
        add(inserted, change, writes.insert(), () -> writes.insertValues(row(change, writes, element, position)));
    }

    private @Nullable Object[] row(LinkChange change, LinkWrites writes, StoredElement element, int position) {
        return writes.row(change.owner(), element, position, references);
    }

    private static void add(
            Map<RowForm, List<RowWrite>> rows, LinkChange change, RowForm form, Supplier<@Nullable Object[]> values) {
        rows.computeIfAbsent(form, any -> new ArrayList<>()).add(new RowWrite(form, change.owner(), values));
    }
}
