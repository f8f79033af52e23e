package org.aludel.provider.results;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.engine.Row;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/** Reads the values of items of a select list, each for all rows at once. */
final class ItemReader {

    private final Shapes shapes;
    private final Loader loader;
    private final List<Row> rows;
    private final List<EntitySelection> selections;
    private final List<List<@Nullable InstanceState>> states;

    /**
     * A reader.
     *
     * @param selections the entities with state in the rows
     * @param states the instances of these entities, by selection and row
     */
    ItemReader(
            Shapes shapes,
            Loader loader,
            List<Row> rows,
            List<EntitySelection> selections,
            List<List<@Nullable InstanceState>> states) {
        this.shapes = shapes;
        this.loader = loader;
        this.rows = rows;
        this.selections = selections;
        this.states = states;
    }

    @Nullable
    Object[] read(SelectedValue value) {
        if (value instanceof SelectedValue.Scalar scalar) {
            return column(scalar.position());
        }
        if (value instanceof SelectedValue.Entity entity) {
            return states.get(selections.indexOf(entity.selection())).stream()
                    .map(ItemReader::instance)
                    .toArray();
        }
        if (value instanceof SelectedValue.Key key) {
            return byKeys(key.entity(), key.first());
        }
        if (value instanceof SelectedValue.Embedded embedded) {
            return embedded(shapes.of(embedded.value()), embedded.first());
        }
        if (value instanceof SelectedValue.Type type) {
            return types(type);
        }
        SelectedValue.Entry entry = (SelectedValue.Entry) value;
        return entries(read(entry.key()), read(entry.value()));
    }

    private static @Nullable Object instance(@Nullable InstanceState state) {
        return state == null ? null : state.instance();
    }

    private @Nullable Object[] column(int position) {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).get(position);
        }
        return values;
    }

    private @Nullable Object[] columns(Row row, int first, int count) {
        @Nullable Object[] columns = new Object[count];
        for (int i = 0; i < count; i++) {
            columns[i] = row.get(first + i);
        }
        return columns;
    }

    private @Nullable Object[] byKeys(EntityMapping entity, int first) {
        @Nullable EntityKey[] keys = new EntityKey[rows.size()];
        Set<EntityKey> wanted = new LinkedHashSet<>();
        for (int i = 0; i < keys.length; i++) {
            @Nullable
            Object[] columns = columns(rows.get(i), first, entity.id().columns().size());
            EntityKey key = key(entity, columns);
            keys[i] = key;
            if (key != null) {
                wanted.add(key);
            }
        }
        List<InstanceState> found = loader.findAll(entity, wanted);
        @Nullable Object[] instances = new Object[keys.length];
        java.util.Map<EntityKey, Object> byKey = new java.util.HashMap<>();
        found.forEach(state -> byKey.put(state.requireKey(), state.instance()));
        for (int i = 0; i < keys.length; i++) {
            instances[i] = keys[i] == null ? null : byKey.get(keys[i]);
        }
        return instances;
    }

    private static @Nullable EntityKey key(EntityMapping entity, @Nullable Object[] columns) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = columns[i];
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return EntityKey.of(entity, values);
    }

    private @Nullable Object[] embedded(ValueShape shape, int first) {
        List<@Nullable Object[]> columns = new ArrayList<>(rows.size());
        rows.forEach(row -> columns.add(columns(row, first, shape.width())));
        loader.fetchReferences(shape, columns);
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.gather(columns.get(i), 0, loader);
        }
        return values;
    }

    private @Nullable Object[] types(SelectedValue.Type type) {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object told = rows.get(i).get(type.position());
            EntityMapping entity = told == null ? null : type.entities().get(told);
            values[i] = entity == null ? null : entity.type();
        }
        return values;
    }

    private static @Nullable Object[] entries(@Nullable Object[] keys, @Nullable Object[] values) {
        @Nullable Object[] entries = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            entries[i] = new AbstractMap.SimpleImmutableEntry<>(keys[i], values[i]);
        }
        return entries;
    }
}
