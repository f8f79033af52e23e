package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database, lent by an {@link Engine} for a block.
 *
 * <pre>{@code
 * try (EngineConnection connection = engine.connect()) {
 *     connection.execute(insertInto(users).columns("name").values("Ann"));
 *     connection.commit();
 * }
 * }</pre>
 *
 * <p>The first statement begins a transaction, {@link #commit()} and {@link #rollback()} end it, and the next statement
 * begins another. What was not committed when the block ends is undone. With {@link IsolationLevel#AUTOCOMMIT} there
 * are no transactions, and each statement lasts. A view of that level ({@link #withOptions}) can be made before a
 * transaction begins: its statements begin none, and take part in the one that runs.
 *
 * <p>Over a source whose transactions somebody else begins and ends ({@code ConnectionSource.isManaged()}), statements
 * belong to the transaction that is there; isolation level and read-only of the options are not looked at, and methods
 * that begin or end transactions and savepoints throw (ALU-1312).
 *
 * <p>Not thread-safe: a connection and its results belong to one thread at a time. All methods throw an
 * {@code EngineException} when the connection is closed (ALU-1303) or a streamed result is still being read on it
 * (ALU-1317), and a {@code DatabaseException} when the database reports an error.
 */
public final class EngineConnection implements AutoCloseable {

    private final Session session;
    private final ExecutionOptions options;

    EngineConnection(Session session, ExecutionOptions options) {
        this.session = session;
        this.options = options;
    }

    // ---- statements

    /**
     * Executes a statement that carries its values.
     *
     * @throws org.aludel.core.error.InvalidStatementException when the statement cannot be compiled, or has a parameter
     *     without value (ALU-1300)
     */
    public Result execute(Statement statement) {
        return execute(statement, Map.of());
    }

    /**
     * Executes a statement with values for its named parameters.
     *
     * @param values one value for each named parameter, and no others; null for {@code NULL}
     * @throws org.aludel.core.error.InvalidStatementException when the statement cannot be compiled, a value is missing
     *     (ALU-1300) or superfluous (ALU-1301)
     * @throws org.aludel.core.error.InvalidValueException when a value is of a wrong class (ALU-1101)
     */
    public Result execute(Statement statement, Map<String, ?> values) {
        return execute(statement, values, RowReading.all());
    }

    /**
     * Executes a statement and reads some of its rows, or reads them in types that it does not tell; see {@link
     * #execute(Statement, Map)}.
     *
     * @param reading what is read of a result
     */
    public Result execute(Statement statement, Map<String, ?> values, RowReading reading) {
        requireNonNull(statement, "statement");
        requireNonNull(values, "values");
        requireNonNull(reading, "reading");
        session.requireUsable();
        ClientDefaults<?> defaults = session.withDefaults(statement);
        return new StatementRunner(session, options, reading).execute(defaults.statement(), defaults.values(values));
    }

    /**
     * Executes a statement that returns rows, and hands these over one after the other while they are read. Nothing is
     * kept of a row but what the receiver takes, which makes this the cheapest way to read many rows. What the receiver
     * throws ends the reading.
     *
     * @param values see {@link #execute(Statement, Map)}
     * @param receiver takes the rows; must not use this connection
     * @throws org.aludel.core.error.EngineException when the statement returns no rows (ALU-1309)
     */
    public void read(Statement statement, Map<String, ?> values, RowReceiver receiver) {
        requireNonNull(statement, "statement");
        requireNonNull(values, "values");
        requireNonNull(receiver, "receiver");
        session.requireUsable();
        ClientDefaults<?> defaults = session.withDefaults(statement);
        new StatementRunner(session, options).read(defaults.statement(), defaults.values(values), receiver);
    }

    /**
     * Executes a statement with many sets of values, as JDBC batches of {@link ExecutionOptions#pageSize()}. A
     * statement that returns rows is executed for each set, and all rows are returned.
     *
     * @param values a set of values for each execution; see {@link #execute(Statement, Map)}
     * @return the rows, or the number of rows changed altogether (-1 where the driver does not tell)
     */
    public Result executeMany(Statement statement, List<? extends Map<String, ?>> values) {
        requireNonNull(statement, "statement");
        requireNonNull(values, "values");
        session.requireUsable();
        ClientDefaults<?> defaults = session.withDefaults(statement);
        Statement all = defaults.statement();
        CachedStatement cached = session.compiled(all);
        if (all.returnsRows()) {
            return new RepeatRunner(session, options).execute(all, defaults.values(values));
        }
        return Result.ofCount(
                new BatchRunner(session, options).execute(all, cached.compiled(), defaults.values(values)));
    }

    /**
     * Inserts many rows. With RETURNING the result has one row for each given one, in the same order; how they are sent
     * depends on the database: many rows in one statement where the order of what it returns is certain or can be told
     * by keys, else one by one. Without RETURNING they are sent as JDBC batches.
     *
     * @param statement an INSERT whose columns are named, or that has one row of parameters; without columns the first
     *     row's names are taken
     * @param rows the values of each row by the names of the parameters, which are the columns' unless the statement
     *     says otherwise; all rows have the same names
     * @throws org.aludel.core.error.InvalidStatementException when a row lacks a value (ALU-1300) or has one too many
     *     (ALU-1301); found before anything is sent
     * @throws org.aludel.core.error.EngineException when the database returns another number of rows (ALU-1316)
     */
    public Result insertMany(InsertStatement statement, List<? extends Map<String, ?>> rows) {
        requireNonNull(statement, "statement");
        requireNonNull(rows, "rows");
        return new InsertRunner(session, options).insert(statement, rows);
    }

    /**
     * Calls a stored procedure that gives nothing back but values; see {@link #call(ProcedureCall, List, IntFunction)}.
     */
    public CallResult call(ProcedureCall call, List<? extends @Nullable Object> values) {
        return call(call, values, number -> RowReading.all());
    }

    /**
     * Calls a stored procedure, and reads all that it gives back.
     *
     * @param call the procedure and its parameters
     * @param values one value for each parameter; null for {@code NULL}, and for one that only comes back
     * @param readings how the rows of each result are read, by its number from 0 among those that have rows; cursors
     *     follow the others
     * @throws org.aludel.core.error.UnsupportedConstructException when the database has no stored procedures
     * @throws org.aludel.core.error.InvalidStatementException when there are more or fewer values than parameters (ALU-1300)
     * @throws org.aludel.core.error.InvalidValueException when a value is of a wrong class (ALU-1101)
     */
    public CallResult call(
            ProcedureCall call, List<? extends @Nullable Object> values, IntFunction<RowReading> readings) {
        requireNonNull(call, "call");
        requireNonNull(values, "values");
        requireNonNull(readings, "readings");
        return new CallRunner(session, options, readings).call(call, values);
    }

    // ---- transactions

    /** True while a transaction is running. */
    public boolean isInTransaction() {
        return session.isActive();
    }

    /**
     * Begins a transaction as a block of its own.
     *
     * @throws org.aludel.core.error.EngineException when a transaction is running, or the isolation level is AUTOCOMMIT
     *     (ALU-1312)
     */
    public TransactionBlock begin() {
        session.requireUsable();
        session.requireOwnTransactions();
        if (session.isActive()) {
            throw EngineErrors.transactionState(
                    "A transaction is running already", "Use savepoint() for a block within it");
        }
        if (options.isAutocommit()) {
            throw EngineErrors.transactionState(
                    "The connection works without transactions", "Choose another isolation level than AUTOCOMMIT");
        }
        session.begin(options);
        return new WholeTransaction(session);
    }

    /**
     * Sets a savepoint, as a block that can be undone without the transaction around it. Begins a transaction when none
     * is running.
     *
     * @throws org.aludel.core.error.UnsupportedConstructException when the database has no savepoints
     */
    public TransactionBlock savepoint() {
        return session.savepoint(options);
    }

    /** Makes what was done in the running transaction last; does nothing when there is none. */
    public void commit() {
        session.commit();
    }

    /** Undoes what was done in the running transaction; does nothing when there is none. */
    public void rollback() {
        session.rollback();
    }

    // ---- options

    /** The options in force, with what is inherited from the engine. */
    public ExecutionOptions options() {
        return options;
    }

    /** Whether somebody else, such as a transaction manager, begins and ends the transactions; then there are no savepoints. */
    public boolean isManaged() {
        return session.isManaged();
    }

    /**
     * The isolation level of transactions that begin now: that of the options, or else the one that connections have as
     * they are lent, for which the database is asked once in the life of an engine. Empty when the database has a level
     * that SQL does not define.
     */
    public Optional<IsolationLevel> effectiveIsolation() {
        return session.isolation(options);
    }

    /**
     * This connection with other options: a view, which shares transaction and lifetime with this one.
     *
     * @throws org.aludel.core.error.EngineException when a transaction is running and they would change its isolation
     *     level or whether it is read-only (ALU-1312)
     */
    public EngineConnection withOptions(ExecutionOptions changed) {
        ExecutionOptions all = options.overriddenBy(changed);
        if (session.isActive() && changesTransaction(all)) {
            throw EngineErrors.transactionState(
                    "A transaction is running, and isolation level and read-only are decided when it begins",
                    "Commit or roll back first");
        }
        return new EngineConnection(session, all);
    }

    private boolean changesTransaction(ExecutionOptions other) {
        return options.isolation() != other.isolation()
                || !java.util.Objects.equals(options.readOnly(), other.readOnly());
    }

    /** This connection with an isolation level; see {@link #withOptions}. */
    public EngineConnection isolation(IsolationLevel level) {
        return withOptions(ExecutionOptions.none().withIsolation(level));
    }

    /** This connection with transactions announced as read-only, or as writing; see {@link #withOptions}. */
    public EngineConnection readOnly(boolean only) {
        return withOptions(ExecutionOptions.none().withReadOnly(only));
    }

    // ---- the rest

    /** The dialect of the database. */
    public Dialect dialect() {
        return session.core().dialect();
    }

    /**
     * What answers questions to the catalog of the database, on this connection and within its transaction; as good as
     * statements for listeners and the log.
     */
    public CatalogSource catalog() {
        return new SessionCatalog(session, options);
    }

    /**
     * The JDBC connection, or what its driver unwraps it as. Whoever uses it leaves auto-commit, isolation level and
     * transactions alone.
     *
     * @throws org.aludel.core.error.EngineException when it cannot be unwrapped as this type (ALU-1314)
     */
    public <T> T unwrap(Class<T> type) {
        session.requireUsable();
        Connection jdbc = session.jdbc();
        if (type == Connection.class) {
            return type.cast(jdbc);
        }
        try {
            if (jdbc.isWrapperFor(type)) {
                return jdbc.unwrap(type);
            }
        } catch (SQLException e) {
            throw session.failure(e, null);
        }
        throw EngineErrors.notUnwrappable(type);
    }

    /** True when the connection was given back. */
    public boolean isClosed() {
        return session.isClosed();
    }

    /** Undoes what was not committed and gives the connection back. Closing twice does nothing. */
    @Override
    public void close() {
        session.close();
    }
}
