package org.aludel.provider.locking;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.Row;
import org.aludel.core.engine.TransactionBlock;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.DeadlockException;
import org.aludel.core.error.LockTimeoutException;
import org.aludel.core.error.StatementTimeoutException;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.provider.load.LoadPlans;
import org.aludel.provider.load.LockPlan;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/** Locks rows by what the database can say: a stronger lock where it has no other, never a weaker one. */
final class RowLocks {

    private final LoadPlans plans;
    private final TransactionCoordinator transactions;

    RowLocks(LoadPlans plans, TransactionCoordinator transactions) {
        this.plans = plans;
        this.transactions = transactions;
    }

    /** What was found in the rows of an instance. */
    record Found(
            boolean isThere, boolean hasVersion, @Nullable Object version) {}

    // ---- the rows of an instance

    /** Locks the rows of an instance, and tells what version they have. */
    Found lock(InstanceState state, LockModeType mode, LockOptions options) {
        LockPlan plan = plans.locks(state.shape());
        return guarded(state.instance(), options, connection -> {
            @Nullable Object version = null;
            boolean hasVersion = false;
            for (LockPlan.Rows table : plan.rows()) {
                List<Row> rows = lock(connection, mode, options, table.statement(), table.touch(), table.values(state));
                if (rows.isEmpty() && table.isRequired()) {
                    return new Found(false, false, null);
                }
                if (table.hasVersion() && !rows.isEmpty()) {
                    hasVersion = true;
                    version = last(rows.get(0));
                }
            }
            if (options.isExtended()) {
                lockLinks(connection, plan, state, mode, options);
            }
            return new Found(true, hasVersion, version);
        });
    }

    /** Locks the rows of the collections and relationships of an instance. */
    void lockLinks(InstanceState state, LockModeType mode, LockOptions options) {
        LockPlan plan = plans.locks(state.shape());
        guarded(state.instance(), options, connection -> {
            lockLinks(connection, plan, state, mode, options);
            return true;
        });
    }

    private static void lockLinks(
            EngineConnection connection, LockPlan plan, InstanceState state, LockModeType mode, LockOptions options) {
        for (LockPlan.Links table : plan.links()) {
            Map<String, ?> values = table.values(state);
            if (values != null) {
                lock(connection, mode, options, table.statement(), table.touch(), values);
            }
        }
    }

    private static List<Row> lock(
            EngineConnection connection,
            LockModeType mode,
            LockOptions options,
            SelectStatement statement,
            UpdateStatement touch,
            Map<String, ?> values) {
        Dialect dialect = connection.dialect();
        if (!dialect.supports(Capability.FOR_UPDATE)) {
            connection.execute(touch, values);
            return connection.execute(statement, values).all();
        }
        return connection
                .execute(locked(dialect, mode, options).apply(statement), values)
                .all();
    }

    static @Nullable Object last(Row row) {
        return row.get(row.values().size() - 1);
    }

    // ---- a statement that fetches

    /** Executes what fetches instances with their rows locked; it gets what makes a statement do that. */
    <T> T fetchLocked(LockModeType mode, LockOptions options, Function<UnaryOperator<SelectStatement>, T> work) {
        return guarded(null, options, connection -> work.apply(locked(connection.dialect(), mode, options)));
    }

    /**
     * Whether a statement that fetches can lock, and need not be executed in another way than others.
     *
     * @param statement whether the database can lock what the statement finds
     */
    boolean canFetchLocked(LockOptions options, Predicate<Dialect> statement) {
        try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
            Dialect dialect = lent.connection().dialect();
            return statement.test(dialect) && !isLimited(dialect, options);
        }
    }

    private static UnaryOperator<SelectStatement> locked(Dialect dialect, LockModeType mode, LockOptions options) {
        boolean shared = mode == LockModeType.PESSIMISTIC_READ && dialect.supports(Capability.FOR_SHARE);
        Integer timeout = options.timeout();
        boolean atOnce = timeout != null && timeout == 0 && dialect.supports(Capability.NOWAIT);
        return statement -> {
            SelectStatement locking = shared ? statement.forShare() : statement.forUpdate();
            return atOnce ? locking.nowait() : locking;
        };
    }

    // ---- waiting, and not getting a lock

    /** Whether the time of the statement is limited because the lock itself cannot be. */
    private static boolean isLimited(Dialect dialect, LockOptions options) {
        Integer timeout = options.timeout();
        return timeout != null && (timeout > 0 || !dialect.supports(Capability.NOWAIT));
    }

    private <T> T guarded(@Nullable Object instance, LockOptions options, Function<EngineConnection, T> work) {
        try (LentConnection lent = transactions.lend(ConnectionUse.ANYTHING)) {
            EngineConnection connection = lent.connection();
            return options.timeout() == null
                    ? waiting(instance, connection, work)
                    : limited(instance, connection, options, work);
        } catch (DeadlockException e) {
            throw LockErrors.failed(e, instance);
        }
    }

    /** The database decides how long to wait; some let a transaction go on afterwards. */
    private <T> T waiting(@Nullable Object instance, EngineConnection connection, Function<EngineConnection, T> work) {
        try {
            return work.apply(connection);
        } catch (LockTimeoutException e) {
            throw isUsable(connection) ? LockErrors.timeout(e, instance) : LockErrors.failed(e, instance);
        }
    }

    private static boolean isUsable(EngineConnection connection) {
        try {
            connection.execute(Sql.select(Sql.literal(1))).all();
            return true;
        } catch (AludelException aborted) {
            return false;
        }
    }

    /**
     * Not getting a lock in time is to be expected here, so the transaction is prepared to go on. Those of JTA have no savepoints:
     * the database decides whether they can.
     */
    private <T> T limited(
            @Nullable Object instance,
            EngineConnection connection,
            LockOptions options,
            Function<EngineConnection, T> work) {
        EngineConnection used = connection;
        Integer timeout = options.timeout();
        if (timeout != null && isLimited(connection.dialect(), options)) {
            used = connection.withOptions(ExecutionOptions.none().withTimeout(Duration.ofMillis(Math.max(1, timeout))));
        }
        boolean prepared = !connection.isManaged();
        try (@Nullable TransactionBlock block = prepared ? used.savepoint() : null) {
            T result = work.apply(used);
            if (block != null) {
                block.commit();
            }
            return result;
        } catch (LockTimeoutException | StatementTimeoutException e) {
            throw prepared || isUsable(connection) ? LockErrors.timeout(e, instance) : LockErrors.failed(e, instance);
        }
    }

    // ---- versions

    /** The first of some instances of one entity whose row has another version, or is not there any more; null if none. */
    @Nullable
    InstanceState stale(List<InstanceState> states) {
        LockPlan.Versions versions = plans.locks(states.get(0).shape()).versions();
        if (versions == null) {
            return null;
        }
        Map<EntityKey, Object> found = new HashMap<>();
        try (LentConnection lent = transactions.lend(ConnectionUse.READ)) {
            for (Row row : lent.connection()
                    .execute(versions.statement(), versions.values(states))
                    .all()) {
                found.put(versions.key(row), last(row));
            }
        }
        for (InstanceState state : states) {
            if (!Objects.equals(found.get(state.requireKey()), state.version())) {
                return state;
            }
        }
        return null;
    }
}
