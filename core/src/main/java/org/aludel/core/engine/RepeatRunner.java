package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Executes a statement that returns rows for each of many sets of values, and collects the rows. */
final class RepeatRunner {

    private final Session session;
    private final ExecutionOptions options;

    RepeatRunner(Session session, ExecutionOptions options) {
        this.session = session;
        this.options = options.buffered();
    }

    Result execute(Statement statement, List<? extends Map<String, ?>> values) {
        return execute(statement, values, false);
    }

    /** With {@code oneRowEach} an error when an execution returns another number of rows. */
    Result execute(Statement statement, List<? extends Map<String, ?>> values, boolean oneRowEach) {
        CachedStatement cached = session.compiled(statement);
        StatementRunner runner = new StatementRunner(session, options);
        session.begin(options);
        List<Row> all = new ArrayList<>(values.size());
        @Nullable RowLayout layout = cached.layout();
        for (Map<String, ?> each : values) {
            BoundStatement bound = cached.compiled().bind(statement, each);
            Result result = runner.execute(statement, cached.compiled().kind(), cached.layout(), bound);
            List<Row> rows = result.all();
            if (oneRowEach && rows.size() != 1) {
                throw EngineErrors.rowCountMismatch(1, rows.size());
            }
            layout = result.source().layout();
            all.addAll(rows);
        }
        return Result.ofRows(layout == null ? new RowLayout(List.of(), List.of(), List.of()) : layout, all);
    }
}
