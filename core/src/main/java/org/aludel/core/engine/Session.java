package org.aludel.core.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Cursors;
import org.aludel.core.dialect.DatabaseError;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One JDBC connection while it is lent: its transaction, its settings, and what is open on it. Belongs to one thread at
 * a time. Settings are changed only when they differ, because some drivers ask the server each time.
 */
final class Session {

    private final EngineCore core;
    private final Connection jdbc;
    private final boolean single;
    private final boolean managed;
    private @Nullable Deque<SavepointBlock> savepoints; // few sessions have any
    private boolean autoCommit = true; // as connections are lent
    private @Nullable Boolean readOnly;
    private boolean initialReadOnly;
    private @Nullable Integer isolation;
    private boolean active;
    private boolean ended;
    private boolean broken;
    private boolean closed;
    private boolean streaming;
    private int transactions;
    private @Nullable CursorRows cursor;
    private @Nullable Statement lastStatement;
    private @Nullable CachedStatement lastCached;
    private @Nullable Statement lastGiven;
    private @Nullable ClientDefaults<?> lastDefaults;

    /** A single session serves one transaction and then no more. */
    Session(EngineCore core, boolean single) {
        this.core = core;
        this.single = single;
        this.managed = core.isManaged();
        this.jdbc = core.acquire();
    }

    EngineCore core() {
        return core;
    }

    Connection jdbc() {
        return jdbc;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isActive() {
        return active;
    }

    /** Tells transactions of this session apart. */
    int transaction() {
        return transactions;
    }

    // ---- statements

    /** A statement with what its table's columns get from Aludel; remembered like the compiled form. */
    ClientDefaults<?> withDefaults(Statement statement) {
        ClientDefaults<?> last = lastDefaults;
        if (last != null && lastGiven == statement) {
            return last;
        }
        ClientDefaults<?> found = ClientDefaults.of(statement);
        lastGiven = statement;
        lastDefaults = found;
        return found;
    }

    /** The compiled form of a statement; one that is executed again and again is not even looked up. */
    CachedStatement compiled(Statement statement) {
        CachedStatement last = lastCached;
        if (last != null && lastStatement == statement) {
            core.statements().hit(last);
            return last;
        }
        CachedStatement found = core.statements().get(statement);
        lastStatement = statement;
        lastCached = found;
        return found;
    }

    void requireUsable() {
        if (closed) {
            throw EngineErrors.connectionClosed();
        }
        if (cursor != null) {
            throw EngineErrors.concurrentUse();
        }
    }

    void cursorOpened(CursorRows opened) {
        cursor = opened;
    }

    void cursorClosed(CursorRows closing) {
        if (cursor == closing) {
            cursor = null;
        }
    }

    /** Switches the connection to handing out rows one by one, or back; most drivers need nothing of the kind. */
    void switchStreaming(Cursors cursors, boolean on) throws SQLException {
        String sql = on ? cursors.before() : cursors.after();
        if (sql == null || on == streaming) {
            return;
        }
        execute(sql);
        streaming = on;
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = jdbc.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The exception for a failure; remembers when the connection is lost. */
    AludelException failure(SQLException exception, @Nullable String sql) {
        DatabaseError error = core.dialect().errors().classify(exception);
        broken |= error.kind() == DatabaseError.Kind.CONNECTION_LOST;
        return core.translated(exception, error, sql);
    }

    // ---- transactions

    /** Begins a transaction unless one is running, somebody else begins them, or the options ask for none. */
    void begin(ExecutionOptions options) {
        if (active || managed) {
            return;
        }
        if (ended) {
            throw EngineErrors.transactionState(
                    "The transaction of this block has ended", "Begin another one, or use connect() for several");
        }
        try {
            apply(options);
        } catch (SQLException e) {
            throw failure(e, null);
        }
        if (!options.isAutocommit()) {
            active = true;
            transactions++;
            SqlLog.transaction(() -> "begin");
        }
    }

    /** Fails where the transactions are those of somebody else. */
    void requireOwnTransactions() {
        if (managed) {
            throw EngineErrors.transactionState(
                    "Somebody else, such as a transaction manager, begins and ends the transactions of this connection",
                    "Leave them to it, or make an engine over a data source that it does not know");
        }
    }

    /** The isolation level of the next transaction. */
    Optional<IsolationLevel> isolation(ExecutionOptions options) {
        requireUsable();
        if (options.isolation() != null) {
            return Optional.of(options.isolation());
        }
        try {
            return IsolationLevel.ofJdbc(isolation == null ? core.defaultIsolation(jdbc) : isolation);
        } catch (SQLException e) {
            throw failure(e, null);
        }
    }

    private void apply(ExecutionOptions options) throws SQLException {
        Boolean wantedReadOnly = options.readOnly();
        if (wantedReadOnly != null) {
            if (readOnly == null) {
                initialReadOnly = jdbc.isReadOnly();
                readOnly = initialReadOnly;
            }
            if (!wantedReadOnly.equals(readOnly)) {
                setReadOnly(wantedReadOnly);
                readOnly = wantedReadOnly;
            }
        }
        IsolationLevel level = options.isolation();
        if (level != null && level != IsolationLevel.AUTOCOMMIT) {
            setIsolation(level.jdbcLevel());
        }
        setAutoCommit(options.isAutocommit());
    }

    private void setReadOnly(boolean only) throws SQLException {
        String sql = core.dialect().readOnlyMode().statement(only);
        if (sql == null) {
            jdbc.setReadOnly(only);
        } else {
            execute(sql);
        }
    }

    private void setIsolation(int level) throws SQLException {
        int current = isolation == null ? core.defaultIsolation(jdbc) : isolation;
        if (current != level) {
            jdbc.setTransactionIsolation(level);
        }
        isolation = level;
    }

    private void setAutoCommit(boolean wanted) throws SQLException {
        if (autoCommit != wanted) {
            jdbc.setAutoCommit(wanted);
            autoCommit = wanted;
        }
    }

    /** Makes the work of the running transaction last; does nothing when there is none. */
    void commit() {
        requireUsable();
        requireOwnTransactions();
        if (active) {
            try {
                jdbc.commit();
            } catch (SQLException e) {
                throw failure(e, null);
            }
            SqlLog.transaction(() -> "commit");
        }
        endTransaction();
    }

    /** Undoes the running transaction; does nothing when there is none. An open cursor is closed. */
    void rollback() {
        if (closed) {
            throw EngineErrors.connectionClosed();
        }
        requireOwnTransactions();
        closeCursor();
        if (active) {
            try {
                jdbc.rollback();
            } catch (SQLException e) {
                broken = true; // Whoever gets the connection next must not commit what may still be there.
                throw failure(e, null);
            } finally {
                endTransaction();
            }
            SqlLog.transaction(() -> "rollback");
        } else {
            endTransaction();
        }
    }

    private void endTransaction() {
        active = false;
        ended = single;
        savepoints = null;
    }

    boolean isManaged() {
        return managed;
    }

    // ---- savepoints

    SavepointBlock savepoint(ExecutionOptions options) {
        requireUsable();
        requireOwnTransactions();
        if (!core.dialect().supports(Capability.SAVEPOINTS)) {
            throw EngineErrors.noSavepoints(core.dialect().name());
        }
        if (options.isAutocommit()) {
            throw EngineErrors.transactionState(
                    "A savepoint needs a transaction", "Choose another isolation level than AUTOCOMMIT");
        }
        begin(options);
        try {
            SavepointBlock block = new SavepointBlock(this, jdbc.setSavepoint());
            if (savepoints == null) {
                savepoints = new ArrayDeque<>();
            }
            savepoints.push(block);
            return block;
        } catch (SQLException e) {
            throw failure(e, null);
        }
    }

    boolean isOpen(SavepointBlock block) {
        return savepoints != null && savepoints.contains(block);
    }

    void release(SavepointBlock block, Savepoint savepoint) {
        requireUsable();
        try {
            jdbc.releaseSavepoint(savepoint);
        } catch (SQLFeatureNotSupportedException e) {
            SqlLog.transaction(() -> "savepoint stays until the transaction ends, the driver cannot release it");
        } catch (SQLException e) {
            throw failure(e, null);
        }
        dropDownTo(block);
    }

    void rollback(SavepointBlock block, Savepoint savepoint) {
        closeCursor();
        try {
            jdbc.rollback(savepoint);
        } catch (SQLException e) {
            throw failure(e, null);
        } finally {
            dropDownTo(block);
        }
    }

    /** What began within a block ends with it. */
    private void dropDownTo(SavepointBlock block) {
        while (savepoints != null && !savepoints.isEmpty() && savepoints.pop() != block) {
            // gone with the block
        }
    }

    // ---- the end

    /** Undoes what was not committed and gives the connection back. Does not throw: the work is lost either way. */
    void close() {
        if (closed) {
            return;
        }
        try {
            closeCursor();
            if (active && !broken) {
                jdbc.rollback();
                SqlLog.transaction(() -> "rollback at the end of the block");
            }
            restore();
        } catch (SQLException | AludelException e) {
            broken = true;
            SqlLog.transaction(() ->
                    "connection thrown away, rollback failed: " + e.getClass().getName());
        } finally {
            closed = true;
            active = false;
            savepoints = null;
            lastStatement = null;
            lastCached = null;
            lastGiven = null;
            lastDefaults = null;
            core.release(jdbc, broken);
        }
    }

    private void closeCursor() {
        CursorRows open = cursor;
        if (open != null) {
            open.close();
        }
    }

    private void restore() throws SQLException {
        if (broken) {
            return;
        }
        switchStreaming(core.dialect().cursors(), false);
        if (managed) {
            return;
        }
        if (readOnly != null && readOnly != initialReadOnly) {
            setReadOnly(initialReadOnly);
        }
        if (isolation != null && isolation != core.defaultIsolation(jdbc)) {
            jdbc.setTransactionIsolation(core.defaultIsolation(jdbc));
        }
        setAutoCommit(true);
    }
}
