package org.aludel.provider.session;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.sql.Statement;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.flush.Flush;
import org.aludel.provider.flush.FlushListener;
import org.aludel.provider.flush.FlushPlan;
import org.aludel.provider.flush.WrittenEntities;
import org.aludel.provider.generation.NewIds;
import org.aludel.provider.lifecycle.Callbacks;
import org.aludel.provider.lifecycle.Identification;
import org.aludel.provider.lifecycle.Newness;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.state.Status;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/** Writes what was changed in a persistence context, and calls who is to be called then. */
final class Writing implements Identification, FlushListener {

    private final PersistenceContext context;
    private final TransactionCoordinator transactions;
    private final Callbacks callbacks;
    private final Newness newness;
    private final NewIds ids;
    private final Flush flush;
    private final UnitMapping mapping;
    private final Shapes shapes;
    private final @Nullable ContextCache cache;
    private final boolean insertsWait;
    private final Consumer<InstanceState> inserted;
    private final List<InstanceState> awaiting = new ArrayList<>(0);

    Writing(
            UnitServices services,
            PersistenceContext context,
            Loader loader,
            TransactionCoordinator transactions,
            @Nullable ContextCache cache,
            Consumer<InstanceState> inserted) {
        this.context = context;
        this.inserted = inserted;
        this.transactions = transactions;
        this.callbacks = services.callbacks();
        this.mapping = services.mapping();
        this.shapes = services.shapes();
        this.cache = cache;
        this.insertsWait = services.settings().insertsWait();
        this.newness = new Newness(services.mapping(), services.shapes(), loader);
        this.ids = new NewIds(services.generators(), this::read);
        this.flush = new Flush(context, services.writes(), loader, loader, this, Clock.systemUTC());
    }

    private void read(Statement statement, Map<String, ?> values, RowReceiver receiver) {
        try (LentConnection lent = transactions.lend(ConnectionUse.READ)) {
            lent.connection().read(statement, values, receiver);
        }
    }

    /**
     * Writes all changes. Without any nothing is sent, and no transaction begins.
     *
     * @param forced instances whose versions are to be increased also if nothing else has changed
     */
    void write(Set<InstanceState> forced) {
        FlushPlan plan = flush.plan(forced);
        if (!plan.isNothing()) {
            WrittenEntities written = cache == null ? null : plan.written(mapping, shapes);
            if (written != null) {
                writing(written);
            }
            try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
                flush.execute(plan, lent.connection());
            }
            if (written != null) {
                written(written);
            }
        }
        flush.finish(plan);
        awaiting.clear();
    }

    private void writing(WrittenEntities entities) {
        ContextCache shared = requireNonNull(cache, "cache");
        entities.inserted().forEach(state -> writing(shared, state));
        entities.changed().forEach(state -> writing(shared, state));
        entities.beside().forEach(shared::writingAnyOf);
    }

    private static void writing(ContextCache shared, InstanceState state) {
        EntityKey key = state.key();
        if (key != null) {
            shared.writing(key);
        }
    }

    private void written(WrittenEntities entities) {
        ContextCache shared = requireNonNull(cache, "cache");
        entities.changed().forEach(state -> shared.written(state, false));
        entities.inserted().forEach(state -> shared.written(state, true));
    }

    /** Writes a greater version of an instance now. */
    void increase(InstanceState state) {
        if (cache != null) {
            writing(cache, state);
        }
        try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
            flush.increaseNow(state, lent.connection());
        }
        if (cache != null) {
            cache.written(state, false);
        }
    }

    // ---- identifiers

    @Override
    public void identify(InstanceState state) {
        ids.assign(state.shape(), state.instance());
        EntityKey key = newness.identifier(state.shape(), state.instance());
        if (key != null) {
            state.key(key);
        }
    }

    @Override
    public void added(InstanceState state) {
        boolean now =
                !insertsWait && state.key() == null && newness.isGenerated(state.shape()) && transactions.isJoined();
        if (!now || !flush.canInsertNow(state)) {
            return;
        }
        if (state.shape().isEnhanced()) {
            awaiting.add(state);
            state.awaitIdentifier(() -> insertAwaiting(state));
        } else if (!mayReplace(state)) {
            try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
                insert(state, lent.connection(), new HashSet<>());
            }
        }
    }

    /** Inserts the rows of all instances that wait for their identifiers, because one of these is used. */
    private void insertAwaiting(InstanceState used) {
        if (!context.holds(used) || used.status() != Status.NEW || !transactions.isJoined() || mayReplace(used)) {
            return;
        }
        Set<InstanceState> rows = new LinkedHashSet<>();
        for (InstanceState state : awaiting) {
            if (context.holds(state) && state.status() == Status.NEW && !mayReplace(state)) {
                addWithReferred(state, rows, new HashSet<>());
            }
        }
        awaiting.clear();
        if (cache != null) {
            rows.forEach(state -> writing(cache, state));
        }
        try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
            flush.insertNow(rows, lent.connection());
        }
        if (cache != null) {
            rows.forEach(state -> cache.written(state, true));
        }
    }

    /** Adds new instances that an instance refers to, and then the instance. */
    private void addWithReferred(InstanceState state, Set<InstanceState> into, Set<InstanceState> visited) {
        if (visited.add(state)) {
            newReferred(state).forEach(other -> addWithReferred(other, into, visited));
            into.add(state);
        }
    }

    /** The new instances that the columns of an instance refer to, as far as their rows can be inserted. */
    private List<InstanceState> newReferred(InstanceState state) {
        List<InstanceState> found = new ArrayList<>();
        for (AttributeSlot slot : state.shape().slots()) {
            Object referred = slot.attribute() instanceof ToOneAttribute
                    ? state.shape().access().get(state.instance(), slot.index())
                    : null;
            InstanceState other = referred == null ? null : context.stateOf(referred);
            if (other != null && other.status() == Status.NEW && flush.canInsertNow(other)) {
                found.add(other);
            }
        }
        return found;
    }

    /** Whether a row that is to be deleted may have what has to be unique in a new one. */
    private boolean mayReplace(InstanceState state) {
        return context.isRemoving(state.shape().entity().root());
    }

    /** Inserts the row of an instance, after those of new instances that it refers to. */
    private void insert(InstanceState state, EngineConnection connection, Set<InstanceState> visited) {
        if (!visited.add(state)) {
            return;
        }
        newReferred(state).forEach(other -> insert(other, connection, visited));
        if (cache != null) {
            writing(cache, state);
        }
        flush.insertNow(state, connection);
        if (cache != null) {
            cache.written(state, true);
        }
    }

    // ---- callbacks

    @Override
    public void beforeUpdate(InstanceState state) {
        call(CallbackEvent.PRE_UPDATE, state);
    }

    @Override
    public void afterPersist(InstanceState state) {
        inserted.accept(state);
        call(CallbackEvent.POST_PERSIST, state);
    }

    @Override
    public void afterUpdate(InstanceState state) {
        call(CallbackEvent.POST_UPDATE, state);
    }

    @Override
    public void afterRemove(InstanceState state) {
        call(CallbackEvent.POST_REMOVE, state);
    }

    private void call(CallbackEvent event, InstanceState state) {
        callbacks.call(event, state.shape().entity(), state.instance());
    }

    @Override
    public boolean isNew(Object instance) {
        return newness.isNew(instance);
    }
}
