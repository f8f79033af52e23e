package org.aludel.provider.flush;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aludel.core.engine.EngineConnection;
import org.aludel.provider.collection.CollectionFetcher;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Status;

/**
 * Writes the changes of one persistence context. Belongs to its thread. When writing fails, instances may have identifiers
 * whose rows are not there; the transaction is to be rolled back then.
 *
 * <pre>{@code
 * FlushPlan plan = flush.plan(Set.of());
 * flush.execute(plan, connection);
 * }</pre>
 */
public final class Flush {

    private static final Logger LOG = System.getLogger("org.aludel.flush");

    private final PersistenceContext context;
    private final WritePlans plans;
    private final References references;
    private final CollectionFetcher fetcher;
    private final FlushListener listener;
    private final Clock clock;

    /**
     * Writing for a persistence context.
     *
     * @param references identifies the entities of the context
     * @param fetcher fetches collections that the application puts in, should they ever be refreshed
     * @param listener hears of the instances that are written
     * @param clock tells the times of versions
     */
    public Flush(
            PersistenceContext context,
            WritePlans plans,
            References references,
            CollectionFetcher fetcher,
            FlushListener listener,
            Clock clock) {
        this.context = context;
        this.plans = plans;
        this.references = references;
        this.fetcher = fetcher;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Plans what is to be written.
     *
     * @param forced instances whose versions are to be increased also if nothing else has changed
     * @throws IllegalStateException when what is to be written refers to an instance that is new or removed (ALU-4321)
     * @throws jakarta.persistence.PersistenceException when a new instance has no identifier (ALU-4322), or that of a
     *     managed one was changed (ALU-4323)
     */
    public FlushPlan plan(Set<InstanceState> forced) {
        FlushChanges changes = finder(forced).find();
        return plan(changes);
    }

    private FlushPlan plan(FlushChanges changes) {
        FlushPlan plan = changes.isEmpty()
                ? new FlushPlan(List.of(), changes)
                : new FlushPlanner(context, plans, references, changes).plan();
        LOG.log(Level.DEBUG, () -> plan.isEmpty() ? "nothing to write" : plan.toString());
        return plan;
    }

    private ChangeFinder finder(Set<InstanceState> forced) {
        return new ChangeFinder(context, plans, references, listener, clock, forced);
    }

    /**
     * Writes what was planned, and notes what the database has then.
     *
     * @throws jakarta.persistence.OptimisticLockException when a row was changed or deleted by somebody else (ALU-4314)
     * @throws org.aludel.core.error.AludelException when the database reports an error
     */
    public void execute(FlushPlan plan, EngineConnection connection) {
        new FlushExecution(connection, context, plans, references).execute(plan.actions());
        FlushChanges changes = plan.changes();
        List<EntityChange> written = new ArrayList<>(changes.entities());
        written.forEach(this::written);
        changes.replaced().forEach(state -> state.status(Status.DELETED));
        LinkRenewal renewal = new LinkRenewal(plans, fetcher, references);
        for (LinkChange change : changes.links()) {
            renewal.renew(change);
            change.owner().settle();
        }
        written.forEach(this::tell);
        changes.replaced().forEach(listener::afterRemove);
    }

    /** Whether the row of a new instance can be inserted before the collections that it is in are known. */
    public boolean canInsertNow(InstanceState state) {
        return !plans.isInsertedByCollection(state.shape());
    }

    /**
     * Inserts the row of a new instance now, because its identifier is made by that. What its collections have is written
     * later.
     *
     * @return the plan that was executed
     */
    public FlushPlan insertNow(InstanceState state, EngineConnection connection) {
        return insertNow(List.of(state), connection);
    }

    /** The same for several instances at once. */
    public FlushPlan insertNow(Collection<InstanceState> states, EngineConnection connection) {
        FlushPlan plan = plan(finder(Set.of()).insert(states));
        execute(plan, connection);
        for (EntityChange change : plan.changes().entities()) {
            InstanceState inserted = change.state(); // it may refer to what gets its identifier later
            inserted.loaded(inserted.shape().copy(change.now()));
        }
        return plan;
    }

    /**
     * Writes a greater version of a managed instance now; what else has changed is written later.
     *
     * @param state the state of an instance of an entity with a version
     */
    public void increaseNow(InstanceState state, EngineConnection connection) {
        FlushPlan plan = plan(finder(Set.of()).increase(state));
        new FlushExecution(connection, context, plans, references).execute(plan.actions());
        for (EntityChange change : plan.changes().entities()) {
            InstanceState increased = change.state();
            increased.shape().setVersion(increased.instance(), increased.shape().version(change.now()));
            increased.loaded(increased.shape().copy(change.now()));
        }
    }

    /** Plans and writes. */
    public FlushPlan flush(EngineConnection connection) {
        FlushPlan plan = plan(Set.of());
        if (!plan.isNothing()) {
            execute(plan, connection);
        }
        finish(plan);
        return plan;
    }

    private void written(EntityChange change) {
        InstanceState state = change.state();
        if (change.kind() == EntityChange.Kind.DELETE) {
            state.status(Status.DELETED);
            return;
        }
        if (change.writes().isVersioned()) {
            state.shape().setVersion(state.instance(), state.shape().version(change.now()));
        }
        if (change.kind() == EntityChange.Kind.INSERT && change.writes().isGenerated()) {
            change.takeKey(Objects.requireNonNull(state.key()));
        }
        state.written(change.now());
        state.status(Status.MANAGED);
    }

    /** Notes that nothing was to be written of instances that might have been changed. */
    public void finish(FlushPlan plan) {
        plan.changes().unchanged().forEach(InstanceState::settle);
    }

    private void tell(EntityChange change) {
        switch (change.kind()) {
            case INSERT -> listener.afterPersist(change.state());
            case UPDATE -> {
                if (!change.state().isReadOnly()) {
                    listener.afterUpdate(change.state());
                }
            }
            case DELETE -> listener.afterRemove(change.state());
        }
    }
}
