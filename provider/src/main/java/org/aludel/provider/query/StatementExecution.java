package org.aludel.provider.query;

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
    public Class<?> resultType() {
        return query.resultType();
    }

    @Override
    public Execution in(SessionQueries other) {
        return new StatementExecution(other, query);
    }

    @Override
    public List<@Nullable Object> list(QueryRun run) {
        return session.list(query.plan().get(), run);
    }

    @Override
    public List<@Nullable Object> atMostTwo(QueryRun run) {
        boolean whole = run.first() == 0 && run.maximum() == Integer.MAX_VALUE;
        return whole && query.plan().get().fetchesCollection() ? list(run) : Execution.super.atMostTwo(run);
    }

    @Override
    public Stream<@Nullable Object> stream(QueryRun run) {
        return session.stream(query.plan().get(), run);
    }

    @Override
    public int update(QueryRun run) {
        if (query.translation().statement().returnsRows()) {
            throw QueryErrors.returnsRows();
        }
        return session.update(query.bulk().get(), run);
    }
}
