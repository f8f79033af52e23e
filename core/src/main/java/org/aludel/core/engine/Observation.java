package org.aludel.core.engine;

import java.time.Duration;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.StatementKind;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/** One execution as listeners and the log see it; nothing is measured when nobody looks. */
final class Observation {

    private static final Observation NOBODY_LOOKS = new Observation(null, null);

    private final @Nullable EngineEvents events;
    private final @Nullable ExecutionEvent execution;
    private final long start;

    private Observation(@Nullable EngineEvents events, @Nullable ExecutionEvent execution) {
        this.events = events;
        this.execution = execution;
        this.start = execution == null ? 0 : System.nanoTime();
    }

    static Observation begin(
            EngineCore core, Statement statement, StatementKind kind, BoundStatement bound, ExecutionOptions options) {
        if (core.logsValues()) {
            SqlLog.values(bound);
        }
        return begin(core, statement, kind, bound.sql(), 1, options);
    }

    static Observation begin(
            EngineCore core,
            Statement statement,
            StatementKind kind,
            String sql,
            int executions,
            ExecutionOptions options) {
        if (core.events().isEmpty() && !SqlLog.wantsSql()) {
            return NOBODY_LOOKS;
        }
        ExecutionEvent execution = new ExecutionEvent(statement, sql, kind, executions, options.logToken());
        core.events().beforeExecute(execution);
        return new Observation(core.events(), execution);
    }

    void executed(long rows) {
        if (events == null || execution == null) {
            return;
        }
        long nanos = System.nanoTime() - start;
        SqlLog.executed(execution, nanos, rows);
        events.afterExecute(execution, Duration.ofNanos(nanos), rows);
    }

    void failed() {
        if (execution != null) {
            SqlLog.failed(execution, System.nanoTime() - start);
        }
    }
}
