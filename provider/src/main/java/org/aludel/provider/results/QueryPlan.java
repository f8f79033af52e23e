package org.aludel.provider.results;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.RowReceiver;
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
import org.aludel.provider.load.ShapeColumns;
import org.aludel.provider.lowering.LoweredQuery;
import org.aludel.provider.lowering.QueryLowering;
import org.aludel.provider.lowering.SelectedValue;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * How a query is executed: its statement, and what is made of the rows. Made once for each query, and kept. A query that
 * fetches a collection may have two statements: one with the collection in its rows, and one whose rows are the results,
 * where these are limited, locked, or read one after the other. Immutable and thread-safe.
 */
public final class QueryPlan {

    private final RowPlan single;
    private final @Nullable RowPlan joined;
    private final Maker maker;
    private final LeftOut leftOut;
    private final boolean identified;

    private QueryPlan(RowPlan single, @Nullable RowPlan joined, Maker maker, LeftOut leftOut, boolean identified) {
        this.single = single;
        this.joined = joined;
        this.maker = maker;
        this.leftOut = leftOut;
        this.identified = identified;
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
        QueryLowering lowering = new QueryLowering(new ShapeColumns(shapes), leftOut::unread);
        RowPlan single = new RowPlan(lowering.lower(query, translation.fetched()), translation, shapes);
        LoweredQuery joined = lowering.lowerJoined(query, translation.fetched());
        return new QueryPlan(
                single,
                joined == null ? null : new RowPlan(joined, translation, shapes),
                Maker.of(selection),
                leftOut,
                Identified.isOne(query));
    }

    /**
     * Whether a lock of the rows that the statement finds locks the entities that it selects, and nothing else: one entity
     * from one table.
     *
     * @param dialect the database, which may lock no rows that are ordered
     */
    public boolean canLockRows(Dialect dialect) {
        LoweredQuery lowered = single.lowered();
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

    /** Whether a collection can come with the rows, which a limit would prevent. */
    public boolean fetchesCollection() {
        return joined != null;
    }

    /** Whether it selects from a single entity, of which it gives the identifier: there is one result at most. */
    public boolean selectsOneAtMost() {
        return identified;
    }

    /** The statement, without limits and locks. */
    public Statement statement() {
        return single.lowered().statement();
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
        RowPlan plan = joined != null && range.takesAllRows() ? joined : single;
        OpenStatement open = plan.statement(range, parameters);
        Map<String, ?> values = plan.values(open, range, parameters, loader);
        return results(plan, loader, receiver -> queries.read(open.statement(), values, receiver));
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
        OpenStatement open = single.statement(range, parameters);
        Result result = connection.execute(open.statement(), single.values(open, range, parameters, loader));
        return new ResultCursor(
                result.iterator(),
                () -> {
                    result.close();
                    closing.run();
                },
                rows -> {
                    List<@Nullable Object> results =
                            results(single, loader, receiver -> rows.forEach(receiver::receive));
                    made.accept(results);
                    return results;
                });
    }

    private List<@Nullable Object> results(RowPlan plan, Loader loader, Consumer<RowReceiver> rows) {
        return leftOut.relationships().isEmpty()
                ? plan.results(loader, rows, maker)
                : loader.leavingOut(leftOut.relationships(), () -> plan.results(loader, rows, maker));
    }
}
