package org.aludel.provider.session;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.provider.context.PersistenceContext;
import org.aludel.provider.graph.GraphFetch;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.load.Loader;
import org.aludel.provider.locking.LockOptions;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.results.ResultCursor;
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
    private final SessionWork work;
    private final TransactionCoordinator transactions;

    Selecting(PersistenceContext context, Loader loader, SessionWork work, TransactionCoordinator transactions) {
        this.context = context;
        this.loader = loader;
        this.work = work;
        this.transactions = transactions;
    }

    /** What a query selects, with its entities locked, and with what its graph names. */
    List<@Nullable Object> list(QueryPlan plan, QueryRun run) {
        if (run.maximum() == 0) {
            return new ArrayList<>();
        }
        List<@Nullable Object> results = withGraph(plan, run);
        tell(results, run);
        return results;
    }

    private List<@Nullable Object> withGraph(QueryPlan plan, QueryRun run) {
        GraphUse graph = run.graph();
        if (graph == null) {
            return locked(plan, run);
        }
        GraphFetch fetch = new GraphFetch(context, loader, graph);
        List<@Nullable Object> results = fetch.found(() -> locked(plan, run));
        fetch.fetch(instances(found(results)));
        return results;
    }

    private static void tell(List<@Nullable Object> results, QueryRun run) {
        ResultsListener listener = run.listener();
        if (listener != null) {
            listener.found(results);
        }
    }

    private List<@Nullable Object> locked(QueryPlan plan, QueryRun run) {
        return run.lockMode() == LockModeType.NONE
                ? list(plan, run, UnaryOperator.identity())
                : work.locking()
                        .query(
                                run.lockMode(),
                                run.lockOptions(),
                                plan::canLockRows,
                                change -> list(plan, run, change),
                                this::found);
    }

    private List<@Nullable Object> list(QueryPlan plan, QueryRun run, UnaryOperator<SelectStatement> change) {
        return plan.list(
                loader,
                (statement, values, receiver) -> read(
                        statement instanceof SelectStatement select ? change.apply(select) : statement,
                        values,
                        receiver,
                        run),
                run.values(),
                range(run));
    }

    /** What a query selects, read as it is asked for. */
    ResultCursor cursor(QueryPlan plan, QueryRun run, EngineConnection connection, Runnable closing) {
        return plan.cursor(loader, connection, closing, run.values(), range(run), results -> follow(results, run));
    }

    private static RowRange range(QueryRun run) {
        boolean locks = run.lockMode() != LockModeType.NONE;
        if (run.isWhole()) {
            return locks ? RowRange.ALL_SINGLE : RowRange.ALL;
        }
        Integer maximum = run.maximum() == Integer.MAX_VALUE ? null : run.maximum();
        return new RowRange(run.first(), maximum, locks);
    }

    private void read(Statement statement, Map<String, ?> values, RowReceiver receiver, QueryRun run) {
        ConnectionUse use = run.lockMode() == LockModeType.NONE ? ConnectionUse.READ : ConnectionUse.ANYTHING;
        try (LentConnection lent = transactions.lend(use)) {
            within(lent.connection(), run.timeout()).read(statement, values, receiver);
        }
    }

    /** A connection whose statements may take some milliseconds; none or less is no limit. */
    static EngineConnection within(EngineConnection connection, @Nullable Integer timeout) {
        return timeout == null || timeout <= 0
                ? connection
                : connection.withOptions(ExecutionOptions.none().withTimeout(Duration.ofMillis(timeout)));
    }

    /** Locks an entity that a query has found. */
    void lockFound(Object entity, LockModeType mode) {
        InstanceState state = requireNonNull(context.stateOf(entity), "a managed entity");
        work.locking().lock(state, mode, LockOptions.DEFAULT);
    }

    /** Locks what was found in some rows, and fetches what the graph names. */
    private void follow(List<@Nullable Object> results, QueryRun run) {
        if (run.lockMode() != LockModeType.NONE) {
            found(results).forEach(state -> work.locking().lock(state, run.lockMode(), run.lockOptions()));
        }
        GraphUse graph = run.graph();
        if (graph != null) {
            new GraphFetch(context, loader, graph).fetch(instances(found(results)));
        }
        tell(results, run);
    }

    private static List<Object> instances(Set<InstanceState> states) {
        return states.stream().map(InstanceState::instance).toList();
    }

    /** The entities among results, in their order. */
    private Set<InstanceState> found(List<@Nullable Object> results) {
        Set<InstanceState> entities = new LinkedHashSet<>();
        results.forEach(result -> collect(result, entities));
        return entities;
    }

    private void collect(@Nullable Object result, Set<InstanceState> entities) {
        if (result instanceof Object[] several) {
            for (Object one : several) {
                collect(one, entities);
            }
        } else if (result != null) {
            InstanceState state = context.stateOf(result);
            if (state != null) {
                entities.add(state);
            }
        }
    }
}
