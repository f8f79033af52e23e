package org.aludel.provider.results;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.engine.RowValues;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.ValueShape;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item of a select list: takes out of each row what is in it, and makes values of that when all rows are there and
 * statements may be executed again. Belongs to one thread.
 */
interface ItemReader {

    /**
     * What a row has for the item.
     *
     * @param entities the entities in the row, by selection
     */
    @Nullable
    Object take(RowValues row, @Nullable InstanceState[] entities);

    /** Fetches what values need that is not in the rows, for all of them together. */
    default void fetch() {}

    /** The value that was taken out of a row. */
    default @Nullable Object value(@Nullable Object taken) {
        return taken;
    }

    /**
     * A reader.
     *
     * @param selections the entities with state in the rows
     */
    static ItemReader of(SelectedValue value, List<EntitySelection> selections, Shapes shapes, Loader loader) {
        if (value instanceof SelectedValue.Scalar scalar) {
            return (row, entities) -> row.get(scalar.position());
        }
        if (value instanceof SelectedValue.Entity entity) {
            return new Entity(selections.indexOf(entity.selection()));
        }
        if (value instanceof SelectedValue.Key key) {
            return new ByKey(key, loader);
        }
        if (value instanceof SelectedValue.Embedded embedded) {
            return new Embedded(shapes.of(embedded.value()), embedded.first(), loader);
        }
        if (value instanceof SelectedValue.Type type) {
            return (row, entities) -> type(type, row);
        }
        SelectedValue.Entry entry = (SelectedValue.Entry) value;
        return new Entry(of(entry.key(), selections, shapes, loader), of(entry.value(), selections, shapes, loader));
    }

    /** The class of the entity that a column tells. */
    static @Nullable Class<?> type(SelectedValue.Type type, RowValues row) {
        Object told = row.get(type.position());
        EntityMapping entity = told == null ? null : type.entities().get(told);
        return entity == null ? null : entity.type();
    }

    private static @Nullable Object[] columns(RowValues row, int first, int count) {
        @Nullable Object[] columns = new Object[count];
        for (int i = 0; i < count; i++) {
            columns[i] = row.get(first + i);
        }
        return columns;
    }

    /** An entity with its state in the row. */
    record Entity(int selection) implements ItemReader {

        @Override
        public @Nullable Object take(RowValues row, @Nullable InstanceState[] entities) {
            return entities[selection];
        }

        @Override
        public @Nullable Object value(@Nullable Object taken) {
            return taken == null ? null : ((InstanceState) taken).instance();
        }
    }

    /** An entity of which the row has the key. */
    final class ByKey implements ItemReader {

        private final EntityMapping entity;
        private final int first;
        private final Loader loader;
        private final Set<EntityKey> wanted = new LinkedHashSet<>();
        private final Map<EntityKey, Object> found = new HashMap<>();

        ByKey(SelectedValue.Key key, Loader loader) {
            this.entity = key.entity();
            this.first = key.first();
            this.loader = loader;
        }

        @Override
        public @Nullable Object take(RowValues row, @Nullable InstanceState[] entities) {
            Object[] values = new Object[entity.id().columns().size()];
            for (int i = 0; i < values.length; i++) {
                Object value = row.get(first + i);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            EntityKey key = EntityKey.of(entity, values);
            wanted.add(key);
            return key;
        }

        @Override
        public void fetch() {
            loader.findAll(entity, wanted).forEach(state -> found.put(state.requireKey(), state.instance()));
        }

        @Override
        public @Nullable Object value(@Nullable Object taken) {
            return taken == null ? null : found.get((EntityKey) taken);
        }
    }

    /** An embeddable value. */
    final class Embedded implements ItemReader {

        private final ValueShape shape;
        private final int first;
        private final Loader loader;
        private final List<@Nullable Object[]> all = new ArrayList<>();

        Embedded(ValueShape shape, int first, Loader loader) {
            this.shape = shape;
            this.first = first;
            this.loader = loader;
        }

        @Override
        public @Nullable Object take(RowValues row, @Nullable InstanceState[] entities) {
            @Nullable Object[] columns = columns(row, first, shape.width());
            all.add(columns);
            return columns;
        }

        @Override
        public void fetch() {
            loader.fetchReferences(shape, all);
        }

        @Override
        public @Nullable Object value(@Nullable Object taken) {
            return shape.gather((@Nullable Object[]) requireNonNull(taken), 0, loader);
        }
    }

    /** An entry of a map. */
    record Entry(ItemReader key, ItemReader content) implements ItemReader {

        @Override
        public @Nullable Object take(RowValues row, @Nullable InstanceState[] entities) {
            return new AbstractMap.SimpleImmutableEntry<>(key.take(row, entities), content.take(row, entities));
        }

        @Override
        public void fetch() {
            key.fetch();
            content.fetch();
        }

        @Override
        public @Nullable Object value(@Nullable Object taken) {
            Map.Entry<?, ?> both = (Map.Entry<?, ?>) requireNonNull(taken);
            return new AbstractMap.SimpleImmutableEntry<>(key.value(both.getKey()), content.value(both.getValue()));
        }
    }
}
