package org.aludel.provider.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.jpql.translation.Selection;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.load.Loader;
import org.aludel.provider.load.Queries;
import org.aludel.provider.lowering.EntitySelection;
import org.aludel.provider.lowering.FetchStep;
import org.aludel.provider.lowering.LoweredQuery;
import org.aludel.provider.lowering.QueryLowering;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * How a query is executed: its statement, and what is made of the rows. Made once for each query, and kept. Immutable and
 * thread-safe.
 */
public final class QueryPlan {

    private final LoweredQuery lowered;
    private final List<EntitySelection> selections;
    private final Maker maker;
    private final Inputs inputs;
    private final Shapes shapes;
    private final LeftOut leftOut;

    private QueryPlan(
            LoweredQuery lowered, Selection selection, Translation translation, Shapes shapes, LeftOut leftOut) {
        this.lowered = lowered;
        this.selections = selections(lowered);
        this.maker = Maker.of(selection);
        this.inputs = new Inputs(translation.parameters(), lowered.inputs(), shapes);
        this.shapes = shapes;
        this.leftOut = leftOut;
    }

    /**
     * A plan.
     *
     * @param translation a query that returns rows
     * @param shapes the shapes of the entities
     * @throws IllegalArgumentException if a class has no constructor for what is selected (ALU-4502)
     */
    public static QueryPlan of(Translation translation, Shapes shapes) {
        return of(translation, shapes, LeftOut.NONE);
    }

    /**
     * A plan by which instances come without some attributes.
     *
     * @param leftOut these attributes; see {@link #of(Translation, Shapes)} for the rest
     */
    public static QueryPlan of(Translation translation, Shapes shapes, LeftOut leftOut) {
        Selection selection = translation.selection();
        if (selection == null || !(translation.statement() instanceof Query query)) {
            throw new IllegalArgumentException("The statement returns no rows");
        }
        LoweredQuery lowered = new QueryLowering(entity -> shapes.of(entity).columns(), leftOut::unread)
                .lower(query, translation.fetched());
        return new QueryPlan(lowered, selection, translation, shapes, leftOut);
    }

    private static List<EntitySelection> selections(LoweredQuery lowered) {
        List<EntitySelection> all = new ArrayList<>();
        lowered.values().forEach(value -> collect(value, all));
        all.addAll(lowered.fetched());
        return List.copyOf(all);
    }

    private static void collect(SelectedValue value, List<EntitySelection> into) {
        if (value instanceof SelectedValue.Entity entity) {
            into.add(entity.selection());
        } else if (value instanceof SelectedValue.Entry entry) {
            collect(entry.key(), into);
            collect(entry.value(), into);
        }
    }

    /**
     * Whether a lock of the rows that the statement finds locks the entities that it selects, and nothing else: one entity
     * from one table.
     *
     * @param dialect the database, which may lock no rows that are ordered
     */
    public boolean canLockRows(Dialect dialect) {
        return lowered.values().size() == 1
                && lowered.values().get(0) instanceof SelectedValue.Entity
                && lowered.statement() instanceof SelectStatement select
                && isOneTable(select.clauses())
                && dialect.supports(Capability.FOR_UPDATE)
                && (select.clauses().orderBy().isEmpty() || dialect.supports(Capability.FOR_UPDATE_IN_ORDER));
    }

    private static boolean isOneTable(SelectClauses clauses) {
        return clauses.from().size() == 1
                && clauses.from().get(0) instanceof AliasedFrom from
                && from.element() instanceof TableReference
                && !clauses.distinct()
                && clauses.groupBy().isEmpty()
                && clauses.having() == null
                && clauses.with().isEmpty();
    }

    /** The statement, without limits and locks. */
    public Statement statement() {
        return lowered.statement();
    }

    /**
     * All results.
     *
     * @param loader makes the instances of entities
     * @param queries executes the statement
     * @param parameters the values of all parameters, by the names that they have in the statement over entities
     * @param range which rows, and how they are locked
     * @return a new list, with null for rows whose value is null
     * @throws IllegalArgumentException if the value of a parameter is of a wrong class (ALU-4500)
     * @throws IllegalStateException if a parameter has no value (ALU-4501)
     */
    public List<@Nullable Object> list(Loader loader, Queries queries, Map<String, ?> parameters, RowRange range) {
        Statement statement = range.appliedTo((Query) inputs.statement(lowered.statement(), parameters));
        List<Row> rows = queries.query(statement, range.with(inputs.of(statement, parameters, loader)));
        return results(loader, rows);
    }

    /**
     * The results one after the other, of rows that are read as they are asked for.
     *
     * @param loader makes the instances of entities
     * @param connection executes the statement, and streams; until the cursor is closed, read to its end or released, nothing else
     * @param closing is run when the connection is needed no more
     * @param parameters the values of all parameters, by the names that they have in the statement over entities
     * @param range which rows, and how they are locked
     * @param made is told the results of some rows before they are handed out
     * @throws IllegalArgumentException if the value of a parameter is of a wrong class (ALU-4500)
     * @throws IllegalStateException if a parameter has no value (ALU-4501)
     */
    public ResultCursor cursor(
            Loader loader,
            EngineConnection connection,
            Runnable closing,
            Map<String, ?> parameters,
            RowRange range,
            Consumer<List<@Nullable Object>> made) {
        Statement statement = range.appliedTo((Query) inputs.statement(lowered.statement(), parameters));
        Result result = connection.execute(statement, range.with(inputs.of(statement, parameters, loader)));
        return new ResultCursor(
                result.iterator(),
                () -> {
                    result.close();
                    closing.run();
                },
                rows -> {
                    List<@Nullable Object> results = results(loader, rows);
                    made.accept(results);
                    return results;
                });
    }

    /** Fetches what is not in the rows themselves. */
    private void fetch(Loader loader, List<List<@Nullable InstanceState>> states) {
        if (lowered.steps().isEmpty()) {
            return;
        }
        List<Supplier<List<InstanceState>>> entities = new ArrayList<>();
        for (List<@Nullable InstanceState> ofRows : states) {
            entities.add(
                    () -> ofRows.stream().filter(Objects::nonNull).distinct().toList());
        }
        for (FetchStep step : lowered.steps()) {
            entities.add(loader.fetch(entities.get(step.owner()).get(), step.path()));
        }
    }

    /** The results of some rows. */
    List<@Nullable Object> results(Loader loader, List<Row> rows) {
        return leftOut.relationships().isEmpty()
                ? made(loader, rows)
                : loader.leavingOut(leftOut.relationships(), () -> made(loader, rows));
    }

    private List<@Nullable Object> made(Loader loader, List<Row> rows) {
        return loader.together(() -> {
            List<List<@Nullable InstanceState>> states = loader.instances(selections, rows);
            fetch(loader, states);
            ItemReader reader = new ItemReader(shapes, loader, rows, selections, states);
            List<@Nullable Object[]> values = new ArrayList<>();
            lowered.values().forEach(value -> values.add(reader.read(value)));
            List<@Nullable Object> results = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                results.add(maker.make(values, i));
            }
            return results;
        });
    }
}
