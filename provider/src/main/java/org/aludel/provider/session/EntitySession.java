package org.aludel.provider.session;

import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aludel.core.engine.Row;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.Statement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.lifecycle.Lifecycle;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.transaction.CompletionListener;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * A persistence context with all that is done to its entities. What goes wrong marks the transaction for rollback, unless
 * the specification says otherwise, and is reported by the exceptions that it names. Belongs to one thread.
 */
public final class EntitySession implements AutoCloseable {

    private final UnitServices services;
    private final TransactionCoordinator transactions;
    private final PersistenceContext context = new PersistenceContext();
    private final Loader loader;
    private final Lifecycle lifecycle;
    private final Writing writing;
    private boolean open = true;

    /** A session of a unit, in the transactions of a coordinator that is only for it. */
    public EntitySession(UnitServices services, TransactionCoordinator transactions) {
        this.services = services;
        this.transactions = transactions;
        this.loader = new Loader(
                context,
                services.plans(),
                this::query,
                services.instances(),
                state -> services.callbacks()
                        .call(CallbackEvent.POST_LOAD, state.shape().entity(), state.instance()));
        this.writing = new Writing(services, context, loader, transactions);
        this.lifecycle =
                new Lifecycle(services.mapping(), services.shapes(), context, loader, services.callbacks(), writing);
        transactions.addListener(new CompletionListener() {
            @Override
            public void beforeCompletion() {
                write();
            }

            @Override
            public void afterCompletion(boolean committed) {
                completed(committed);
            }
        });
    }

    private List<Row> query(Statement statement, Map<String, ?> values) {
        try (LentConnection lent = transactions.lend(ConnectionUse.READ)) {
            return lent.connection().execute(statement, values).all();
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
        return guarded(() -> {
            EntityMapping entity = entity(type);
            InstanceState state = loader.find(entity, key(entity, id));
            return state != null && state.isAlive() && type.isInstance(state.instance())
                    ? type.cast(state.instance())
                    : null;
        });
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
        guard(() -> lifecycle.remove(instance));
    }

    /** Copies the state of an instance to the managed one; see {@link Lifecycle#merge}. */
    @SuppressWarnings("unchecked") // the managed instance is of the class of the given one
    public <T> T merge(T instance) {
        return guarded(() -> (T) lifecycle.merge(instance));
    }

    /** Overwrites the state of an instance with that of the database; see {@link Lifecycle#refresh}. */
    public void refresh(Object instance) {
        guard(() -> lifecycle.refresh(instance, UnaryOperator.identity()));
    }

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
        lifecycle.persistReachable();
        lifecycle.removeOrphans();
        writing.write();
    }

    private void completed(boolean committed) {
        if (!committed || !open) {
            lifecycle.clear();
        }
    }

    /** The transactions that are begun and ended here. */
    public EntityTransaction transaction() {
        return transactions.transaction();
    }

    // ---- open and closed

    public boolean isOpen() {
        return open;
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
        if (!open) {
            throw SessionErrors.closed();
        }
        transactions.catchUp();
        try {
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
