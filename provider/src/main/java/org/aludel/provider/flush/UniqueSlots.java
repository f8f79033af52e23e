package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.flush.FlushPlanner.EntityRow;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.jspecify.annotations.Nullable;

/** Lets rows that take a value which has to be unique wait for those that give it up. */
final class UniqueSlots {

    private final RowOrder order;
    private final List<EntityRow> rows;
    private final Map<TableWrites, List<Constraint>> constraints = new HashMap<>();

    /**
     * What has to be unique.
     *
     * @param names the names of the columns
     * @param columns where they are in the state
     */
    private record Constraint(List<String> names, List<Integer> columns) {}

    /** A value that one row can have. */
    private record Slot(MappedTable table, List<String> names, List<Object> values) {}

    UniqueSlots(RowOrder order, List<EntityRow> rows) {
        this.order = order;
        this.rows = rows;
    }

    void addDependencies() {
        Map<Slot, EntityRow> freed = new HashMap<>();
        for (EntityRow row : rows) {
            @Nullable Object[] before = row.change().before();
            if (row.operation() != RowForm.Operation.INSERT && before != null) {
                for (Constraint constraint : constraints(row)) {
                    Slot slot = slot(row, constraint, before);
                    if (slot != null) {
                        freed.put(slot, row);
                    }
                }
            }
        }
        if (!freed.isEmpty()) {
            rows.forEach(row -> waitFor(freed, row));
        }
    }

    private void waitFor(Map<Slot, EntityRow> freed, EntityRow row) {
        if (row.operation() == RowForm.Operation.DELETE) {
            return;
        }
        for (Constraint constraint : constraints(row)) {
            Slot slot = slot(row, constraint, row.change().now());
            EntityRow first = slot == null ? null : freed.get(slot);
            if (first != null && first.change() != row.change()) {
                order.waits(first.write(), row.write(), false, parting(first, row, constraint));
            }
        }
    }

    /** Gives the value up before, by writing null. */
    private @Nullable Runnable parting(EntityRow first, EntityRow second, Constraint constraint) {
        for (String name : constraint.names()) {
            int column = first.table().column(name);
            MappedColumn<?> mapped = first.change().writes().shape().columns().get(column);
            if (mapped.nullable() && first.table().isUpdated(column)) {
                return () -> giveUp(first, second, column);
            }
        }
        return null;
    }

    private void giveUp(EntityRow first, EntityRow second, int column) {
        BitSet columns = new BitSet();
        columns.set(column);
        RowWrite correction = new RowWrite(
                first.table().correction(columns),
                first.change().state(),
                () -> first.table().correctionValues(first.change(), columns, null));
        order.add(correction);
        order.waits(correction, first.write(), true, null);
        order.waits(correction, second.write(), true, null);
    }

    /** The unique value of a row as it is in a state; null if a part of it is null, or it stays as it is. */
    private static @Nullable Slot slot(EntityRow row, Constraint constraint, @Nullable Object[] state) {
        boolean concerned = row.operation() != RowForm.Operation.UPDATE;
        List<Object> values = new ArrayList<>(constraint.columns().size());
        for (int column : constraint.columns()) {
            Object value = state[column];
            if (value == null) {
                return null;
            }
            concerned |= row.change().changed().get(column);
            values.add(value);
        }
        return concerned ? new Slot(row.table().table().table(), constraint.names(), values) : null;
    }

    private List<Constraint> constraints(EntityRow row) {
        return constraints.computeIfAbsent(row.table(), UniqueSlots::constraints);
    }

    private static List<Constraint> constraints(TableWrites table) {
        Table definition = table.table().table().definition();
        List<Constraint> found = new ArrayList<>();
        PrimaryKey primary = definition.primaryKey();
        if (primary != null) {
            add(table, primary.columns(), found);
        }
        definition.constraints(UniqueConstraint.class).forEach(unique -> add(table, unique.columns(), found));
        return found;
    }

    /** Adds a constraint over columns that are all in the state. */
    private static void add(TableWrites table, List<String> names, List<Constraint> found) {
        List<Integer> columns = names.stream().map(table::column).toList();
        if (!columns.contains(-1)) {
            found.add(new Constraint(List.copyOf(names), columns));
        }
    }
}
