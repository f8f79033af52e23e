package org.aludel.provider.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.translation.Selection;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.load.Loader;
import org.aludel.provider.lowering.BulkLowering;
import org.aludel.provider.lowering.BulkStep;
import org.aludel.provider.lowering.LoweredBulk;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * How an UPDATE, DELETE or INSERT over entities is executed. Made once for each, and kept. Immutable and thread-safe.
 *
 * <p>Managed instances are not looked at, versions only change where the statement says so, and nothing is cascaded; rows of
 * join tables and collection tables go with the entities that they belong to.
 */
public final class BulkPlan {

    private static final int KEYS_AT_ONCE = 500;

    private final @Nullable EntityMapping entity;
    private final LoweredBulk lowered;
    private final Inputs inputs;
    private final Shapes shapes;
    private final @Nullable Maker maker;
    private final Consumer<List<@Nullable Object>> told;

    private BulkPlan(
            @Nullable EntityMapping entity,
            LoweredBulk lowered,
            Inputs inputs,
            Shapes shapes,
            @Nullable Maker maker,
            Consumer<List<@Nullable Object>> told) {
        this.entity = entity;
        this.lowered = lowered;
        this.inputs = inputs;
        this.shapes = shapes;
        this.maker = maker;
        this.told = told;
    }

    /**
     * A plan.
     *
     * @param translation an UPDATE, DELETE or INSERT
     * @param shapes the shapes of the entities
     * @throws IllegalArgumentException if an attribute cannot be given a value (ALU-4505), or a new entity needs several
     *     tables (ALU-4506); if it returns entities, or takes several statements and returns something (ALU-4507)
     */
    public static BulkPlan of(Translation translation, Shapes shapes) {
        LoweredBulk lowered = BulkLowering.lower(translation.statement());
        Selection selection = translation.selection();
        return new BulkPlan(
                BulkLowering.target(translation.statement()),
                lowered,
                new Inputs(translation.parameters(), lowered.inputs(), shapes),
                shapes,
                selection == null ? null : Maker.of(selection),
                results -> {});
    }

    /**
     * The same plan for one execution, of which somebody is told what the statement returns.
     *
     * @param results is given a new list, with null for rows whose value is null
     */
    public BulkPlan telling(Consumer<List<@Nullable Object>> results) {
        return new BulkPlan(entity, lowered, inputs, shapes, maker, results);
    }

    /** The entity whose rows are changed; null for those of a table that the statement names itself. */
    public @Nullable EntityMapping entity() {
        return entity;
    }

    /**
     * Executes the statements, in the transaction of a connection.
     *
     * @param loader identifies entities that are given as values, and makes those that returned values refer to
     * @param parameters the values of all parameters, by the names that they have in the statement over entities
     * @return the number of entities, in however many tables they are
     * @throws IllegalArgumentException if the value of a parameter is of a wrong class (ALU-4500)
     * @throws IllegalStateException if a parameter has no value (ALU-4501)
     */
    public int execute(EngineConnection connection, Loader loader, Map<String, ?> parameters) {
        Statement whole = lowered.statement();
        if (whole != null) {
            Statement single = inputs.statement(whole, parameters);
            Map<String, ?> values = inputs.of(OpenStatement.of(single), parameters, loader);
            return maker == null
                    ? Math.toIntExact(connection.execute(single, values).rowCount())
                    : returned(single, values, connection, loader, maker);
        }
        Statement select = inputs.statement(requireNonNull(lowered.keys(), "keys"), parameters);
        List<Row> rows = connection
                .execute(select, inputs.of(OpenStatement.of(select), parameters, loader))
                .all();
        if (!rows.isEmpty()) {
            lowered.steps()
                    .forEach(step -> execute(
                            step, rows, connection, inputs.of(OpenStatement.of(step.statement()), parameters, loader)));
        }
        return rows.size();
    }

    private int returned(
            Statement statement, Map<String, ?> values, EngineConnection connection, Loader loader, Maker making) {
        return loader.together(() -> {
            ReturnedRows rows = new ReturnedRows(lowered.returned(), shapes, loader);
            connection.read(statement, values, rows);
            List<@Nullable Object> results = rows.results(making);
            told.accept(results);
            return results.size();
        });
    }

    private void execute(BulkStep step, List<Row> rows, EngineConnection connection, Map<String, ?> given) {
        if (step.perRow()) {
            List<Map<String, @Nullable Object>> all = new ArrayList<>(rows.size());
            rows.forEach(row -> all.add(row(step.statement(), row, given)));
            connection.executeMany(step.statement(), all);
            return;
        }
        List<Object> keys = new ArrayList<>(rows.size());
        rows.forEach(row -> keys.add(key(row)));
        for (int start = 0; start < keys.size(); start += KEYS_AT_ONCE) {
            Map<String, @Nullable Object> values = new HashMap<>(given);
            values.put(BulkStep.KEYS, keys.subList(start, Math.min(keys.size(), start + KEYS_AT_ONCE)));
            connection.execute(step.statement(), values);
        }
    }

    private Object key(Row row) {
        return lowered.keyColumns() == 1
                ? requireNonNull(row.get(0), "key")
                : row.values().subList(0, lowered.keyColumns());
    }

    /** The values of the statement for a single row. */
    private Map<String, @Nullable Object> row(Statement statement, Row row, Map<String, ?> given) {
        Map<String, @Nullable Object> values = new HashMap<>(given);
        for (Parameter parameter : statement.parameters()) {
            String name = parameter.name();
            if (name != null && name.startsWith(BulkStep.KEY)) {
                values.put(name, row.get(number(name, BulkStep.KEY)));
            } else if (name != null && name.startsWith(BulkStep.VALUE)) {
                Object value = row.get(lowered.keyColumns() + number(name, BulkStep.VALUE));
                values.put(name, Values.as(parameter.elementType().javaType(), value));
            }
        }
        return values;
    }

    private static int number(String name, String prefix) {
        return Integer.parseInt(name.substring(prefix.length()));
    }
}
