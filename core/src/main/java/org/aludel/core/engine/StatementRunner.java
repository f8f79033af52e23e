package org.aludel.core.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.Cursors;
import org.aludel.core.dialect.StatementKind;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Executes single statements on a session. Stateless but for what it was made with. */
final class StatementRunner {

    private final Session session;
    private final ExecutionOptions options;
    private final RowReading reading;

    StatementRunner(Session session, ExecutionOptions options) {
        this(session, options, RowReading.all());
    }

    StatementRunner(Session session, ExecutionOptions options, RowReading reading) {
        this.session = session;
        this.options = options;
        this.reading = reading;
    }

    Result execute(Statement statement, Map<String, ?> named) {
        session.requireUsable();
        CachedStatement cached = session.compiled(statement);
        BoundStatement bound = cached.compiled().bind(statement, named);
        session.begin(options);
        return execute(statement, cached.compiled().kind(), cached.layout(), bound);
    }

    /** Executes a statement whose values are ready; the session is in its transaction. */
    Result execute(Statement statement, StatementKind kind, @Nullable RowLayout layout, BoundStatement bound) {
        Observation observation = Observation.begin(session.core(), statement, kind, bound, options);
        Result result;
        try {
            result = options.streamingFetchSize() != null && kind != StatementKind.MODIFICATION
                    ? stream(kind, layout, bound, options.streamingFetchSize())
                    : run(kind, layout, bound);
        } catch (SQLException e) {
            observation.failed();
            throw session.failure(e, bound.sql());
        }
        observation.executed(result.rowCount());
        return result;
    }

    /** Executes a statement that returns rows, and hands them over while they are read. */
    void read(Statement statement, Map<String, ?> named, RowReceiver receiver) {
        session.requireUsable();
        CachedStatement cached = session.compiled(statement);
        BoundStatement bound = cached.compiled().bind(statement, named);
        StatementKind kind = cached.compiled().kind();
        if (kind == StatementKind.MODIFICATION) {
            throw EngineErrors.noRowsReturned();
        }
        session.begin(options);
        Observation observation = Observation.begin(session.core(), statement, kind, bound, options);
        long count = 0;
        try (PreparedStatement prepared = session.jdbc().prepareStatement(bound.sql())) {
            limitTime(prepared);
            bound.setParameters(prepared);
            ResultSet rows = rows(kind, prepared);
            ResultSet driver = driver(rows);
            CurrentRow row = new CurrentRow(session, bound.sql(), driver, layout(kind, rows, cached.layout()));
            while (driver.next()) {
                count++;
                receiver.receive(row);
            }
        } catch (SQLException e) {
            observation.failed();
            throw session.failure(e, bound.sql());
        } catch (RuntimeException | Error e) { // the statement was executed, whatever its rows were used for
            observation.executed(count);
            throw e;
        }
        observation.executed(count);
    }

    private static ResultSet rows(StatementKind kind, PreparedStatement prepared) throws SQLException {
        if (kind == StatementKind.QUERY) {
            return required(prepared.executeQuery());
        }
        if (prepared.execute()) {
            return required(prepared.getResultSet());
        }
        throw EngineErrors.noRowsReturned();
    }

    /** The rows; a pool may have none when another thread closes the connection, as transaction managers do after a timeout. */
    private static ResultSet required(@Nullable ResultSet rows) throws SQLException {
        if (rows == null) {
            throw new SQLNonTransientConnectionException("The statement was closed while it was executed", "08003");
        }
        return rows;
    }

    /** Executes a query whose values are ready, and makes something of each row while the cursor stands on it. */
    <R> List<R> query(Statement statement, BoundStatement bound, CatalogSource.RowMapper<R> mapper) {
        session.requireUsable();
        session.begin(options);
        Observation observation = Observation.begin(session.core(), statement, StatementKind.QUERY, bound, options);
        List<R> results = new ArrayList<>();
        try (PreparedStatement prepared = session.jdbc().prepareStatement(bound.sql())) {
            limitTime(prepared);
            bound.setParameters(prepared);
            try (ResultSet rows = required(prepared.executeQuery())) {
                while (rows.next()) {
                    results.add(mapper.map(rows));
                }
            }
        } catch (SQLException e) {
            observation.failed();
            throw session.failure(e, bound.sql());
        } catch (RuntimeException | Error e) { // the statement was executed, whatever its rows were used for
            observation.executed(results.size());
            throw e;
        }
        observation.executed(results.size());
        return results;
    }

    private Result run(StatementKind kind, @Nullable RowLayout layout, BoundStatement bound) throws SQLException {
        try (PreparedStatement prepared = session.jdbc().prepareStatement(bound.sql())) {
            limitTime(prepared);
            reading.limit(prepared);
            bound.setParameters(prepared);
            return switch (kind) {
                case QUERY -> buffered(kind, required(prepared.executeQuery()), layout);
                case MODIFICATION -> Result.ofCount(prepared.executeUpdate());
                case MODIFICATION_WITH_ROWS, UNKNOWN ->
                    prepared.execute()
                            ? buffered(kind, prepared.getResultSet(), layout)
                            : Result.ofCount(prepared.getUpdateCount());
            };
        }
    }

    /** All rows of a result set, which is closed with its statement. */
    Result buffered(StatementKind kind, ResultSet rows, @Nullable RowLayout described) throws SQLException {
        RowLayout layout = layout(kind, rows, described);
        List<Row> read = new ArrayList<>();
        reading.skip(rows);
        ResultSet driver = driver(rows);
        while (read.size() < reading.maximum() && driver.next()) {
            read.add(new Row(layout, layout.reader().read(driver)));
        }
        return Result.ofRows(layout, read);
    }

    /** The result set of the driver itself: pools put one around it that looks at each access to each value. */
    private static ResultSet driver(ResultSet rows) throws SQLException {
        return rows.isWrapperFor(ResultSet.class) ? rows.unwrap(ResultSet.class) : rows;
    }

    private RowLayout layout(StatementKind kind, ResultSet rows, @Nullable RowLayout described) throws SQLException {
        if (described == null) {
            return ReportedColumns.layout(
                    rows.getMetaData(), session.core().dialect().types(), reading);
        }
        if (kind == StatementKind.UNKNOWN) {
            requireColumns(described.size(), rows.getMetaData().getColumnCount());
        }
        return described;
    }

    /** What text returns is known only now. */
    private static void requireColumns(int declared, int returned) {
        if (declared != returned) {
            throw EngineErrors.declaredColumns(declared, returned);
        }
    }

    private Result stream(StatementKind kind, @Nullable RowLayout described, BoundStatement bound, int fetchSize)
            throws SQLException {
        if (options.isAutocommit()) {
            throw EngineErrors.transactionState(
                    "A streamed result needs a transaction", "Choose another isolation level than AUTOCOMMIT");
        }
        Cursors cursors = session.core().dialect().cursors();
        session.switchStreaming(cursors, true);
        PreparedStatement prepared = session.jdbc().prepareStatement(bound.sql());
        try {
            limitTime(prepared);
            reading.limit(prepared);
            prepared.setFetchSize(cursors.fetchSize(fetchSize));
            bound.setParameters(prepared);
            if (prepared.execute()) {
                ResultSet rows = prepared.getResultSet();
                RowLayout layout = layout(kind, rows, described);
                reading.skip(rows);
                CursorRows opened = new CursorRows(session, bound.sql(), prepared, rows, layout, reading.maximum());
                session.cursorOpened(opened);
                return Result.ofCursor(opened);
            }
            long count = prepared.getUpdateCount();
            prepared.close();
            return Result.ofCount(count);
        } catch (SQLException | RuntimeException e) {
            closeAfter(prepared, e);
            throw e;
        }
    }

    private static void closeAfter(PreparedStatement prepared, Exception failure) {
        try {
            prepared.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    void limitTime(PreparedStatement prepared) throws SQLException {
        int seconds = options.timeoutSeconds();
        if (seconds > 0) {
            prepared.setQueryTimeout(seconds);
        }
    }
}
