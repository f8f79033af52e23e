package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** How the part of an entity's state is written that is in one table. Immutable and thread-safe. */
final class TableWrites {

    private final EntityTable table;
    private final EntityShape shape;
    private final BitSet columns;
    private final @Nullable MappedColumn<?> discriminator;
    private final int generated;
    private final boolean versioned;
    private final int[] inserted;
    private final Later<RowForm> insert;
    private final Later<RowForm> generatingInsert;
    private final Later<RowForm> delete;
    private final Map<BitSet, RowForm> updates = new ConcurrentHashMap<>();
    private final Map<BitSet, RowForm> corrections = new ConcurrentHashMap<>();

    /**
     * A table.
     *
     * @param columns the columns of the state that supply the values of the table's columns; those of the identifier are
     *     among them in the first table only
     * @param discriminator the column that tells entities apart; null if it is not in this table
     * @param generated the column of the state whose value the database makes; -1 for none in this table
     */
    TableWrites(
            EntityTable table,
            EntityShape shape,
            BitSet columns,
            @Nullable MappedColumn<?> discriminator,
            int generated) {
        this.table = table;
        this.shape = shape;
        this.columns = columns;
        this.discriminator = discriminator;
        this.generated = generated;
        this.versioned = shape.isVersioned() && columns.get(shape.versionColumn());
        this.inserted = insertedColumns();
        this.insert = Later.of(() -> insertForm(false));
        this.generatingInsert = Later.of(() -> insertForm(true));
        this.delete = Later.of(() -> RowForm.delete(table.table(), where(), List.of(), !isOptional()));
    }

    EntityTable table() {
        return table;
    }

    /** Whether an instance may have no row. */
    boolean isOptional() {
        return table.role() == EntityTable.Role.SECONDARY;
    }

    /** Whether the version is in this table. */
    boolean isVersioned() {
        return versioned;
    }

    /** The columns of the state that are written to this table. */
    BitSet columns() {
        return columns;
    }

    // ---- columns

    /** The column of the state that supplies the values of a column of the table; -1 if none does. */
    int column(String name) {
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            if (shape.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int[] insertedColumns() {
        return columns.stream()
                .filter(i -> shape.columns().get(i).insertable() || isKey(i) || i == shape.versionColumn())
                .toArray();
    }

    private boolean isKey(int column) {
        MappedColumn<?> wanted = shape.columns().get(column);
        return !isLinked()
                && shape.entity().id().columns().stream()
                        .anyMatch(key -> key.name().equals(wanted.name()));
    }

    /** Whether the columns of the identifier are only here because it links the tables. */
    private boolean isLinked() {
        return table.table() != shape.entity().tables().get(0).table();
    }

    /** Whether an UPDATE writes a column of the state. */
    boolean isUpdated(int column) {
        return columns.get(column)
                && !isKey(column)
                && (shape.columns().get(column).updatable() || column == shape.versionColumn());
    }

    // ---- inserts

    private RowForm insertForm(boolean generating) {
        List<MappedColumn<?>> written = new ArrayList<>();
        if (isLinked()) {
            written.addAll(table.keyColumns());
        }
        if (discriminator != null) {
            written.add(discriminator);
        }
        for (int i : inserted) {
            if (!generating || i != generated) {
                written.add(shape.columns().get(i));
            }
        }
        return RowForm.insert(
                table.table(), written, generating ? shape.columns().get(generated) : null);
    }

    RowForm insert(boolean generating) {
        return generating && generated >= 0 ? generatingInsert.get() : insert.get();
    }

    @Nullable
    Object[] insertValues(EntityChange change, boolean generating) {
        @Nullable Object[] now = change.now();
        @Nullable Object[] values = new Object[insert(generating).parameters().size()];
        int at = 0;
        if (isLinked()) {
            at = key(change, values, at);
        }
        if (discriminator != null) {
            values[at++] = shape.entity().discriminatorValue();
        }
        for (int i : inserted) {
            if (!generating || i != generated) {
                values[at++] = now[i];
            }
        }
        return values;
    }

    // ---- updates and deletes

    private List<MappedColumn<?>> where() {
        List<MappedColumn<?>> where = new ArrayList<>(keyColumns());
        if (versioned) {
            where.add(shape.columns().get(shape.versionColumn()));
        }
        return where;
    }

    private List<MappedColumn<?>> keyColumns() {
        return table.keyColumns();
    }

    /** The UPDATE of some columns, which checks the version. */
    RowForm update(BitSet written) {
        return updates.computeIfAbsent(written, any -> RowForm.update(table.table(), columns(any), where(), true));
    }

    /** The UPDATE of some columns before or after the row is written as a whole. */
    RowForm correction(BitSet written) {
        return corrections.computeIfAbsent(
                written, any -> RowForm.update(table.table(), columns(any), keyColumns(), true));
    }

    private List<MappedColumn<?>> columns(BitSet some) {
        List<MappedColumn<?>> found = new ArrayList<>();
        some.stream().forEach(i -> found.add(shape.columns().get(i)));
        return found;
    }

    /** The values of an UPDATE, with those that tell the row. */
    @Nullable
    Object[] updateValues(EntityChange change, BitSet written) {
        @Nullable Object[] values = new Object[update(written).parameters().size()];
        tell(change, values, set(change.now(), written, values));
        return values;
    }

    /**
     * The values of a correction.
     *
     * @param from the values of the state; null to make the columns null
     */
    @Nullable
    Object[] correctionValues(EntityChange change, BitSet written, @Nullable Object @Nullable [] from) {
        @Nullable Object[] values = new Object[correction(written).parameters().size()];
        int at = from == null ? written.cardinality() : set(from, written, values);
        key(change, values, at);
        return values;
    }

    private static int set(@Nullable Object[] from, BitSet written, @Nullable Object[] values) {
        int at = 0;
        for (int i = written.nextSetBit(0); i >= 0; i = written.nextSetBit(i + 1)) {
            values[at++] = from[i];
        }
        return at;
    }

    RowForm delete() {
        return delete.get();
    }

    @Nullable
    Object[] deleteValues(EntityChange change) {
        @Nullable Object[] values = new Object[delete().parameters().size()];
        tell(change, values, 0);
        return values;
    }

    private void tell(EntityChange change, @Nullable Object[] values, int at) {
        int next = key(change, values, at);
        if (versioned) {
            values[next] = shape.version(Objects.requireNonNull(change.before()));
        }
    }

    private static int key(EntityChange change, @Nullable Object[] values, int at) {
        EntityKey key = change.state().requireKey();
        for (int i = 0; i < key.size(); i++) {
            values[at + i] = key.value(i);
        }
        return at + key.size();
    }

    // ---- rows that may be missing

    /** Whether there is anything to be stored. */
    boolean hasValues(@Nullable Object[] state) {
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            if (state[i] != null) {
                return true;
            }
        }
        return false;
    }
}
