package org.aludel.provider.nativesql;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Expression;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.EntityFrom;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * An entity. Its own columns must be there; where those of its subclasses are not, or a column serves two attributes in
 * different ways, the rows tell the identifiers, and the state is fetched by them.
 *
 * @param entity the entity
 * @param labels the names of columns in the result that differ from those in the table, by {@link #key}
 * @param discriminator the name of the column that tells the entity of a row; null for that of the table
 * @param lockMode how the instances are to be locked
 * @param shapes which columns the state of an entity has
 */
record EntityPart(
        EntityMapping entity,
        Map<String, String> labels,
        @Nullable String discriminator,
        LockModeType lockMode,
        Shapes shapes)
        implements ResultPart {

    private static final String ALIAS = "e";

    EntityPart {
        labels = Map.copyOf(labels);
    }

    /** An entity whose columns have the names that they have in its tables. */
    static EntityPart of(EntityMapping entity, Shapes shapes) {
        return new EntityPart(entity, Map.of(), null, LockModeType.NONE, shapes);
    }

    /** What tells a column of an entity apart from others. */
    static String key(MappedColumn<?> column) {
        return column.toString();
    }

    private String label(MappedColumn<?> column) {
        return labels.getOrDefault(key(column), column.name());
    }

    // ---- planning

    @Override
    public PlannedPart plan(ColumnClaims columns) {
        int[] keys = required(entity.id().columns(), columns);
        IdentityHashMap<EntityMapping, int[]> positions = new IdentityHashMap<>();
        boolean complete = true;
        for (EntityMapping concrete : entity.withSubclasses()) {
            if (concrete.isAbstract()) {
                continue;
            }
            List<MappedColumn<?>> state = shapes.of(concrete).columns();
            int[] found = concrete == entity ? required(state, columns) : positions(state, columns);
            complete &= isComplete(found) && claim(state, found, columns);
            positions.put(concrete, found);
        }
        EntityFrom from = EntityFrom.of(entity, ALIAS);
        int discriminatorPosition = ColumnClaims.NONE;
        Expression<?> telling = from.discrimination().expression();
        if (telling != null) {
            discriminatorPosition = discriminatorPosition(columns);
            complete &=
                    discriminatorPosition != ColumnClaims.NONE && columns.claim(discriminatorPosition, telling.type());
        }
        if (complete) {
            EntitySelection selection = EntitySelection.placed(from, positions, discriminatorPosition);
            return (rows, loader) -> instances(loader.instances(selection, rows));
        }
        claim(entity.id().columns(), keys, columns);
        return (rows, loader) -> byKeys(keys, rows, loader);
    }

    private int[] positions(List<MappedColumn<?>> wanted, ColumnClaims columns) {
        return wanted.stream()
                .mapToInt(column -> columns.position(label(column)))
                .toArray();
    }

    private int[] required(List<MappedColumn<?>> wanted, ColumnClaims columns) {
        int[] positions = positions(wanted, columns);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == ColumnClaims.NONE) {
                missing.add(label(wanted.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            throw NativeErrors.missingColumns(
                    "the entity " + entity.name(), missing.stream().distinct().toList(), columns.columns());
        }
        return positions;
    }

    private static boolean isComplete(int[] positions) {
        for (int position : positions) {
            if (position == ColumnClaims.NONE) {
                return false;
            }
        }
        return true;
    }

    private static boolean claim(List<MappedColumn<?>> wanted, int[] positions, ColumnClaims columns) {
        boolean claimed = true;
        for (int i = 0; i < positions.length; i++) {
            claimed &= columns.claim(positions[i], wanted.get(i).type());
        }
        return claimed;
    }

    /** Where no column tells the entities apart, as in tables of their own, those of the rows are found by their keys. */
    private int discriminatorPosition(ColumnClaims columns) {
        MappedColumn<?> column = entity.hierarchy().discriminator();
        if (discriminator != null) {
            return columns.require(discriminator, "the discriminator of " + entity.name());
        }
        return column == null ? ColumnClaims.NONE : columns.position(label(column));
    }

    // ---- reading

    private static List<@Nullable Object> instances(List<@Nullable InstanceState> states) {
        List<@Nullable Object> instances = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            instances.add(state == null ? null : state.instance());
        }
        return instances;
    }

    private List<@Nullable Object> byKeys(int[] positions, List<Row> rows, Loader loader) {
        List<@Nullable EntityKey> keys = new ArrayList<>(rows.size());
        List<EntityKey> wanted = new ArrayList<>();
        for (Row row : rows) {
            EntityKey key = key(positions, row);
            keys.add(key);
            if (key != null) {
                wanted.add(key);
            }
        }
        loader.find(entity, wanted.stream().distinct().toList());
        List<@Nullable InstanceState> states = new ArrayList<>(rows.size());
        for (EntityKey key : keys) {
            states.add(key == null ? null : loader.find(entity, key));
        }
        return instances(states);
    }

    private @Nullable EntityKey key(int[] positions, Row row) {
        Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            Object value = row.get(positions[i]);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return EntityKey.of(entity, values);
    }
}
