package org.aludel.provider.session;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aludel.core.engine.CallResult;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.RowReading;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.Statement;
import org.aludel.provider.cache.CacheUse;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.cache.ContextCache.Rows;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.parameter.QueryDefaults;
import org.aludel.provider.procedure.ProcedureContext;
import org.aludel.provider.results.BulkPlan;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * What is done by statements in a persistence context: queries over entities, bulk statements, SQL and procedures of the
 * application. Changes are written before, where the mode of the query wants that. Belongs to the thread of its session.
 */
public final class SessionQueries implements ProcedureContext {

    private final SessionGuard guard;
    private final TransactionCoordinator transactions;
    private final Selecting selecting;
    private final Loader loader;
    private final SessionWork work;
    private final @Nullable ContextCache cache;
    private final QueryDefaults defaults;
    private FlushModeType flushMode = FlushModeType.AUTO;

    SessionQueries(
            SessionGuard guard,
            TransactionCoordinator transactions,
            Selecting selecting,
            Loader loader,
            SessionWork work,
            @Nullable ContextCache cache,
            QueryDefaults defaults) {
        this.guard = guard;
        this.transactions = transactions;
        this.selecting = selecting;
        this.loader = loader;
        this.work = work;
        this.cache = cache;
        this.defaults = defaults;
    }

    // ---- what holds for queries

    @Override
    public QueryDefaults queryDefaults() {
        return defaults;
    }

    /** When changes are written before queries that say nothing themselves. */
    @Override
    public FlushModeType flushMode() {
        return flushMode;
    }

    public void flushMode(FlushModeType mode) {
        flushMode = mode;
    }

    /**
     * Fails if this is closed; a transaction that is still active goes on.
     *
     * @throws IllegalStateException if it is (ALU-4318)
     */
    @Override
    public void requireOpen() {
        guard.requireOpen();
    }

    /** Whether there is a transaction that this takes part in. */
    public boolean isJoined() {
        transactions.catchUp();
        return transactions.isJoined();
    }

    /**
     * Fails unless this takes part in a transaction.
     *
     * @param operation what needs it, as {@code executeUpdate()}
     * @throws jakarta.persistence.TransactionRequiredException if it does not (ALU-4207)
     */
    @Override
    public void requireTransaction(String operation) {
        transactions.catchUp();
        transactions.requireJoined(operation);
    }

    /** Has the transaction rolled back because a query was used wrongly; returns the failure. */
    public <E extends RuntimeException> E failed(E failure) {
        return guard.marked(failure);
    }

    // ---- queries over entities

    /** What a query selects, in a list that the caller may change. Changes are written first, if its mode wants it. */
    public List<@Nullable Object> list(QueryPlan plan, QueryRun run) {
        return query(run, () -> selecting.list(plan, run));
    }

    /**
     * What a query selects, made of its rows as the stream asks for them. Other statements may be executed meanwhile: the
     * rows that are left are kept in memory then.
     *
     * @return a stream that is to be closed unless it is read to its end; it cannot be read any more after the transaction
     *     (ALU-4324)
     */
    public Stream<@Nullable Object> stream(QueryPlan plan, QueryRun run) {
        return stream(run, Rows.OF_STREAM, (connection, closing) -> selecting.cursor(plan, run, connection, closing));
    }

    /**
     * What SQL of the application selects; see {@link #stream(QueryPlan, QueryRun)}.
     *
     * @param opening executes the query
     */
    public Stream<@Nullable Object> stream(QueryRun run, CursorOpening opening) {
        return stream(run, Rows.FOREIGN, opening);
    }

    private Stream<@Nullable Object> stream(QueryRun run, Rows rows, CursorOpening opening) {
        return run.maximum() == 0
                ? Stream.empty()
                : query(run, () -> StreamedResults.stream(transactions, later(run, rows), run.timeout(), opening));
    }

    /** What is read in several operations, all of them as the first says. */
    private StreamedResults.Guard later(QueryRun run, Rows rows) {
        if (cache == null && !run.readOnly()) {
            return guard::call;
        }
        CacheUse use = cache == null ? defaults : cache.use();
        return new StreamedResults.Guard() {
            @Override
            public <T extends @Nullable Object> T run(Supplier<T> work) {
                return guard.call(() -> using(use, () -> reading(rows, () -> loader.readOnly(run.readOnly(), work))));
            }
        };
    }

    /** Executes an UPDATE, DELETE or INSERT over entities; returns the number of entities. */
    public int update(BulkPlan plan, QueryRun run) {
        EntityMapping entity = plan.entity();
        if (entity == null) {
            return query(run, () -> writingAnything(() -> execute(plan, run)));
        }
        return query(run, () -> {
            if (cache != null) {
                cache.writingAnyOf(entity);
            }
            return execute(plan, run);
        });
    }

    private int execute(BulkPlan plan, QueryRun run) {
        try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
            return plan.execute(Selecting.within(lent.connection(), run.timeout()), loader, run.values());
        }
    }

    /**
     * Executes a statement on the connection of the transaction; called within {@link #query}.
     *
     * @param timeout how many milliseconds it may take; null for as long as the unit allows
     */
    public Result execute(Statement statement, RowReading reading, @Nullable Integer timeout) {
        try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
            return Selecting.within(lent.connection(), timeout).execute(statement, Map.of(), reading);
        }
    }

    @Override
    public CallResult call(
            ProcedureCall call,
            List<? extends @Nullable Object> values,
            IntFunction<RowReading> readings,
            @Nullable Integer timeout) {
        return writingAnything(() -> {
            try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
                return Selecting.within(lent.connection(), timeout).call(call, values, readings);
            }
        });
    }

    @Override
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        return guard.call(() -> reading(Rows.FOREIGN, work));
    }

    // ---- the shared cache

    /** Does work that uses the shared cache in its own way. */
    public <T extends @Nullable Object> T using(CacheUse use, Supplier<T> work) {
        return cache == null ? work.get() : cache.using(use, work);
    }

    private <T extends @Nullable Object> T reading(Rows rows, Supplier<T> work) {
        return cache == null ? work.get() : cache.reading(rows, work);
    }

    /** Runs SQL of the application, which may write; see {@link #query(QueryRun, Supplier)}. */
    public <T extends @Nullable Object> T queryWriting(QueryRun run, Supplier<T> work) {
        return queryForeign(run, () -> writingAnything(work));
    }

    /** Runs SQL of the application, which only reads; see {@link #query(QueryRun, Supplier)}. */
    public <T extends @Nullable Object> T queryForeign(QueryRun run, Supplier<T> work) {
        return query(run, () -> reading(Rows.FOREIGN, work));
    }

    /** Does work that may write anything, so that what the shared cache knows is of no use until the transaction ends. */
    private <T extends @Nullable Object> T writingAnything(Supplier<T> work) {
        if (cache == null) {
            return work.get();
        }
        cache.writingAnything();
        try {
            return work.get();
        } finally {
            cache.completedWithoutTransaction();
        }
    }

    @Override
    public void beforeQuery(FlushModeType mode) {
        work.beforeQuery(mode, transactions.isJoined());
    }

    @Override
    public Loader loader() {
        return loader;
    }

    /** Locks an entity that a query has found; called within {@link #query}. */
    public void lockFound(Object entity, LockModeType mode) {
        selecting.lockFound(entity, mode);
    }

    /**
     * Runs a query of whatever kind: changes are written first, if its mode wants it, and failures are reported as those of
     * other operations.
     */
    public <T extends @Nullable Object> T query(QueryRun run, Supplier<T> work) {
        return guard.call(() -> {
            beforeQuery(run.flushMode());
            return loader.readOnly(run.readOnly(), work);
        });
    }

    // ---- connections

    /**
     * Lets an application work with the connection of the transaction.
     *
     * @throws jakarta.persistence.PersistenceException for a checked exception of the work (ALU-4405)
     */
    public <T extends @Nullable Object> T withConnection(ConnectionFunction<Connection, T> work) {
        return guard.call(() -> writingAnything(() -> {
            try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
                return work.apply(lent.connection().unwrap(Connection.class));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw SessionErrors.connectionFailed(e);
            }
        }));
    }
}
