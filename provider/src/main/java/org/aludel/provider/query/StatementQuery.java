package org.aludel.provider.query;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aludel.orm.EntityQuery;
import org.aludel.orm.LoadOption;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.unit.UnitProperties;
import org.jspecify.annotations.Nullable;

/**
 * A statement of Core as a query: other words for a {@link RunnableQuery}. Belongs to its thread.
 *
 * @param <T> the class of the results
 */
final class StatementQuery<T> implements EntityQuery<T> {

    private final RunnableQuery<T> query;
    private final LoadingExecution execution;

    StatementQuery(RunnableQuery<T> query, LoadingExecution execution) {
        this.query = query;
        this.execution = execution;
    }

    @Override
    public List<T> list() {
        return query.getResultList();
    }

    @Override
    public T one() {
        List<T> found = atMost(2);
        if (found.isEmpty()) {
            throw QueryErrors.noResult("optional()");
        }
        return only(found);
    }

    @Override
    public Optional<T> optional() {
        List<T> found = atMost(2);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(only(found));
    }

    @Override
    public Optional<T> first() {
        List<T> found = atMost(1);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    private static <T> T only(List<T> found) {
        if (found.size() > 1) {
            throw QueryErrors.severalResults("list() or first()");
        }
        return found.get(0);
    }

    /** Some results; the query itself stays as it is. */
    private List<T> atMost(int rows) {
        int before = query.getMaxResults();
        query.setMaxResults(Math.min(before, rows));
        try {
            return query.getResultList();
        } finally {
            query.setMaxResults(before);
        }
    }

    @Override
    public Stream<T> stream() {
        return query.getResultStream();
    }

    // ---- how it is run

    @Override
    public EntityQuery<T> parameter(String name, @Nullable Object value) {
        query.setParameter(name, value);
        return this;
    }

    @Override
    public EntityQuery<T> limit(int rows) {
        query.setMaxResults(rows);
        return this;
    }

    @Override
    public EntityQuery<T> offset(int rows) {
        query.setFirstResult(rows);
        return this;
    }

    @Override
    public EntityQuery<T> lock(LockModeType mode) {
        query.setLockMode(mode);
        return this;
    }

    @Override
    public EntityQuery<T> timeout(Duration time) {
        query.setTimeout(Math.toIntExact(Math.max(1, time.toMillis())));
        return this;
    }

    @Override
    public EntityQuery<T> flush(FlushModeType mode) {
        query.setFlushMode(mode);
        return this;
    }

    @Override
    public EntityQuery<T> fetchGraph(EntityGraph<?> graph) {
        query.setHint(GraphUse.FETCH_GRAPH, graph);
        return this;
    }

    @Override
    public EntityQuery<T> loadGraph(EntityGraph<?> graph) {
        query.setHint(GraphUse.LOAD_GRAPH, graph);
        return this;
    }

    @Override
    public EntityQuery<T> readOnly(boolean yes) {
        query.setHint(UnitProperties.READ_ONLY.key(), yes);
        return this;
    }

    @Override
    public EntityQuery<T> options(LoadOption... options) {
        execution.options(List.of(options));
        return this;
    }

    @Override
    public TypedQuery<T> asTypedQuery() {
        return query;
    }
}
