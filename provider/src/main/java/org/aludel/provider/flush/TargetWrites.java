package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.collection.StoredElement;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * How a collection writes columns of the entities that are its elements: those that refer to its owner, if it is the owning
 * side, then those of keys or positions. Immutable and thread-safe.
 */
final class TargetWrites {

    private final Shapes shapes;
    private final EntityMapping target;
    private final @Nullable ReferenceValue owner;
    private final @Nullable ValueShape key;
    private final List<MappedColumn<?>> columns;
    private final int ownerWidth;
    private final Later<EntityTable> table;
    private final Later<RowForm> take;
    private final Later<RowForm> giveUp;
    private final Later<RowForm> clear;
    private final Map<RowForm, RowForm> inserts = new ConcurrentHashMap<>();

    TargetWrites(PluralAttribute attribute, Shapes shapes) {
        this.shapes = shapes;
        this.target = ((ReferenceValue) attribute.element()).target().get();
        this.owner = attribute.storage() instanceof PluralStorage.TargetForeignKey storage ? storage.owner() : null;
        ValueMapping keyValue = attribute.key() instanceof MapKeyMapping.Stored stored ? stored.value() : null;
        List<MappedColumn<?>> all = new ArrayList<>(owner == null ? List.of() : owner.columns());
        this.ownerWidth = all.size();
        List<MappedColumn<?>> places = keyValue != null
                ? keyValue.columns()
                : attribute.order() instanceof ElementOrder.Position position ? List.of(position.column()) : List.of();
        boolean inTarget = places.stream()
                .allMatch(column -> target.tables().stream().anyMatch(any -> any.table() == column.table()));
        all.addAll(inTarget ? places : List.of());
        this.columns = List.copyOf(all);
        this.key = keyValue != null && inTarget ? shapes.of(keyValue) : null;
        this.table = Later.of(() -> target.tables().stream()
                .filter(any -> any.table() == columns.get(0).table())
                .findFirst()
                .orElseThrow());
        this.take = Later.of(() -> RowForm.update(table().table(), columns, keyColumns(), false));
        this.giveUp = Later.of(() -> RowForm.update(table().table(), columns, keysAndOwner(), false));
        this.clear = Later.of(() -> RowForm.update(table().table(), columns, ownerColumns(), false));
    }

    /** The table of the columns. */
    EntityTable table() {
        return table.get();
    }

    private List<MappedColumn<?>> keyColumns() {
        return table().keyColumns();
    }

    private List<MappedColumn<?>> ownerColumns() {
        return columns.subList(0, ownerWidth);
    }

    private List<MappedColumn<?>> keysAndOwner() {
        List<MappedColumn<?>> all = new ArrayList<>(keyColumns());
        all.addAll(ownerColumns());
        return all;
    }

    // ---- what there is

    /** Whether the collection writes nothing. */
    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Whether it writes what its elements belong to. */
    boolean isOwner() {
        return owner != null;
    }

    /** Whether it writes keys or positions. */
    boolean isPlaced() {
        return columns.size() > ownerWidth;
    }

    /** Whether an element can belong to nobody. */
    boolean isNullable() {
        return columns.stream().allMatch(MappedColumn::nullable);
    }

    // ---- forms and values

    /** Writes all columns of an element. */
    RowForm take() {
        return take.get();
    }

    @Nullable
    Object[] takeValues(
            InstanceState ownerState,
            StoredElement element,
            int position,
            EntityKey elementKey,
            References references) {
        @Nullable Object[] values = new Object[take().parameters().size()];
        place(ownerState, element, position, values, references);
        key(elementKey, values, columns.size());
        return values;
    }

    /** The INSERT of an element with these columns. */
    RowForm insert(RowForm without) {
        return inserts.computeIfAbsent(without, any -> any.with(columns));
    }

    /** The values of an INSERT, those without these columns given. */
    @Nullable
    Object[] insertValues(
            InstanceState ownerState,
            StoredElement element,
            int position,
            @Nullable Object[] without,
            RowForm form,
            References references) {
        @Nullable Object[] own = new Object[columns.size()];
        place(ownerState, element, position, own, references);
        @Nullable Object[] values = Arrays.copyOf(without, form.written().size());
        for (int i = 0; i < own.length; i++) {
            values[form.written().indexOf(columns.get(i))] = own[i];
        }
        return values;
    }

    private void place(
            InstanceState ownerState,
            StoredElement element,
            int position,
            @Nullable Object[] values,
            References references) {
        owner(ownerState, values, 0, references);
        if (key != null) {
            key.spread(element.key(), values, ownerWidth, references);
        } else if (isPlaced()) {
            values[ownerWidth] = position;
        }
    }

    /** Makes the columns of an element null, if it still belongs to the owner. */
    RowForm giveUp() {
        return giveUp.get();
    }

    @Nullable
    Object[] giveUpValues(InstanceState ownerState, EntityKey elementKey, References references) {
        @Nullable Object[] values = new Object[giveUp().parameters().size()];
        key(elementKey, values, columns.size());
        owner(ownerState, values, columns.size() + elementKey.size(), references);
        return values;
    }

    /** Makes the columns of all elements of an owner null. */
    RowForm clear() {
        return clear.get();
    }

    @Nullable
    Object[] clearValues(InstanceState ownerState, References references) {
        @Nullable Object[] values = new Object[clear().parameters().size()];
        owner(ownerState, values, columns.size(), references);
        return values;
    }

    private void owner(InstanceState ownerState, @Nullable Object[] values, int at, References references) {
        if (owner != null) {
            references.identify(owner, ownerState.instance(), values, at);
        }
    }

    private static void key(EntityKey elementKey, @Nullable Object[] values, int at) {
        for (int i = 0; i < elementKey.size(); i++) {
            values[at + i] = elementKey.value(i);
        }
    }

    /** The key of an instance that is not managed. */
    EntityKey key(Object instance, References references) {
        EntityShape found = shapes.of(target);
        for (EntityMapping entity : target.withSubclasses()) {
            found = entity.type().isInstance(instance) ? shapes.of(entity) : found;
        }
        return Objects.requireNonNull(found.keyOf(instance, references), "key");
    }
}
