package org.aludel.provider.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param fitted whether the query is the one for the values of its parameters, where that makes a difference
 */
record StatementExecution(SessionQueries session, PreparedQuery query, Class<?> wanted, boolean fitted)
        implements Execution {

    /** A run of a query, whatever values its parameters get. */
    StatementExecution(SessionQueries session, PreparedQuery query, Class<?> wanted) {
        this(session, query, wanted, false);
    }

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
    public Execution fitting(Map<String, ? extends @Nullable Object> values) {
        return query.variants() == null ? this : new StatementExecution(session, query.fitting(values), wanted, true);
    }

    @Override
    public UnaryOperator<@Nullable Object> shape(UnaryOperator<@Nullable Object> usual) {
        return fitted ? query.shape(wanted) : usual;
    }

    private QueryPlan plan() {
        return query.plan().get();
    }

    private BulkPlan bulk() {
        return query.bulk().get();
    }

    @Override
    public List<@Nullable Object> list(QueryRun run) {
        return query.returnsChanges() ? changed(run) : session.list(plan(), run);
    }

    /** Changes rows; returns what the statement returns of them. */
    private List<@Nullable Object> changed(QueryRun run) {
        List<@Nullable Object> results = new ArrayList<>();
        session.update(bulk().telling(results::addAll), run);
        return results;
    }

    @Override
    public List<@Nullable Object> atMostTwo(QueryRun run) {
        if (query.returnsChanges()) {
            return changed(run);
        }
        return run.isWhole() && isListed(plan()) ? list(run) : Execution.super.atMostTwo(run);
    }

    /** Whether a limit would cost more than it saves. */
    private static boolean isListed(QueryPlan plan) {
        return plan.fetchesCollection() || plan.selectsOneAtMost();
    }

    @Override
    public Stream<@Nullable Object> stream(QueryRun run) {
        return query.returnsChanges() ? changed(run).stream() : session.stream(plan(), run);
    }

    @Override
    public int update(QueryRun run) {
        return session.update(bulk(), run);
    }
}
