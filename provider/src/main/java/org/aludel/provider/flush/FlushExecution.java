package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a plan. */
final class FlushExecution {

    private static final int ROWS_AT_ONCE = 2000;

    private final EngineConnection connection;
    private final PersistenceContext context;
    private final WritePlans plans;
    private final References references;

    FlushExecution(EngineConnection connection, PersistenceContext context, WritePlans plans, References references) {
        boolean sized = connection.options().pageSize() != null;
        this.connection = sized
                ? connection
                : connection.withOptions(ExecutionOptions.none().withPageSize(ROWS_AT_ONCE));
        this.context = context;
        this.plans = plans;
        this.references = references;
    }

    void execute(List<FlushAction> actions) {
        actions.forEach(this::execute);
    }

    private void execute(FlushAction action) {
        List<Map<String, @Nullable Object>> values =
                new ArrayList<>(action.rows().size());
        for (RowWrite row : action.rows()) {
            values.add(values(row));
        }
        RowForm form = action.form();
        if (form.statement() instanceof InsertStatement insert) {
            insert(action, insert, values);
            return;
        }
        long count = write(form, values);
        if (form.isCounted() && count != values.size() && count >= 0) {
            throw stale(action);
        }
    }

    /** The number of rows that were there; less than none if nobody knows. */
    private long write(RowForm form, List<Map<String, @Nullable Object>> values) {
        if (values.size() >= ManyUpdates.FEWEST && ManyUpdates.isPossible(form, connection.dialect())) {
            long count = 0;
            for (int start = 0; start < values.size(); start += ROWS_AT_ONCE) {
                List<Map<String, @Nullable Object>> page =
                        values.subList(start, Math.min(values.size(), start + ROWS_AT_ONCE));
                count += connection
                        .execute(form.many(), ManyUpdates.values(form, page))
                        .rowCount();
            }
            return count;
        }
        Result result = values.size() == 1
                ? connection.execute(form.statement(), values.get(0))
                : connection.executeMany(form.statement(), values);
        return result.rowCount();
    }

    private static Map<String, @Nullable Object> values(RowWrite row) {
        List<String> names = row.form().parameters();
        @Nullable Object[] values = row.values();
        Map<String, @Nullable Object> byName = new HashMap<>(names.size() * 2);
        for (int i = 0; i < values.length; i++) {
            byName.put(names.get(i), values[i]);
        }
        return byName;
    }

    // ---- inserts

    private void insert(FlushAction action, InsertStatement insert, List<Map<String, @Nullable Object>> values) {
        MappedColumn<?> generated = action.form().generated();
        if (generated == null) {
            connection.insertMany(insert, values);
            return;
        }
        List<Row> made = insert.clauses().defaultValues()
                ? oneByOne(insert, values.size())
                : connection.insertMany(insert, values).all();
        for (int i = 0; i < made.size(); i++) {
            identified(
                    action.rows().get(i).entity(),
                    Objects.requireNonNull(made.get(i).get(0)));
        }
    }

    private List<Row> oneByOne(InsertStatement insert, int count) {
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(connection.execute(insert).one());
        }
        return rows;
    }

    /** Gives an instance the identifier that the database made. */
    private void identified(InstanceState state, Object value) {
        EntityWrites writes = plans.of(state.shape());
        writes.generated(state.instance(), value);
        EntityKey key = state.shape().keyOf(state.instance(), references);
        context.identified(state, Objects.requireNonNull(key, "key"));
    }

    // ---- rows that were not found

    /** Finds out which row it was, if that can be told from what is there now. */
    private RuntimeException stale(FlushAction action) {
        RowWrite first = action.rows().get(0);
        if (action.rows().size() == 1) {
            return FlushErrors.stale(
                    first.entity().shape().entity(), first.entity().instance());
        }
        boolean deleting = action.form().operation() == RowForm.Operation.DELETE;
        List<List<@Nullable Object>> there = present(action);
        for (RowWrite row : action.rows()) {
            List<@Nullable Object> told = told(row);
            if (there.contains(told) == deleting) {
                return FlushErrors.stale(
                        row.entity().shape().entity(), row.entity().instance());
            }
        }
        return FlushErrors.stale(first.entity().shape().entity(), null);
    }

    /** The values that tell a row apart, as they are after it was written: the identifier, and a version that was set. */
    private static List<@Nullable Object> told(RowWrite row) {
        List<@Nullable Object> told = new ArrayList<>(row.entity().requireKey().values());
        int version = versionParameter(row.form());
        if (version >= 0) {
            told.add(row.values()[version]);
        }
        return told;
    }

    /** Where an UPDATE has the new version among its values; -1 where there is none. */
    private static int versionParameter(RowForm form) {
        List<MappedColumn<?>> where = form.where();
        return form.written().indexOf(where.get(where.size() - 1));
    }

    private List<List<@Nullable Object>> present(FlushAction action) {
        RowForm form = action.form();
        InstanceState first = action.rows().get(0).entity();
        int keys = first.requireKey().size();
        var table = form.table().definition();
        List<Expression<?>> columns = new ArrayList<>();
        form.where().subList(0, keys).forEach(column -> columns.add(column.of(table)));
        Expression<?> key = keys == 1 ? columns.get(0) : new RowValue(columns);
        int version = versionParameter(form);
        List<Expression<?>> selected = new ArrayList<>(columns);
        if (version >= 0) {
            selected.add(form.written().get(version).of(table));
        }
        SelectStatement statement =
                Sql.select(selected).from(table).where(key.in(ListParameter.named("keys", key.type())));
        List<Object> wanted = new ArrayList<>();
        for (RowWrite row : action.rows()) {
            List<Object> values = row.entity().requireKey().values();
            wanted.add(keys == 1 ? values.get(0) : values);
        }
        List<List<@Nullable Object>> found = new ArrayList<>();
        connection.execute(statement, Map.of("keys", wanted)).all().forEach(row -> found.add(row.values()));
        return found;
    }
}
