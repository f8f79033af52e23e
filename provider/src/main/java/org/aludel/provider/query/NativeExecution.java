package org.aludel.provider.query;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aludel.provider.nativesql.NativeQuery;
import org.aludel.provider.nativesql.NativeText;
import org.aludel.provider.nativesql.RowMapping;
import org.aludel.provider.session.QueryRun;
import org.aludel.provider.session.SessionQueries;
import org.jspecify.annotations.Nullable;

/** Runs SQL of the application. */
record NativeExecution(SessionQueries session, NativeText text, RowMapping mapping, Class<?> resultType)
        implements Execution {

    /** Only the database can tell. */
    @Override
    public @Nullable Boolean isSelect() {
        return null;
    }

    @Override
    public Execution in(SessionQueries other) {
        return new NativeExecution(other, text, mapping, resultType);
    }

    private NativeQuery query(QueryRun run) {
        return query((statement, reading) -> session.execute(statement, reading, run.timeout()));
    }

    private NativeQuery query(NativeQuery.Runner runner) {
        return new NativeQuery(text, mapping, runner, session.loader(), session::lockFound);
    }

    @Override
    public List<@Nullable Object> list(QueryRun run) {
        Supplier<List<@Nullable Object>> work = () -> query(run).list(run.values(), run.first(), run.maximum());
        return text.isSelect() ? session.queryForeign(run, work) : session.queryWriting(run, work);
    }

    @Override
    public Stream<@Nullable Object> stream(QueryRun run) {
        return session.stream(
                run,
                (connection, closing) -> query((statement, reading) -> connection.execute(statement, Map.of(), reading))
                        .cursor(run.values(), run.first(), run.maximum(), closing));
    }

    @Override
    public int update(QueryRun run) {
        return session.queryWriting(run, () -> query(run).update(run.values()));
    }
}
