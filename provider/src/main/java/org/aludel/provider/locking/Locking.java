package org.aludel.provider.locking;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.SelectStatement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.load.LoadPlans;
import org.aludel.provider.load.Loader;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.Status;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * The locks of one persistence context (Jakarta Persistence, 3.5.4), which last until the transaction ends. A weaker lock
 * does not replace a stronger one. Belongs to one thread.
 */
public final class Locking {

    private static final int VERSIONS_AT_ONCE = 500;

    private final PersistenceContext context;
    private final Loader loader;
    private final TransactionCoordinator transactions;
    private final Consumer<InstanceState> increase;
    private final RowLocks rows;
    private final Set<InstanceState> locked = new HashSet<>(); // states are equal only to themselves
    private final Set<InstanceState> toIncrease = new HashSet<>();

    /**
     * Locks for a persistence context.
     *
     * @param increase writes a greater version of an instance at once
     */
    public Locking(
            PersistenceContext context,
            LoadPlans plans,
            Loader loader,
            TransactionCoordinator transactions,
            Consumer<InstanceState> increase) {
        this.context = context;
        this.loader = loader;
        this.transactions = transactions;
        this.increase = increase;
        this.rows = new RowLocks(plans, transactions);
    }

    /**
     * Fails without a transaction where a lock needs one.
     *
     * @param operation the operation, as {@code lock()}
     * @throws jakarta.persistence.TransactionRequiredException without a transaction that is joined (ALU-4207)
     */
    public void requireTransaction(LockModeType mode, String operation) {
        if (mode != LockModeType.NONE) {
            transactions.requireJoined(operation + " with the lock mode " + mode);
        }
    }

    // ---- finding with a lock

    /**
     * The instance with a key, fetched if it is not there, and locked.
     *
     * @return null if there is no row, or if it is removed
     */
    public @Nullable InstanceState find(EntityMapping entity, EntityKey key, LockModeType mode, LockOptions options) {
        InstanceState known = context.find(key);
        boolean fetched = known != null && known.status() != Status.REFERENCE;
        if (!fetched
                && LockModes.isPessimistic(mode)
                && LoadPlans.isInOneTable(entity)
                && rows.canFetchLocked(options, dialect -> dialect.supports(Capability.FOR_UPDATE))) {
            return findLocked(entity, key, mode, options);
        }
        InstanceState found = loader.find(entity, key);
        if (found == null || !found.isAlive()) {
            return null;
        }
        lock(found, !fetched, mode, options);
        return found;
    }

    /** The statement that fetches the row locks it. */
    private @Nullable InstanceState findLocked(
            EntityMapping entity, EntityKey key, LockModeType mode, LockOptions options) {
        rows.fetchLocked(mode, options, change -> loader.find(entity, key, change));
        InstanceState found = context.find(key);
        if (found == null || found.status() == Status.REFERENCE) {
            return null;
        }
        rowIsLocked(found, mode, options);
        return found;
    }

    /** The row of an instance was locked by the statement that fetched its state. */
    private void rowIsLocked(InstanceState state, LockModeType mode, LockOptions options) {
        requireVersion(state.shape(), mode);
        if (options.isExtended()) {
            rows.lockLinks(state, mode, options);
        }
        note(state, mode);
    }

    // ---- queries

    /**
     * Locks what a query selects: by the query itself where it can, and each instance on its own otherwise.
     *
     * @param canLock whether the database can lock the rows that the query finds, and these are the whole of the entities
     * @param query executes the query, whose statement is changed so; returns its results
     * @param entities the entities of the results
     */
    public <R> R query(
            LockModeType mode,
            LockOptions options,
            Predicate<Dialect> canLock,
            Function<UnaryOperator<SelectStatement>, R> query,
            Function<R, Collection<InstanceState>> entities) {
        if (!LockModes.isPessimistic(mode) || !rows.canFetchLocked(options, canLock)) {
            R results = query.apply(UnaryOperator.identity());
            entities.apply(results).forEach(state -> lock(state, mode, options));
            return results;
        }
        Set<InstanceState> before = new HashSet<>();
        before.addAll(context.states());
        R results = rows.fetchLocked(mode, options, query);
        for (InstanceState state : entities.apply(results)) {
            if (before.contains(state)) {
                lock(state, mode, options);
            } else {
                rowIsLocked(state, mode, options);
            }
        }
        return results;
    }

    // ---- locking

    /**
     * Locks a managed instance.
     *
     * @throws jakarta.persistence.PersistenceException if the mode needs a version, and the entity has none (ALU-4550)
     * @throws jakarta.persistence.OptimisticLockException if the row has another version than the instance (ALU-4314)
     * @throws jakarta.persistence.EntityNotFoundException if there is no row any more (ALU-4300)
     * @throws jakarta.persistence.LockTimeoutException if the lock is not obtained in time, and the transaction can go on
     * @throws jakarta.persistence.PessimisticLockException if the lock is not obtained, and the transaction cannot go on
     */
    public void lock(InstanceState state, LockModeType mode, LockOptions options) {
        boolean fetched = state.status() != Status.REFERENCE;
        if (mode != LockModeType.NONE) {
            loader.load(state);
        }
        lock(state, !fetched, mode, options);
    }

    private void lock(InstanceState state, boolean fresh, LockModeType mode, LockOptions options) {
        if (mode == LockModeType.NONE) {
            return;
        }
        requireVersion(state.shape(), mode);
        if (state.status() == Status.MANAGED && LockModes.isPessimistic(mode) && !isHeld(state, mode, options)) {
            RowLocks.Found found = rows.lock(state, mode, options);
            compare(state, fresh, found);
        }
        note(state, mode);
    }

    private static boolean isHeld(InstanceState state, LockModeType mode, LockOptions options) {
        LockModeType held = state.lockMode();
        return LockModes.isPessimistic(held) && LockModes.stronger(held, mode) == held && !options.isExtended();
    }

    /** What was fetched before the lock was obtained may have been changed in between. */
    private void compare(InstanceState state, boolean fresh, RowLocks.Found found) {
        EntityMapping entity = state.shape().entity();
        if (!found.isThere()) {
            throw LockErrors.rowGone(entity);
        }
        boolean same = found.hasVersion() && Objects.equals(found.version(), state.version());
        if (fresh && !same) {
            loader.refresh(state, UnaryOperator.identity());
        } else if (found.hasVersion() && !same) {
            throw LockErrors.stale(entity, state.instance());
        }
    }

    /**
     * Locks the rows of an instance whose state is fetched again afterwards.
     *
     * @param state the state of a managed instance
     */
    public void lockBeforeRefresh(InstanceState state, LockModeType mode, LockOptions options) {
        if (mode == LockModeType.NONE) {
            return;
        }
        requireVersion(state.shape(), mode);
        boolean hasRow = state.status() == Status.MANAGED || state.status() == Status.REFERENCE;
        if (hasRow && LockModes.isPessimistic(mode)) {
            RowLocks.Found found = rows.lock(state, mode, options);
            if (!found.isThere()) {
                throw LockErrors.rowGone(state.shape().entity());
            }
        }
    }

    private static void requireVersion(EntityShape shape, LockModeType mode) {
        if (LockModes.needsVersion(mode) && !shape.isVersioned()) {
            throw LockErrors.noVersion(shape.entity(), mode);
        }
    }

    /** Notes a lock that is held now; its version is increased at once, or when changes are written. */
    public void note(InstanceState state, LockModeType mode) {
        if (mode == LockModeType.NONE) {
            return;
        }
        state.lockMode(LockModes.stronger(state.lockMode(), mode));
        locked.add(state);
        if (!LockModes.increases(mode) || state.status() != Status.MANAGED) {
            return;
        }
        if (LockModes.isPessimistic(mode)) {
            increase.accept(state);
        } else {
            toIncrease.add(state);
        }
    }

    // ---- writing and the end of a transaction

    /** The instances whose versions are to be increased when changes are written. */
    public Set<InstanceState> toIncrease() {
        toIncrease.removeIf(state -> !isManaged(state));
        return toIncrease;
    }

    /** The versions were increased. */
    public void increased() {
        toIncrease.clear();
    }

    /**
     * Looks whether what was locked optimistically still has the versions that it was fetched with.
     *
     * @throws jakarta.persistence.OptimisticLockException if not (ALU-4314)
     */
    public void verify() {
        if (locked.isEmpty()) {
            return;
        }
        Map<EntityShape, List<InstanceState>> byShape = new LinkedHashMap<>();
        for (InstanceState state : locked) {
            if (LockModes.isVerified(state.lockMode()) && isManaged(state)) {
                byShape.computeIfAbsent(state.shape(), any -> new ArrayList<>()).add(state);
            }
        }
        byShape.values().forEach(this::verify);
    }

    private void verify(List<InstanceState> states) {
        for (int start = 0; start < states.size(); start += VERSIONS_AT_ONCE) {
            InstanceState stale = rows.stale(states.subList(start, Math.min(states.size(), start + VERSIONS_AT_ONCE)));
            if (stale != null) {
                throw LockErrors.stale(stale.shape().entity(), stale.instance());
            }
        }
    }

    private boolean isManaged(InstanceState state) {
        return state.status() == Status.MANAGED && context.stateOf(state.instance()) == state;
    }

    /** The entities that are locked. */
    public List<EntityKey> locked() {
        return locked.stream().map(InstanceState::key).filter(Objects::nonNull).toList();
    }

    /** The locks that are held now. */
    public Map<InstanceState, LockModeType> held() {
        Map<InstanceState, LockModeType> held = new HashMap<>();
        locked.forEach(state -> held.put(state, state.lockMode()));
        return held;
    }

    /** Locks that were obtained later than some are gone. */
    public void backTo(Map<InstanceState, LockModeType> held) {
        locked.forEach(state -> state.lockMode(held.getOrDefault(state, LockModeType.NONE)));
        locked.retainAll(held.keySet());
        toIncrease.clear();
    }

    /** The transaction has ended, and with it all locks. */
    public void release() {
        locked.forEach(state -> state.lockMode(LockModeType.NONE));
        locked.clear();
        toIncrease.clear();
    }
}
