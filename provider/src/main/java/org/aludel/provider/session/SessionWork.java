package org.aludel.provider.session;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockException;
import java.util.Map;
import java.util.Set;
import org.aludel.core.error.LockTimeoutException;
import org.aludel.provider.association.AssociationUpkeep;
import org.aludel.provider.cache.ContextCache;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.lifecycle.Lifecycle;
import org.aludel.provider.load.Loader;
import org.aludel.provider.locking.LockOptions;
import org.aludel.provider.locking.Locking;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/**
 * What changes and locks the instances of a persistence context, and writes their changes. Each part is made when it is first
 * needed, since many persistence contexts only read. Belongs to the thread of its session.
 */
final class SessionWork {

    private final UnitServices services;
    private final PersistenceContext context;
    private final Loader loader;
    private final TransactionCoordinator transactions;
    private final @Nullable ContextCache cache;
    private final @Nullable AssociationUpkeep upkeep;
    private @Nullable InsertLog inserts;
    private @Nullable Writing writing;
    private @Nullable Lifecycle lifecycle;
    private @Nullable Locking locking;

    SessionWork(
            UnitServices services,
            PersistenceContext context,
            Loader loader,
            TransactionCoordinator transactions,
            @Nullable ContextCache cache,
            @Nullable AssociationUpkeep upkeep) {
        this.upkeep = upkeep;
        this.services = services;
        this.context = context;
        this.loader = loader;
        this.transactions = transactions;
        this.cache = cache;
    }

    // ---- parts

    private Writing writing() {
        Writing made = writing;
        if (made == null) {
            made = new Writing(services, context, loader, transactions, cache, this::inserted);
            writing = made;
        }
        return made;
    }

    Lifecycle lifecycle() {
        Lifecycle made = lifecycle;
        if (made == null) {
            made = new Lifecycle(
                    services.mapping(), services.shapes(), context, loader, services.callbacks(), writing());
            lifecycle = made;
        }
        return made;
    }

    Locking locking() {
        Locking made = locking;
        if (made == null) {
            made = new Locking(
                    context,
                    services.plans(),
                    loader,
                    transactions,
                    state -> writing().increase(state));
            locking = made;
        }
        return made;
    }

    // ---- what asks for no part that is not there

    /** The instance with a key, fetched if it is not there, and locked; null if there is no row, or if it is removed. */
    @Nullable
    InstanceState find(EntityMapping entity, EntityKey key, LockModeType mode, LockOptions options) {
        if (mode != LockModeType.NONE) {
            return locking().find(entity, key, mode, options);
        }
        InstanceState found = loader.find(entity, key);
        return found == null || !found.isAlive() ? null : found;
    }

    /** Reads the rows of merged instances that were not read yet; see {@link Lifecycle#readMerged}. */
    void readMerged() {
        if (lifecycle != null) {
            lifecycle.readMerged();
        }
    }

    /** Compares the versions of what was locked optimistically; see {@link Locking#verify}. */
    void verifyLocks() {
        if (locking != null) {
            locking.verify();
        }
    }

    /** The transaction has ended, and with it all locks and savepoints. */
    void transactionEnded() {
        inserts = null;
        if (locking != null) {
            locking.release();
        }
    }

    // ---- savepoints

    /** What is inserted from the first savepoint of a transaction on. */
    InsertLog inserts() {
        InsertLog made = inserts;
        if (made == null) {
            made = new InsertLog();
            inserts = made;
        }
        return made;
    }

    private void inserted(InstanceState state) {
        if (inserts != null) {
            inserts.add(state);
        }
    }

    /** The locks that are held now. */
    Map<InstanceState, LockModeType> heldLocks() {
        return locking == null ? Map.of() : locking.held();
    }

    /** What was written and locked since a savepoint is undone. */
    void wentBack(Map<InstanceState, LockModeType> locks) {
        if (locking != null) {
            locking.backTo(locks);
        }
        if (lifecycle != null) {
            lifecycle.forgetMerged();
        }
        if (cache != null) {
            cache.wentBack();
        }
    }

    /** Takes what is locked, which may have been changed, out of the shared cache. */
    void evictLocked(ContextCache shared) {
        if (locking != null) {
            locking.locked().forEach(shared::evict);
        }
    }

    /** Lets all instances go; what was not written is lost. */
    void clear() {
        if (lifecycle != null) {
            lifecycle.clear();
        } else {
            context.clear();
            loader.clear();
        }
    }

    // ---- writing

    /** Writes all changes, with what cascades and orphans add to them. */
    void write() {
        if (context.isSettled() && (locking == null || locking.toIncrease().isEmpty())) {
            return;
        }
        Lifecycle all = lifecycle();
        all.readMerged();
        if (upkeep != null) {
            upkeep.beforeWriting();
        }
        all.persistReachable();
        all.removeOrphans();
        try {
            writing().write(locking == null ? Set.of() : locking.toIncrease());
        } catch (LockTimeoutException half) {
            throw new PessimisticLockException(half.getMessage(), half);
        }
        if (locking != null) {
            locking.increased();
        }
        all.notePossibleOrphans();
        context.written();
    }

    /** Writes what a query should see; without a transaction that is nothing. */
    void beforeQuery(FlushModeType mode, boolean joined) {
        if (mode == FlushModeType.AUTO && joined) {
            write();
        } else {
            readMerged();
        }
    }
}
