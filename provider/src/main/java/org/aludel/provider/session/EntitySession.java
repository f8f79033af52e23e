package org.aludel.provider.session;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.core.engine.CallResult;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.RowReading;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.LockTimeoutException;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.provider.cache.CacheUse;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.cache.ContextCache.Rows;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.graph.GraphFetch;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.lifecycle.Callbacks;
import org.aludel.provider.lifecycle.Lifecycle;
import org.aludel.provider.load.LoadListener;
import org.aludel.provider.load.Loader;
import org.aludel.provider.locking.LockOptions;
import org.aludel.provider.locking.Locking;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.parameter.QueryDefaults;
import org.aludel.provider.procedure.ProcedureContext;
import org.aludel.provider.results.BulkPlan;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.aludel.provider.transaction.CompletionListener;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * A persistence context with all that is done to its entities. What goes wrong marks the transaction for rollback, unless
 * the specification says otherwise, and is reported by the exceptions that it names. Belongs to one thread.
 */
public final class EntitySession implements ProcedureContext, AutoCloseable {

    private final UnitServices services;
    private final TransactionCoordinator transactions;
    private final QueryDefaults queryDefaults;
    private final PersistenceContext context = new PersistenceContext();
    private final @Nullable ContextCache cache;
    private final Loader loader;
    private final Lifecycle lifecycle;
    private final Writing writing;
    private final Locking locking;
    private final Selecting selecting;
    private FlushModeType flushMode = FlushModeType.AUTO;
    private boolean open = true;

    /** A session of a unit, in the transactions of a coordinator that is only for it. */
    public EntitySession(UnitServices services, TransactionCoordinator transactions) {
        this(services, transactions, QueryDefaults.NONE);
    }

    /** The same with what holds for its queries. */
    public EntitySession(UnitServices services, TransactionCoordinator transactions, QueryDefaults queryDefaults) {
        this.services = services;
        this.transactions = transactions;
        this.queryDefaults = queryDefaults;
        this.cache = services.cache() == null
                ? null
                : new ContextCache(services.cache(), queryDefaults, transactions::isActive, transactions::isJoined);
        this.loader = new Loader(
                context, services.plans(), this::read, services.instances(), loadListener(services.callbacks()), cache);
        this.writing = new Writing(services, context, loader, transactions, cache);
        this.lifecycle =
                new Lifecycle(services.mapping(), services.shapes(), context, loader, services.callbacks(), writing);
        this.locking = new Locking(context, services.plans(), loader, transactions, writing::increase);
        this.selecting = new Selecting(context, loader, locking, transactions);
        transactions.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                write();
                locking.verify();
            }

            @Override
            public void afterCompletion(boolean committed) {
                completed(committed);
            }
        });
    }

    private static LoadListener loadListener(Callbacks callbacks) {
        return new LoadListener() {
            @Override
            public void loaded(InstanceState state) {
                callbacks.call(CallbackEvent.POST_LOAD, state.shape().entity(), state.instance());
            }

            @Override
            public boolean listensTo(EntityMapping entity) {
                return callbacks.isCalled(CallbackEvent.POST_LOAD, entity);
            }
        };
    }

    private void read(Statement statement, Map<String, ?> values, RowReceiver receiver) {
        if (cache != null) {
            cache.beforeReading();
        }
        boolean locks = statement instanceof SelectStatement select
                && !select.clauses().locks().isEmpty();
        try (LentConnection lent = transactions.lend(locks ? ConnectionUse.ANYTHING : ConnectionUse.READ)) {
            lent.connection().read(statement, values, receiver);
        }
    }

    // ---- finding

    /**
     * The instance of an entity with a key, fetched if it is not managed already.
     *
     * @param type the class of the entity
     * @param id the key, of the class of the entity's identifier
     * @return null if there is none, or if it is removed
     * @throws IllegalArgumentException if the class is no entity, or the key is none of it (ALU-4317)
     */
    public <T> @Nullable T find(Class<T> type, Object id) {
        return find(type, id, LockModeType.NONE, LockOptions.DEFAULT);
    }

    /**
     * The instance of an entity with a key, fetched if it is not managed already, and locked.
     *
     * @param type the class of the entity
     * @param id the key, of the class of the entity's identifier
     * @param options how a pessimistic lock is obtained
     * @return null if there is none, or if it is removed
     * @throws IllegalArgumentException if the class is no entity, or the key is none of it (ALU-4317)
     * @throws jakarta.persistence.TransactionRequiredException for a lock without a transaction that is joined (ALU-4207)
     * @throws jakarta.persistence.PersistenceException for the reasons that {@link Locking#lock} names
     */
    public <T> @Nullable T find(Class<T> type, Object id, LockModeType mode, LockOptions options) {
        return find(type, id, mode, options, null);
    }

    /**
     * The instance of an entity with a key, fetched if it is not managed already, and locked, with what a graph names.
     *
     * @param graph what is fetched with it; null for what its mapping says. See {@link #find(Class, Object, LockModeType,
     *     LockOptions)} for the rest
     */
    public <T> @Nullable T find(
            Class<T> type, Object id, LockModeType mode, LockOptions options, @Nullable GraphUse graph) {
        return guarded(() -> {
            EntityMapping entity = entity(type);
            EntityKey key = key(entity, id);
            locking.requireTransaction(mode, "find()");
            if (mode != LockModeType.NONE || graph != null) {
                lifecycle.readMerged();
            }
            InstanceState state = graph == null
                    ? locking.find(entity, key, mode, options)
                    : find(new GraphFetch(context, loader, graph), () -> locking.find(entity, key, mode, options));
            return state != null && state.isAlive() && type.isInstance(state.instance())
                    ? type.cast(state.instance())
                    : null;
        });
    }

    private static @Nullable InstanceState find(GraphFetch graph, Supplier<@Nullable InstanceState> finding) {
        InstanceState state = graph.found(finding);
        if (state != null) {
            graph.fetch(List.of(state.instance()));
        }
        return state;
    }

    /**
     * A reference to the entity with a key, whose state may be fetched when it is first used.
     *
     * @throws IllegalArgumentException if the class is no entity, or the key is none of it (ALU-4317)
     * @throws jakarta.persistence.EntityNotFoundException if it was fetched, and there is no row (ALU-4300)
     */
    public <T> T getReference(Class<T> type, Object id) {
        return guarded(() -> {
            EntityMapping entity = entity(type);
            InstanceState state = loader.reference(entity, key(entity, id));
            if (state == null || !type.isInstance(state.instance())) {
                throw SessionErrors.noSuchEntity(entity);
            }
            return type.cast(state.instance());
        });
    }

    /**
     * A reference to the entity that an instance, managed or detached, stands for.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), new, or removed (ALU-4319)
     * @throws jakarta.persistence.EntityNotFoundException if it was fetched, and there is no row (ALU-4300)
     */
    @SuppressWarnings("unchecked") // the class of the instance
    public <T> T getReference(T instance) {
        return guarded(() -> {
            EntityShape shape = services.shapeOf(instance);
            InstanceState known = context.stateOf(instance);
            EntityKey key = known == null ? shape.keyOf(instance, loader) : known.key();
            if (key == null
                    || known != null && known.status() != Status.MANAGED && known.status() != Status.REFERENCE) {
                throw SessionErrors.noReference(shape.entity());
            }
            InstanceState state = loader.reference(shape.entity(), key);
            if (state == null) {
                throw SessionErrors.noSuchEntity(shape.entity());
            }
            return (T) state.instance();
        });
    }

    private EntityMapping entity(Class<?> type) {
        return services.mapping().entity(type).orElseThrow(() -> SessionErrors.noEntity(type));
    }

    private EntityKey key(EntityMapping entity, @Nullable Object id) {
        Class<?> wanted = Boxes.boxed(entity.id().javaType());
        if (!wanted.isInstance(id)) {
            throw SessionErrors.wrongKey(entity, wanted, id);
        }
        EntityKey key = services.shapes().of(entity).keyOfValue(id, loader);
        return Optional.ofNullable(key).orElseThrow(() -> SessionErrors.incompleteKey(entity));
    }

    // ---- operations

    /** Makes a new instance managed; see {@link Lifecycle#persist}. */
    public void persist(Object instance) {
        guard(() -> lifecycle.persist(instance));
    }

    /** Marks an instance for removal; see {@link Lifecycle#remove}. */
    public void remove(Object instance) {
        guard(() -> {
            lifecycle.readMerged();
            lifecycle.remove(instance);
        });
    }

    /** Copies the state of an instance to the managed one; see {@link Lifecycle#merge}. */
    @SuppressWarnings("unchecked") // the managed instance is of the class of the given one
    public <T> T merge(T instance) {
        return guarded(() -> (T) lifecycle.merge(instance));
    }

    /** Overwrites the state of an instance with that of the database; see {@link Lifecycle#refresh}. */
    public void refresh(Object instance) {
        refresh(instance, LockModeType.NONE, LockOptions.DEFAULT);
    }

    /** Reads what a managed instance was read without. */
    public void load(Object instance) {
        guard(() -> loader.load(lifecycle.requireManaged(instance)));
    }

    /**
     * Overwrites the state of an instance with that of the database, with its rows locked.
     *
     * @param options how a pessimistic lock is obtained
     * @throws jakarta.persistence.TransactionRequiredException for a lock without a transaction that is joined (ALU-4207)
     * @throws jakarta.persistence.PersistenceException for the reasons that {@link Locking#lock} names
     */
    public void refresh(Object instance, LockModeType mode, LockOptions options) {
        guard(() -> {
            InstanceState state = lifecycle.requireManaged(instance);
            locking.requireTransaction(mode, "refresh()");
            if (mode != LockModeType.NONE) {
                lifecycle.readMerged();
            }
            locking.lockBeforeRefresh(state, mode, options);
            lifecycle.refresh(instance, UnaryOperator.identity());
            locking.note(state, mode);
        });
    }

    // ---- locks

    /**
     * Locks a managed instance; see {@link Locking#lock}.
     *
     * @param options how a pessimistic lock is obtained
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     * @throws jakarta.persistence.TransactionRequiredException without a transaction that is joined (ALU-4207)
     */
    public void lock(Object instance, LockModeType mode, LockOptions options) {
        guard(() -> {
            transactions.requireJoined("lock()");
            lifecycle.readMerged();
            locking.lock(lifecycle.requireManaged(instance), mode, options);
        });
    }

    /**
     * The lock that an instance has.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     * @throws jakarta.persistence.TransactionRequiredException without a transaction that is joined (ALU-4207)
     */
    public LockModeType lockMode(Object instance) {
        return guarded(() -> {
            transactions.requireJoined("getLockMode()");
            return lifecycle.requireManaged(instance).lockMode();
        });
    }

    // ---- letting go

    /** Lets an instance go; see {@link Lifecycle#detach}. */
    public void detach(Object instance) {
        guard(() -> lifecycle.detach(instance));
    }

    /** Lets all instances go; what was not written is lost. */
    public void clear() {
        guard(lifecycle::clear);
    }

    /** Whether an instance is managed; see {@link Lifecycle#contains}. */
    public boolean contains(Object instance) {
        return guarded(() -> lifecycle.contains(instance));
    }

    /** The key of an instance, also of one that is not managed; null if it has none. */
    public @Nullable Object identifier(Object instance) {
        return guarded(() -> {
            EntityShape shape = lifecycle.shapeOf(instance);
            InstanceState state = context.stateOf(instance);
            EntityKey key = state == null || state.key() == null ? shape.keyOf(instance, loader) : state.key();
            return key == null ? null : shape.valueOf(key, loader);
        });
    }

    // ---- writing

    /**
     * Writes all changes.
     *
     * @throws jakarta.persistence.TransactionRequiredException without a transaction that is joined
     */
    public void flush() {
        guard(() -> {
            transactions.requireJoined("flush()");
            write();
        });
    }

    private void write() {
        lifecycle.readMerged();
        lifecycle.persistReachable();
        lifecycle.removeOrphans();
        try {
            writing.write(locking.toIncrease());
        } catch (LockTimeoutException half) {
            throw new PessimisticLockException(half.getMessage(), half);
        }
        locking.increased();
        lifecycle.notePossibleOrphans();
    }

    private void completed(boolean committed) {
        if (cache != null) {
            cache.completed(committed);
            if (!committed) {
                locking.locked().forEach(cache::evict);
            }
        }
        locking.release();
        if (!committed || !open) {
            lifecycle.clear();
        }
    }

    /** The transactions that are begun and ended here. */
    public EntityTransaction transaction() {
        return transactions.transaction();
    }

    /**
     * Takes part in the transaction of JTA that is active.
     *
     * @throws jakarta.persistence.TransactionRequiredException if none is active (ALU-4207)
     */
    public void joinTransaction() {
        guard(transactions::join);
    }

    /** Whether this takes part in a transaction. */
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

    // ---- queries

    @Override
    public QueryDefaults queryDefaults() {
        return queryDefaults;
    }

    /** When changes are written before queries that say nothing themselves. */
    @Override
    public FlushModeType flushMode() {
        return flushMode;
    }

    public void flushMode(FlushModeType mode) {
        flushMode = mode;
    }

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
                : query(run, () -> StreamedResults.stream(transactions, guard(rows), run.timeout(), opening));
    }

    /** What is read in several operations, all of them as the first says. */
    private StreamedResults.Guard guard(Rows rows) {
        if (cache == null) {
            return this::guarded;
        }
        CacheUse use = cache.use();
        return new StreamedResults.Guard() {
            @Override
            public <T extends @Nullable Object> T run(Supplier<T> work) {
                return guarded(() -> using(use, () -> reading(rows, work)));
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
        return guarded(() -> reading(Rows.FOREIGN, work));
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
        if (mode == FlushModeType.AUTO && transactions.isJoined()) {
            write();
        } else {
            lifecycle.readMerged();
        }
    }

    @Override
    public Loader loader() {
        return loader;
    }

    /** Locks an entity that a query has found; called within {@link #query}. */
    public void lockFound(Object entity, LockModeType mode) {
        locking.lock(lifecycle.requireManaged(entity), mode, LockOptions.DEFAULT);
    }

    /**
     * Runs a query of whatever kind: changes are written first, if its mode wants it, and failures are reported as those of
     * other operations.
     */
    public <T extends @Nullable Object> T query(QueryRun run, Supplier<T> work) {
        return guarded(() -> {
            beforeQuery(run.flushMode());
            return work.get();
        });
    }

    // ---- connections

    /**
     * Lets an application work with the connection of the transaction.
     *
     * @throws jakarta.persistence.PersistenceException for a checked exception of the work (ALU-4405)
     */
    public <T extends @Nullable Object> T withConnection(ConnectionFunction<Connection, T> work) {
        return guarded(() -> writingAnything(() -> {
            try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
                return work.apply(lent.connection().unwrap(Connection.class));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw SessionErrors.connectionFailed(e);
            }
        }));
    }

    // ---- open and closed

    /**
     * Fails if this is closed; a transaction that is still active goes on.
     *
     * @throws IllegalStateException if it is (ALU-4318)
     */
    @Override
    public void requireOpen() {
        if (!isOpen()) {
            throw SessionErrors.closed();
        }
    }

    /** Whether this can be used: neither it nor its factory is closed. */
    public boolean isOpen() {
        return open && !services.closed().get();
    }

    /**
     * Closes this: nothing more can be done with it. What it manages stays managed until the end of the transaction
     * that it takes part in, and is written then.
     */
    @Override
    public void close() {
        if (open) {
            open = false;
            transactions.close();
            if (!transactions.isJoined()) {
                lifecycle.clear();
            }
        }
    }

    private void guard(Runnable work) {
        guarded(() -> {
            work.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T guarded(Supplier<T> work) {
        transactions.catchUp();
        try {
            requireOpen();
            if (cache != null) {
                cache.beforeReading();
            }
            return work.get();
        } catch (AludelException e) {
            throw marked(Failures.of(e));
        } catch (RuntimeException e) {
            throw marked(e);
        }
    }

    private <E extends RuntimeException> E marked(E failure) {
        if (!Failures.leavesTransaction(failure)) {
            transactions.markForRollback(failure);
        }
        return failure;
    }
}
