package org.aludel.provider.session;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Statement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.graph.GraphFetch;
import org.aludel.provider.load.Loader;
import org.aludel.provider.locking.Locking;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.results.RowRange;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.transaction.ConnectionUse;
import org.aludel.provider.transaction.LentConnection;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.jspecify.annotations.Nullable;

/** Runs queries over entities in a persistence context. Belongs to its thread. */
final class Selecting {

    private final PersistenceContext context;
    private final Loader loader;
    private final Locking locking;
    private final TransactionCoordinator transactions;

    Selecting(PersistenceContext context, Loader loader, Locking locking, TransactionCoordinator transactions) {
        this.context = context;
        this.loader = loader;
        this.locking = locking;
        this.transactions = transactions;
    }

    /** What a query selects, with its entities locked, and with what its graph names. */
    List<@Nullable Object> list(QueryPlan plan, QueryRun run) {
        if (run.maximum() == 0) {
            return new ArrayList<>();
        }
        Integer maximum = run.maximum() == Integer.MAX_VALUE ? null : run.maximum();
        List<@Nullable Object> results = plan.list(
                loader,
                (statement, values) -> query(statement, values, run.timeout()),
                run.values(),
                new RowRange(run.first(), maximum, null));
        follow(results, run);
        return results;
    }

    private List<Row> query(Statement statement, Map<String, ?> values, @Nullable Integer timeout) {
        try (LentConnection lent = transactions.lend(ConnectionUse.READ)) {
            return within(lent.connection(), timeout).execute(statement, values).all();
        }
    }

    /** A connection whose statements may take some milliseconds; none or less is no limit. */
    static EngineConnection within(EngineConnection connection, @Nullable Integer timeout) {
        return timeout == null || timeout <= 0
                ? connection
                : connection.withOptions(ExecutionOptions.none().withTimeout(Duration.ofMillis(timeout)));
    }

    private void follow(List<@Nullable Object> results, QueryRun run) {
        if (run.lockMode() == LockModeType.NONE && run.graph() == null) {
            return;
        }
        Set<InstanceState> entities = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> instances = new ArrayList<>();
        results.forEach(result -> collect(result, entities, instances));
        if (run.lockMode() != LockModeType.NONE) {
            entities.forEach(state -> locking.lock(state, run.lockMode(), run.lockOptions()));
        }
        if (run.graph() != null) {
            new GraphFetch(context, loader).fetch(run.graph().graph(), instances);
        }
    }

    private void collect(@Nullable Object result, Set<InstanceState> entities, List<Object> instances) {
        if (result instanceof Object[] several) {
            for (Object one : several) {
                collect(one, entities, instances);
            }
        } else if (result != null) {
            InstanceState state = context.stateOf(result);
            if (state != null && entities.add(state)) {
                instances.add(result);
            }
        }
    }
}
