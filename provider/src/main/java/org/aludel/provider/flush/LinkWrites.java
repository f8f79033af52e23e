package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a collection table or join table are written. The columns of a row are those that refer to the owner, then
 * those of the key or the position, then those of the element. Immutable and thread-safe.
 */
final class LinkWrites {

    private final MappedTable table;
    private final ReferenceValue owner;
    private final @Nullable ValueShape key;
    private final boolean positioned;
    private final ValueShape element;
    private final List<MappedColumn<?>> columns;
    private final int keyStart;
    private final int elementStart;
    private final int[] inserted;
    private final Later<Boolean> changeable;
    private final Later<RowForm> insert;
    private final Later<RowForm> update;
    private final Later<RowForm> clear;
    private final Map<BitSet, RowForm> deletes = new ConcurrentHashMap<>();

    private LinkWrites(
            MappedTable table,
            ReferenceValue owner,
            @Nullable ValueShape key,
            List<MappedColumn<?>> keyColumns,
            boolean positioned,
            ValueShape element,
            List<MappedColumn<?>> elementColumns) {
        this.table = table;
        this.owner = owner;
        this.key = key;
        this.positioned = positioned;
        this.element = element;
        List<MappedColumn<?>> all = new ArrayList<>(owner.columns());
        this.keyStart = all.size();
        all.addAll(keyColumns);
        this.elementStart = all.size();
        all.addAll(elementColumns);
        this.columns = List.copyOf(all);
        this.inserted = distinct(all);
        this.changeable = Later.of(this::isElementFree);
        this.insert = Later.of(() -> RowForm.insert(table, at(inserted), null));
        this.update = Later.of(() -> RowForm.update(
                table, columns.subList(elementStart, columns.size()), columns.subList(0, elementStart), false));
        this.clear = Later.of(() -> RowForm.delete(table, owner.columns(), List.of(), false));
    }

    static LinkWrites of(PluralAttribute attribute, Shapes shapes) {
        PluralStorage.OwnTable storage = (PluralStorage.OwnTable) attribute.storage();
        MapKeyMapping.Stored stored = attribute.key() instanceof MapKeyMapping.Stored found ? found : null;
        boolean positioned = attribute.order() instanceof ElementOrder.Position;
        List<MappedColumn<?>> keyColumns = stored != null
                ? stored.value().columns()
                : attribute.order() instanceof ElementOrder.Position position ? List.of(position.column()) : List.of();
        return new LinkWrites(
                storage.table(),
                storage.owner(),
                stored == null ? null : shapes.of(stored.value()),
                keyColumns,
                positioned,
                shapes.of(attribute.element()),
                attribute.element().columns());
    }

    static LinkWrites of(ToOneAttribute attribute, Shapes shapes) {
        ToOneStorage.JoinTable storage = (ToOneStorage.JoinTable) attribute.storage();
        return new LinkWrites(
                storage.table(),
                storage.owner(),
                null,
                List.of(),
                false,
                shapes.of(storage.target()),
                storage.target().columns());
    }

    private static int[] distinct(List<MappedColumn<?>> all) {
        Set<String> names = new HashSet<>();
        BitSet found = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (names.add(all.get(i).name())) {
                found.set(i);
            }
        }
        return found.stream().toArray();
    }

    private List<MappedColumn<?>> at(int[] positions) {
        List<MappedColumn<?>> found = new ArrayList<>();
        for (int i : positions) {
            found.add(columns.get(i));
        }
        return found;
    }

    /** Whether elements can be changed in place: no constraint wants them to be unique. */
    private boolean isElementFree() {
        Table definition = table.definition();
        Set<String> unique = new HashSet<>();
        PrimaryKey primary = definition.primaryKey();
        if (primary != null) {
            unique.addAll(primary.columns());
        }
        definition.constraints(UniqueConstraint.class).forEach(constraint -> unique.addAll(constraint.columns()));
        return isKeyed()
                && columns.subList(elementStart, columns.size()).stream()
                        .noneMatch(column -> unique.contains(column.name()));
    }

    // ---- forms

    /** Whether a key or a position tells the rows of an owner apart, and not the elements themselves. */
    boolean isKeyed() {
        return elementStart > keyStart;
    }

    /** Whether rows have positions. */
    boolean isPositioned() {
        return positioned;
    }

    /** Whether a row can be given another element. */
    boolean isChangeable() {
        return changeable.get();
    }

    RowForm insert() {
        return insert.get();
    }

    RowForm update() {
        return update.get();
    }

    /** The DELETE of all rows of an owner. */
    RowForm clear() {
        return clear.get();
    }

    /** The DELETE of a row whose values are given. */
    RowForm delete(@Nullable Object[] row) {
        BitSet nulls = new BitSet();
        for (int i : told()) {
            nulls.set(i, row[i] == null);
        }
        return deletes.computeIfAbsent(nulls, this::deleteForm);
    }

    private RowForm deleteForm(BitSet nulls) {
        List<MappedColumn<?>> where = new ArrayList<>();
        List<MappedColumn<?>> without = new ArrayList<>();
        for (int i : told()) {
            (nulls.get(i) ? without : where).add(columns.get(i));
        }
        return RowForm.delete(table, where, without, false);
    }

    /** The columns that tell a row, each once. */
    private int[] told() {
        int end = isKeyed() ? elementStart : columns.size();
        return java.util.Arrays.stream(inserted).filter(i -> i < end).toArray();
    }

    // ---- values

    /** The values of a row. */
    @Nullable
    Object[] row(InstanceState ownerState, StoredElement stored, int position, References references) {
        @Nullable Object[] row = new Object[columns.size()];
        references.identify(owner, ownerState.instance(), row, 0);
        if (key != null) {
            key.spread(stored.key(), row, keyStart, references);
        } else if (positioned) {
            row[keyStart] = position;
        }
        element.spread(stored.value(), row, elementStart, references);
        return row;
    }

    @Nullable
    Object[] insertValues(@Nullable Object[] row) {
        return only(row, inserted);
    }

    @Nullable
    Object[] updateValues(@Nullable Object[] row) {
        @Nullable Object[] values = new Object[row.length];
        int elements = row.length - elementStart;
        System.arraycopy(row, elementStart, values, 0, elements);
        System.arraycopy(row, 0, values, elements, elementStart);
        return values;
    }

    @Nullable
    Object[] deleteValues(@Nullable Object[] row) {
        return only(
                row, java.util.Arrays.stream(told()).filter(i -> row[i] != null).toArray());
    }

    @Nullable
    Object[] clearValues(InstanceState ownerState, References references) {
        @Nullable Object[] values = new Object[owner.columns().size()];
        references.identify(owner, ownerState.instance(), values, 0);
        return values;
    }

    private static @Nullable Object[] only(@Nullable Object[] row, int[] positions) {
        @Nullable Object[] values = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            values[i] = row[positions[i]];
        }
        return values;
    }
}
