package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.jspecify.annotations.Nullable;

/** Plans which rows are written in which order. Asks nothing of the database. */
final class FlushPlanner {

    private final PersistenceContext context;
    private final References references;
    private final FlushChanges changes;
    private final RowOrder order;
    private final IdentityHashMap<InstanceState, List<RowWrite>> inserts = new IdentityHashMap<>();
    private final IdentityHashMap<InstanceState, List<RowWrite>> deletes = new IdentityHashMap<>();
    private final List<EntityRow> rows = new ArrayList<>();
    private final LinkPlanner links;

    /**
     * A row of an entity.
     *
     * @param write the row
     * @param change the change of the instance
     * @param table the table
     */
    record EntityRow(RowWrite write, EntityChange change, TableWrites table) {

        RowForm.Operation operation() {
            return write.form().operation();
        }
    }

    FlushPlanner(PersistenceContext context, WritePlans plans, References references, FlushChanges changes) {
        this.context = context;
        this.references = references;
        this.changes = changes;
        this.order = new RowOrder(form -> rank(plans, form));
        this.links = new LinkPlanner(context, plans, references, changes);
    }

    /** Inserts first and deletes last, and in both tables that others refer to before or after these. */
    private static int rank(WritePlans plans, RowForm form) {
        int table = Math.min(plans.rank(form.table()), 1 << 20);
        return switch (form.operation()) {
            case INSERT -> table;
            case UPDATE -> (1 << 21) + table;
            case DELETE -> (1 << 23) - table;
        };
    }

    FlushPlan plan() {
        links.plan();
        changes.entities().forEach(this::rows);
        links.targetRows().forEach(order::add);
        rows.forEach(this::dependencies);
        links.targetRows().forEach(this::targetDependencies);
        new UniqueSlots(order, rows).addDependencies();
        List<FlushAction> actions = new ArrayList<>(links.first());
        actions.addAll(order.actions());
        actions.addAll(links.last());
        return new FlushPlan(actions, changes);
    }

    // ---- rows

    private void rows(EntityChange change) {
        switch (change.kind()) {
            case INSERT -> insertRows(change);
            case UPDATE -> updateRows(change);
            case DELETE -> deleteRows(change);
        }
    }

    private void insertRows(EntityChange change) {
        boolean generating = change.state().key() == null && change.writes().isGenerated();
        for (TableWrites table : change.writes().tables()) {
            if (!table.isOptional() || table.hasValues(change.now())) {
                insertRow(change, table, generating);
            }
        }
    }

    private void insertRow(EntityChange change, TableWrites table, boolean generating) {
        Supplier<@Nullable Object[]> values = () -> {
            resolve(change);
            return table.insertValues(change, generating);
        };
        RowForm form = table.insert(generating);
        for (TargetPlanner.Supplement supplement : links.supplements(change.state())) {
            TargetWrites writes = supplement.writes();
            if (writes.table().table() == table.table().table()) {
                RowForm more = writes.insert(form);
                Supplier<@Nullable Object[]> fewer = values;
                values = () -> writes.insertValues(
                        supplement.owner(), supplement.element(), supplement.position(), fewer.get(), more, references);
                form = more;
            }
        }
        RowWrite write = add(change, table, form, values);
        inserts.computeIfAbsent(change.state(), any -> new ArrayList<>()).add(write);
    }

    private void updateRows(EntityChange change) {
        @Nullable Object[] before = Objects.requireNonNull(change.before());
        for (TableWrites table : change.writes().tables()) {
            BitSet written = (BitSet) change.changed().clone();
            written.and(table.columns());
            if (written.isEmpty()) {
                continue;
            }
            if (!table.isOptional() || table.hasValues(before) && table.hasValues(change.now())) {
                add(change, table, table.update(written), () -> {
                    resolve(change);
                    return table.updateValues(change, written);
                });
            } else if (table.hasValues(before)) {
                add(change, table, table.delete(), () -> table.deleteValues(change));
            } else {
                add(change, table, table.insert(false), () -> {
                    resolve(change);
                    return table.insertValues(change, false);
                });
            }
        }
    }

    private void deleteRows(EntityChange change) {
        List<TableWrites> tables = change.writes().tables();
        for (int i = tables.size() - 1; i >= 0; i--) {
            TableWrites table = tables.get(i);
            RowWrite write = add(change, table, table.delete(), () -> table.deleteValues(change));
            deletes.computeIfAbsent(change.state(), any -> new ArrayList<>()).add(write);
        }
    }

    private RowWrite add(EntityChange change, TableWrites table, RowForm form, Supplier<@Nullable Object[]> values) {
        RowWrite write = new RowWrite(form, change.state(), values);
        order.add(write);
        rows.add(new EntityRow(write, change, table));
        return write;
    }

    /** Takes the identifiers that others have got since the plan was made. */
    private void resolve(EntityChange change) {
        if (!isPending(change)) {
            return;
        }
        @Nullable Object[] now = change.writes().values(change.state().instance(), references);
        if (change.writes().isVersioned()) {
            int version = change.writes().shape().versionColumn();
            now[version] = change.now()[version];
        }
        change.now(now);
        if (change.state().key() == null && !change.writes().isGenerated()) {
            EntityKey key = change.writes().shape().key(now);
            if (key == null) {
                throw FlushErrors.noIdentifier(change.writes().shape().entity());
            }
            context.identified(change.state(), key);
            change.writes().identify(change.state(), key, references);
        }
    }

    /** Whether values were missing when the plan was made. */
    private boolean isPending(EntityChange change) {
        if (change.state().key() == null) {
            return true;
        }
        for (ReferencePath path : change.writes().references()) {
            if (change.now()[path.column()] == null
                    && path.target(change.state().instance()) != null) {
                return true;
            }
        }
        return false;
    }

    // ---- dependencies

    private void dependencies(EntityRow row) {
        if (row.operation() == RowForm.Operation.DELETE) {
            tablesOf(deletes, row, true);
        } else {
            tablesOf(inserts, row, false);
        }
        if (row.operation() == RowForm.Operation.INSERT) {
            supplemented(row);
        }
        for (ReferencePath path : row.change().writes().references()) {
            MappedColumn<?> column = row.change().writes().shape().columns().get(path.column());
            if (column.table() == row.table().table().table()) {
                if (row.change().kind() != EntityChange.Kind.DELETE) {
                    newReference(row, path);
                }
                oldReference(row, path);
            }
        }
    }

    /** An element whose row refers to the owner of a collection waits for that. */
    private void supplemented(EntityRow row) {
        for (TargetPlanner.Supplement supplement :
                links.supplements(row.change().state())) {
            if (supplement.writes().table().table() == row.table().table().table()) {
                for (RowWrite first : inserts.getOrDefault(supplement.owner(), List.of())) {
                    order.waits(first, row.write(), first.form().generated() != null, null);
                }
            }
        }
    }

    /** The rows of one instance wait for each other, in the order in which they were added. */
    private void tablesOf(IdentityHashMap<InstanceState, List<RowWrite>> all, EntityRow row, boolean deleting) {
        List<RowWrite> own = all.getOrDefault(row.change().state(), List.of());
        int position = own.indexOf(row.write());
        if (position <= 0) {
            return;
        }
        if (deleting) {
            RowWrite root = own.get(own.size() - 1);
            if (root == row.write()) {
                own.subList(0, position).forEach(first -> order.waits(first, root, true, null));
            } else {
                order.waits(own.get(position - 1), row.write(), true, null);
            }
        } else {
            order.waits(own.get(0), row.write(), true, null);
        }
    }

    /** What is referred to has to be there. */
    private void newReference(EntityRow row, ReferencePath path) {
        Object target = path.target(row.change().state().instance());
        InstanceState state = target == null ? null : context.stateOf(target);
        if (state == null) {
            return;
        }
        for (RowWrite first : inserts.getOrDefault(state, List.of())) {
            boolean apart = first.form().generated() != null;
            if (first != row.write()) {
                order.waits(first, row.write(), apart, parting(row, path, state));
            } else if (apart) { // it refers to itself
                correct(row, path, state);
            }
        }
    }

    private @Nullable Runnable parting(EntityRow row, ReferencePath path, InstanceState target) {
        return isNullable(row, path) ? () -> correct(row, path, target) : null;
    }

    private static boolean isNullable(EntityRow row, ReferencePath path) {
        List<MappedColumn<?>> columns = row.change().writes().shape().columns();
        for (int i = 0; i < path.reference().columns().size(); i++) {
            if (!columns.get(path.column() + i).nullable()) {
                return false;
            }
        }
        return true;
    }

    private static BitSet columns(ReferencePath path) {
        BitSet columns = new BitSet();
        columns.set(path.column(), path.column() + path.reference().columns().size());
        return columns;
    }

    /** Writes a reference by an UPDATE of its own, when both rows are there. */
    private void correct(EntityRow row, ReferencePath path, InstanceState target) {
        EntityChange change = row.change();
        BitSet columns = columns(path);
        columns.stream().forEach(column -> {
            int parameter = row.write()
                    .form()
                    .written()
                    .indexOf(change.writes().shape().columns().get(column));
            if (parameter >= 0) {
                row.write().postpone(parameter);
            }
        });
        RowWrite correction = new RowWrite(row.table().correction(columns), change.state(), () -> {
            resolve(change);
            return row.table().correctionValues(change, columns, change.now());
        });
        order.add(correction);
        order.waits(row.write(), correction, true, null);
        inserts.getOrDefault(target, List.of()).forEach(first -> order.waits(first, correction, true, null));
    }

    /** What is deleted must not be referred to any more. */
    private void oldReference(EntityRow row, ReferencePath path) {
        @Nullable Object @Nullable [] before = row.change().before();
        boolean frees = row.operation() == RowForm.Operation.DELETE
                || row.operation() == RowForm.Operation.UPDATE
                        && row.change().changed().get(path.column());
        if (before == null || !frees || deletes.isEmpty() || !path.reference().isByIdentifier()) {
            return;
        }
        InstanceState target = referred(before, path);
        if (target == null || target == row.change().state()) {
            return;
        }
        for (RowWrite last : deletes.getOrDefault(target, List.of())) {
            boolean parts = row.operation() == RowForm.Operation.DELETE && isNullable(row, path);
            order.waits(row.write(), last, false, parts ? () -> release(row, path, target) : null);
        }
    }

    private @Nullable InstanceState referred(@Nullable Object[] values, ReferencePath path) {
        Object[] key = new Object[path.reference().columns().size()];
        for (int i = 0; i < key.length; i++) {
            Object value = values[path.column() + i];
            if (value == null) {
                return null;
            }
            key[i] = value;
        }
        return context.find(EntityKey.of(path.reference().target().get(), key));
    }

    /** Takes a reference out of a row before the row is deleted. */
    private void release(EntityRow row, ReferencePath path, InstanceState target) {
        BitSet columns = columns(path);
        RowWrite correction = new RowWrite(
                row.table().correction(columns),
                row.change().state(),
                () -> row.table().correctionValues(row.change(), columns, null));
        order.add(correction);
        order.waits(correction, row.write(), true, null);
        deletes.getOrDefault(target, List.of()).forEach(last -> order.waits(correction, last, true, null));
    }

    /** Rows of entities that a collection refers to by columns of theirs. */
    private void targetDependencies(RowWrite write) {
        links.before(write).forEach(first -> order.waits(first, write, true, null));
        for (InstanceState before : links.needed(write)) {
            inserts.getOrDefault(before, List.of()).forEach(first -> order.waits(first, write, true, null));
        }
        for (InstanceState after : links.released(write)) {
            deletes.getOrDefault(after, List.of()).forEach(last -> order.waits(write, last, true, null));
        }
    }
}
