package org.aludel.provider.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.provider.results.BulkPlan;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.session.QueryRun;
import org.aludel.provider.session.SessionQueries;
import org.jspecify.annotations.Nullable;

/**
 * Runs a query over entities, of JPQL or criteria.
 *
 * @param session the persistence context
 * @param query the query
 * @param wanted the class of the results
 */
record StatementExecution(SessionQueries session, PreparedQuery query, Class<?> wanted) implements Execution {

    @Override
    public Boolean isSelect() {
        return query.isSelect();
    }

    @Override
    public boolean returnsChanges() {
        return query.returnsChanges();
    }

    @Override
    public Class<?> resultType() {
        return query.resultType();
    }

    @Override
    public Execution in(SessionQueries other) {
        return new StatementExecution(other, query, wanted);
    }

    @Override
    public UnaryOperator<@Nullable Object> shape(QueryRun run, UnaryOperator<@Nullable Object> usual) {
        return query.variants() == null ? usual : query.fitting(run.values()).shape(wanted);
    }

    private QueryPlan plan(QueryRun run) {
        return query.fitting(run.values()).plan().get();
    }

    private BulkPlan bulk(QueryRun run) {
        return query.fitting(run.values()).bulk().get();
    }

    @Override
    public List<@Nullable Object> list(QueryRun run) {
        return query.returnsChanges() ? changed(run) : session.list(plan(run), run);
    }

    /** Changes rows; returns what the statement returns of them. */
    private List<@Nullable Object> changed(QueryRun run) {
        List<@Nullable Object> results = new ArrayList<>();
        session.update(bulk(run).telling(results::addAll), run);
        return results;
    }

    @Override
    public List<@Nullable Object> atMostTwo(QueryRun run) {
        if (query.returnsChanges()) {
            return changed(run);
        }
        boolean whole = run.first() == 0 && run.maximum() == Integer.MAX_VALUE;
        return whole && isListed(plan(run)) ? list(run) : Execution.super.atMostTwo(run);
    }

    /** Whether a limit would cost more than it saves. */
    private static boolean isListed(QueryPlan plan) {
        return plan.fetchesCollection() || plan.selectsOneAtMost();
    }

    @Override
    public Stream<@Nullable Object> stream(QueryRun run) {
        return query.returnsChanges() ? changed(run).stream() : session.stream(plan(run), run);
    }

    @Override
    public int update(QueryRun run) {
        return session.update(bulk(run), run);
    }
}
