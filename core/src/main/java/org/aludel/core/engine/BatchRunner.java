package org.aludel.core.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.sql.Statement;

/** Executes one statement with many sets of values as JDBC batches. */
final class BatchRunner {

    private final Session session;
    private final ExecutionOptions options;

    BatchRunner(Session session, ExecutionOptions options) {
        this.session = session;
        this.options = options;
    }

    /** The number of rows changed altogether, -1 where the driver does not tell. */
    long execute(Statement statement, CompiledStatement compiled, List<? extends Map<String, ?>> values) {
        session.begin(options);
        long rows = 0;
        int next = 0;
        while (next < values.size()) {
            Batch batch = new Batch(statement, compiled, values, next);
            long changed = batch.execute();
            rows = changed < 0 || rows < 0 ? -1 : rows + changed;
            next = batch.end;
        }
        return rows;
    }

    /** Sets of values that make the same text, one page of them at most. */
    private final class Batch {

        private final Statement statement;
        private final CompiledStatement compiled;
        private final List<? extends Map<String, ?>> values;
        private final BoundStatement first;
        private final int start;
        private int end;

        Batch(Statement statement, CompiledStatement compiled, List<? extends Map<String, ?>> values, int start) {
            this.statement = statement;
            this.compiled = compiled;
            this.values = values;
            this.first = compiled.bind(statement, values.get(start));
            this.start = start;
            this.end = start;
        }

        long execute() {
            Observation observation = null;
            try (PreparedStatement prepared = session.jdbc().prepareStatement(first.sql())) {
                new StatementRunner(session, options).limitTime(prepared);
                fill(prepared);
                observation = Observation.begin(
                        session.core(), statement, compiled.kind(), first.sql(), end - start, options);
                long changed = sum(prepared.executeBatch());
                observation.executed(changed);
                return changed;
            } catch (SQLException e) {
                if (observation != null) {
                    observation.failed();
                }
                throw session.failure(e, first.sql());
            }
        }

        private void fill(PreparedStatement prepared) throws SQLException {
            int limit = Math.min(values.size(), start + options.rowsPerPage());
            BoundStatement bound = first;
            while (bound != null) {
                bound.setParameters(prepared);
                prepared.addBatch();
                if (session.core().logsValues()) {
                    SqlLog.values(bound);
                }
                end++;
                BoundStatement following = end < limit ? compiled.bind(statement, values.get(end)) : null;
                bound = following != null && following.sql().equals(first.sql()) ? following : null;
            }
        }

        private static long sum(int[] counts) {
            long sum = 0;
            for (int count : counts) {
                if (count < 0) {
                    return -1;
                }
                sum += count;
            }
            return sum;
        }
    }
}
