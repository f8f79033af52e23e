package org.aludel.provider.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.session.QueryRun;
import org.aludel.provider.session.SessionQueries;
import org.jspecify.annotations.Nullable;

/** Runs a query over entities, of JPQL or criteria. */
record StatementExecution(SessionQueries session, PreparedQuery query) implements Execution {

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
        return new StatementExecution(other, query);
    }

    @Override
    public List<@Nullable Object> list(QueryRun run) {
        return query.returnsChanges() ? changed(run) : session.list(query.plan().get(), run);
    }

    /** Changes rows; returns what the statement returns of them. */
    private List<@Nullable Object> changed(QueryRun run) {
        List<@Nullable Object> results = new ArrayList<>();
        session.update(query.bulk().get().telling(results::addAll), run);
        return results;
    }

    @Override
    public List<@Nullable Object> atMostTwo(QueryRun run) {
        if (query.returnsChanges()) {
            return changed(run);
        }
        boolean whole = run.first() == 0 && run.maximum() == Integer.MAX_VALUE;
        return whole && query.plan().get().fetchesCollection() ? list(run) : Execution.super.atMostTwo(run);
    }

    @Override
    public Stream<@Nullable Object> stream(QueryRun run) {
        return query.returnsChanges()
                ? changed(run).stream()
                : session.stream(query.plan().get(), run);
    }

    @Override
    public int update(QueryRun run) {
        return session.update(query.bulk().get(), run);
    }
}
