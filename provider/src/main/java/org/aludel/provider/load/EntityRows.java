package org.aludel.provider.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.aludel.core.engine.RowValues;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.jspecify.annotations.Nullable;

/**
 * Takes an entity out of rows that are read one after the other: which it is, its key, and its state. Of rows that follow each
 * other with the same instance only the key is read. Belongs to one thread.
 */
final class EntityRows {

    private final EntitySelection selection;
    private final EntityReading reading;
    private final Loader loader;
    private final RowInstances instances;
    private Map<Object, Concrete> byDiscriminator = Map.of();
    private @Nullable Concrete only;
    private @Nullable Object lastId;
    private @Nullable InstanceState last;
    private boolean repeats;

    /** What is the same for all rows of an entity. */
    static final class Concrete {

        private final EntityShape shape;
        private final int[] columns;
        private final int[] key;
        private final Instantiator instantiator;
        private final Set<String> unread;

        /**
         * An entity in rows.
         *
         * @param shape its shape
         * @param columns where the columns of its state are
         * @param instantiator makes its instances
         * @param unread the names of attributes whose columns are not in rows
         */
        Concrete(EntityShape shape, int[] columns, Instantiator instantiator, Set<String> unread) {
            this.shape = shape;
            this.columns = columns;
            this.key = shape.keyColumns();
            this.instantiator = instantiator;
            this.unread = unread;
        }

        EntityShape shape() {
            return shape;
        }

        Object newInstance() {
            return instantiator.newInstance();
        }

        /** The names of basic attributes that instances come without. */
        Set<String> unread() {
            return unread;
        }

        /** The values of the key of a row; null if one of them is null. */
        private Object @Nullable [] key(RowValues row) {
            Object[] values = new Object[key.length];
            for (int i = 0; i < key.length; i++) {
                Object value = row.get(columns[key[i]]);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return values;
        }

        /**
         * The values of the columns of the state of a row; null for those that are not in rows.
         *
         * @param of the value of its key, see {@link EntityKey#value()}
         */
        @Nullable
        Object[] state(Object of, RowValues row) {
            @Nullable Object[] state = new Object[columns.length];
            int id = key.length == 1 ? key[0] : -1;
            for (int i = 0; i < state.length; i++) {
                state[i] = i == id ? of : columns[i] < 0 ? null : row.get(columns[i]);
            }
            return state;
        }
    }

    EntityRows(EntitySelection selection, EntityReading reading, Loader loader) {
        this.selection = selection;
        this.reading = reading;
        this.loader = loader;
        this.instances = loader.rowInstances();
    }

    /** The instance of a row; null if it has none. */
    @Nullable
    InstanceState next(RowValues row) {
        Concrete entity = of(row);
        if (entity == null) {
            return null;
        }
        if (entity.key.length > 1) {
            Object[] key = entity.key(row);
            return key == null ? null : instances.instance(entity, key, row, reading);
        }
        int column = entity.columns[entity.key[0]];
        if (repeats && lastId != null && row.has(column, lastId)) {
            return last;
        }
        Object id = row.get(column);
        if (id == null) {
            return null;
        }
        if (id.equals(lastId)) {
            repeats = true;
            return last;
        }
        last = instances.instance(entity, id, row, reading);
        lastId = id;
        return last;
    }

    /** Which entity a row has; null if it has none. */
    private @Nullable Concrete of(RowValues row) {
        if (selection.discriminator() < 0) {
            only = only == null ? concrete(null) : only;
            return only;
        }
        Object value = row.get(selection.discriminator());
        Concrete known = value == null ? null : byDiscriminator.get(value);
        if (known == null) {
            known = concrete(value);
            if (value != null && known != null) {
                keep(value, known);
            }
        }
        return known;
    }

    private void keep(Object discriminator, Concrete entity) {
        if (byDiscriminator.isEmpty()) {
            byDiscriminator = new HashMap<>();
        }
        byDiscriminator.put(discriminator, entity);
    }

    private @Nullable Concrete concrete(@Nullable Object discriminator) {
        EntityMapping entity = selection.entity(discriminator);
        return entity == null
                ? null
                : new Concrete(
                        loader.plans().shapes().of(entity),
                        selection.positions(entity),
                        loader.instances().instantiator(entity),
                        selection.unread(entity));
    }
}
