package org.aludel.provider.load;

import java.util.IdentityHashMap;
import java.util.Set;
import org.aludel.core.engine.Row;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** Takes an entity out of rows that are read one after the other: which it is, its key, and its state. Belongs to one thread. */
final class EntityRows {

    private final EntitySelection selection;
    private final LoadPlans plans;
    private final Instances instances;
    private final IdentityHashMap<EntityMapping, Concrete> known = new IdentityHashMap<>(2);
    private @Nullable Object discriminator;
    private @Nullable Concrete current;

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
         * @param key where the columns of its key are
         * @param instantiator makes its instances
         * @param unread the names of attributes whose columns are not in rows
         */
        Concrete(EntityShape shape, int[] columns, int[] key, Instantiator instantiator, Set<String> unread) {
            this.shape = shape;
            this.columns = columns;
            this.key = key;
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

        /** The key of a row; null if a part of it is null. */
        @Nullable
        EntityKey key(Row row) {
            Object[] values = new Object[key.length];
            for (int i = 0; i < key.length; i++) {
                Object value = row.get(key[i]);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return EntityKey.of(shape.entity(), values);
        }

        /** The values of the columns of the state; null for those that are not in rows. */
        @Nullable
        Object[] state(Row row) {
            @Nullable Object[] state = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                state[i] = columns[i] < 0 ? null : row.get(columns[i]);
            }
            return state;
        }
    }

    EntityRows(EntitySelection selection, LoadPlans plans, Instances instances) {
        this.selection = selection;
        this.plans = plans;
        this.instances = instances;
    }

    /** Which entity a row has; null if it has none. */
    @Nullable
    Concrete of(Row row) {
        if (selection.discriminator() < 0) {
            Concrete only = current;
            return only == null ? told(null) : only;
        }
        Object value = row.get(selection.discriminator());
        return value != null && value.equals(discriminator) ? current : told(value);
    }

    private @Nullable Concrete told(@Nullable Object value) {
        EntityMapping entity = selection.entity(value);
        discriminator = value;
        current = entity == null ? null : known.computeIfAbsent(entity, this::concrete);
        return current;
    }

    private Concrete concrete(EntityMapping entity) {
        EntityShape shape = plans.shapes().of(entity);
        int[] columns = selection.positions(entity);
        int[] key = shape.keyColumns();
        for (int i = 0; i < key.length; i++) {
            key[i] = columns[key[i]];
        }
        return new Concrete(shape, columns, key, instances.instantiator(entity), selection.unread());
    }
}
