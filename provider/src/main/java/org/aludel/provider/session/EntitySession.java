package org.aludel.provider.session;

import jakarta.persistence.EntityTransaction;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.orm.Savepoint;
import org.aludel.provider.association.AssociationUpkeep;
import org.aludel.provider.association.TwoWaySides;
import org.aludel.provider.cache.CacheUse;
import org.aludel.provider.cache.ContextCache;
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
import org.aludel.provider.savepoint.ContextMemory;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.aludel.provider.transaction.CompletionListener;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.aludel.provider.transaction.TransactionSavepoint;
import org.jspecify.annotations.Nullable;

/**
 * A persistence context with all that is done to its entities. What goes wrong marks the transaction for rollback, unless
 * the specification says otherwise, and is reported by the exceptions that it names. Belongs to one thread.
 */
public final class EntitySession implements AutoCloseable {

    private final UnitServices services;
    private final TransactionCoordinator transactions;
    private final PersistenceContext context = new PersistenceContext();
    private final @Nullable ContextCache cache;
    private final Loader loader;
    private final SessionWork work;
    private final SessionQueries queries;
    private final SessionGuard guard;

    /** A session of a unit, in the transactions of a coordinator that is only for it. */
    public EntitySession(UnitServices services, TransactionCoordinator transactions) {
        this(services, transactions, QueryDefaults.NONE);
    }

    /** The same with what holds for its queries. */
    public EntitySession(UnitServices services, TransactionCoordinator transactions, QueryDefaults queryDefaults) {
        this.services = services;
        this.transactions = transactions;
        this.cache = services.cache() == null
                ? null
                : new ContextCache(services.cache(), queryDefaults, transactions::isActive, transactions::isJoined);
        this.loader = new Loader(
                context, services.plans(), this::read, services.instances(), loadListener(services.callbacks()), cache);
        TwoWaySides sides = services.settings().sides();
        AssociationUpkeep upkeep = sides == null
                ? null
                : new AssociationUpkeep(sides, services.mapping(), services.shapes(), context, loader);
        if (upkeep != null) {
            context.associations(upkeep);
        }
        this.work = new SessionWork(services, context, loader, transactions, cache, upkeep);
        this.guard = new SessionGuard(transactions, services.closed(), cache);
        Selecting selecting = new Selecting(context, loader, work, transactions);
        this.queries = new SessionQueries(guard, transactions, selecting, loader, work, cache, queryDefaults);
        transactions.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                try {
                    work.write();
                    work.verifyLocks();
                } catch (AludelException e) {
                    throw Failures.of(e);
                }
            }

            @Override
            public void afterCompletion(boolean committed) {
                completed(committed);
            }

            @Override
            public void abandoned(boolean committed) {
                if (cache != null) {
                    cache.completed(committed);
                }
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
        return find(type, id, mode, options, null, readOnly());
    }

    /**
     * The instance of an entity with a key, fetched if it is not managed already, and locked, with what a graph names.
     *
     * @param graph what is fetched with it; null for what its mapping says. See {@link #find(Class, Object, LockModeType,
     *     LockOptions)} for the rest
     * @param readOnly whether changes of what is loaded by that are not written
     */
    public <T> @Nullable T find(
            Class<T> type,
            Object id,
            LockModeType mode,
            LockOptions options,
            @Nullable GraphUse graph,
            boolean readOnly) {
        return guard.call(() -> {
            EntityMapping entity = entity(type);
            EntityKey key = key(entity, id);
            if (mode != LockModeType.NONE || graph != null) {
                work.locking().requireTransaction(mode, "find()");
                work.readMerged();
            }
            InstanceState state = graph == null && !readOnly
                    ? work.find(entity, key, mode, options)
                    : loader.readOnly(readOnly, () -> find(graph, () -> work.find(entity, key, mode, options)));
            return state != null && state.isAlive() && type.isInstance(state.instance())
                    ? type.cast(state.instance())
                    : null;
        });
    }

    private @Nullable InstanceState find(@Nullable GraphUse graph, Supplier<@Nullable InstanceState> finding) {
        if (graph == null) {
            return finding.get();
        }
        GraphFetch fetch = new GraphFetch(context, loader, graph);
        InstanceState state = fetch.found(finding);
        if (state != null) {
            fetch.fetch(List.of(state.instance()));
        }
        return state;
    }

    private boolean readOnly() {
        return queries.queryDefaults().readOnly();
    }

    private @Nullable InstanceState reference(EntityMapping entity, EntityKey key) {
        return loader.readOnly(readOnly(), () -> loader.reference(entity, key));
    }

    /**
     * A reference to the entity with a key, whose state may be fetched when it is first used.
     *
     * @throws IllegalArgumentException if the class is no entity, or the key is none of it (ALU-4317)
     * @throws jakarta.persistence.EntityNotFoundException if it was fetched, and there is no row (ALU-4300)
     */
    public <T> T getReference(Class<T> type, Object id) {
        return guard.call(() -> {
            EntityMapping entity = entity(type);
            InstanceState state = reference(entity, key(entity, id));
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
        return guard.call(() -> {
            EntityShape shape = services.shapeOf(instance);
            InstanceState known = context.stateOf(instance);
            EntityKey key = known == null ? shape.keyOf(instance, loader) : known.key();
            if (key == null
                    || known != null && known.status() != Status.MANAGED && known.status() != Status.REFERENCE) {
                throw SessionErrors.noReference(shape.entity());
            }
            InstanceState state = reference(shape.entity(), key);
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
        guard.run(() -> work.lifecycle().persist(instance));
    }

    /** Marks an instance for removal; see {@link Lifecycle#remove}. */
    public void remove(Object instance) {
        guard.run(() -> {
            work.readMerged();
            work.lifecycle().remove(instance);
        });
    }

    /** Copies the state of an instance to the managed one; see {@link Lifecycle#merge}. */
    @SuppressWarnings("unchecked") // the managed instance is of the class of the given one
    public <T> T merge(T instance) {
        return guard.call(() -> (T) work.lifecycle().merge(instance));
    }

    /** Overwrites the state of an instance with that of the database; see {@link Lifecycle#refresh}. */
    public void refresh(Object instance) {
        refresh(instance, LockModeType.NONE, LockOptions.DEFAULT);
    }

    /** Reads what a managed instance was read without. */
    public void load(Object instance) {
        guard.run(() -> loader.load(work.lifecycle().requireManaged(instance)));
    }

    /**
     * Overwrites the state of an instance with that of the database, with its rows locked.
     *
     * @param options how a pessimistic lock is obtained
     * @throws jakarta.persistence.TransactionRequiredException for a lock without a transaction that is joined (ALU-4207)
     * @throws jakarta.persistence.PersistenceException for the reasons that {@link Locking#lock} names
     */
    public void refresh(Object instance, LockModeType mode, LockOptions options) {
        guard.run(() -> {
            InstanceState state = work.lifecycle().requireManaged(instance);
            work.locking().requireTransaction(mode, "refresh()");
            if (mode != LockModeType.NONE) {
                work.readMerged();
            }
            work.locking().lockBeforeRefresh(state, mode, options);
            work.lifecycle().refresh(instance, UnaryOperator.identity());
            work.locking().note(state, mode);
        });
    }

    // ---- read-only

    /**
     * Whether changes of a managed instance are not written.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     */
    public boolean isReadOnly(Object instance) {
        return guard.call(() -> work.lifecycle().requireManaged(instance).isReadOnly());
    }

    /** Says whether changes of a managed instance are written; see {@link Lifecycle#readOnly}. */
    public void readOnly(Object instance, boolean yes) {
        guard.run(() -> work.lifecycle().readOnly(instance, yes));
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
        guard.run(() -> {
            transactions.requireJoined("lock()");
            work.readMerged();
            work.locking().lock(work.lifecycle().requireManaged(instance), mode, options);
        });
    }

    /**
     * The lock that an instance has.
     *
     * @throws IllegalArgumentException if it is no entity (ALU-4310), or not managed (ALU-4315)
     * @throws jakarta.persistence.TransactionRequiredException without a transaction that is joined (ALU-4207)
     */
    public LockModeType lockMode(Object instance) {
        return guard.call(() -> {
            transactions.requireJoined("getLockMode()");
            return work.lifecycle().requireManaged(instance).lockMode();
        });
    }

    // ---- letting go

    /** Lets an instance go; see {@link Lifecycle#detach}. */
    public void detach(Object instance) {
        guard.run(() -> work.lifecycle().detach(instance));
    }

    /** Lets all instances go; what was not written is lost. */
    public void clear() {
        guard.run(work::clear);
    }

    /** Whether an instance is managed; see {@link Lifecycle#contains}. */
    public boolean contains(Object instance) {
        return guard.call(() -> work.lifecycle().contains(instance));
    }

    /** The key of an instance, also of one that is not managed; null if it has none. */
    public @Nullable Object identifier(Object instance) {
        return guard.call(() -> {
            EntityShape shape = work.lifecycle().shapeOf(instance);
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
        guard.run(() -> {
            transactions.requireJoined("flush()");
            work.write();
        });
    }

    private void completed(boolean committed) {
        if (cache != null) {
            cache.completed(committed);
            if (!committed) {
                work.evictLocked(cache);
            }
        }
        work.transactionEnded();
        if (!committed || guard.isClosed()) {
            work.clear();
        }
    }

    /**
     * Writes all changes and sets a savepoint.
     *
     * @throws IllegalStateException if transactions are those of JTA (ALU-4216)
     * @throws jakarta.persistence.TransactionRequiredException without a transaction (ALU-4207)
     */
    public Savepoint savepoint() {
        return guard.call(() -> {
            transactions.requireJoined("savepoint()");
            work.write();
            TransactionSavepoint savepoint = transactions.savepoint();
            return new SessionSavepoint(guard, work, savepoint, new ContextMemory(context, loader, services.shapes()));
        });
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
        guard.run(transactions::join);
    }

    /** Whether this takes part in a transaction. */
    public boolean isJoined() {
        transactions.catchUp();
        return transactions.isJoined();
    }

    // ---- queries

    /** What is read and written by statements in this persistence context. */
    public SessionQueries queries() {
        return queries;
    }

    /** Does work that uses the shared cache in its own way. */
    public <T extends @Nullable Object> T using(CacheUse use, Supplier<T> work) {
        return queries.using(use, work);
    }

    // ---- open and closed

    /**
     * Fails if this is closed, and has a transaction that is still active rolled back then.
     *
     * @throws IllegalStateException if it is (ALU-4318)
     */
    public void requireOpen() {
        guard.enter();
    }

    /** Whether this can be used: neither it nor its factory is closed. */
    public boolean isOpen() {
        return guard.isOpen();
    }

    /**
     * Closes this: nothing more can be done with it. What it manages stays managed until the end of the transaction
     * that it takes part in, and is written then.
     */
    @Override
    public void close() {
        if (guard.close()) {
            transactions.close();
            if (!transactions.isJoined()) {
                work.clear();
            }
        }
    }
}
