package org.aludel.provider.query;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.provider.parameter.ParameterizedQuery;
import org.aludel.provider.session.QueryRun;
import org.aludel.provider.session.SessionQueries;
import org.jspecify.annotations.Nullable;

/**
 * A query of an entity manager. Belongs to the thread of the entity manager.
 *
 * @param <X> the class of the results
 */
public class RunnableQuery<X> extends ParameterizedQuery<DeclaredParameter<?>, RunnableQuery<X>>
        implements TypedQuery<X> {

    private final SessionQueries session;
    private final Execution execution;
    private final ParameterValues parameters;
    private final UnaryOperator<@Nullable Object> results;
    private int first;
    private int maximum = Integer.MAX_VALUE;
    private LockModeType lockMode = LockModeType.NONE;

    /**
     * A query.
     *
     * @param session the persistence context in which it runs
     * @param execution runs it
     * @param parameters its parameters
     * @param results what is made of each result
     */
    public RunnableQuery(
            SessionQueries session,
            Execution execution,
            ParameterValues parameters,
            UnaryOperator<@Nullable Object> results) {
        super(parameters, session.queryDefaults());
        this.session = session;
        this.execution = execution;
        this.parameters = parameters;
        this.results = results;
    }

    /** The persistence context in which the query runs. */
    protected SessionQueries session() {
        return session;
    }

    @Override
    protected RunnableQuery<X> self() {
        return this;
    }

    @Override
    protected void requireOpen() {
        session.requireOpen();
    }

    @Override
    protected FlushModeType defaultFlushMode() {
        return session.flushMode();
    }

    // ---- running

    @Override
    @SuppressWarnings("unchecked") // the class of the results was checked when the query was made
    public List<X> getResultList() {
        requireSelect("getResultList()");
        return (List<X>) run((fitting, run) -> results(fitting, fitting.list(run)));
    }

    @Override
    @SuppressWarnings("unchecked") // see above
    public Stream<X> getResultStream() {
        requireSelect("getResultStream()");
        return (Stream<X>) run((fitting, run) -> fitting.stream(run).map(fitting.shape(results)));
    }

    @Override
    public X getSingleResult() {
        List<X> found = atMostTwo("getSingleResult()");
        if (found.isEmpty()) {
            throw QueryErrors.noResult();
        }
        return found.get(0);
    }

    @Override
    public @Nullable X getSingleResultOrNull() {
        List<X> found = atMostTwo("getSingleResultOrNull()");
        return found.isEmpty() ? null : found.get(0);
    }

    /** The only result; two are enough to know that there are several. */
    @SuppressWarnings("unchecked") // see above
    private List<X> atMostTwo(String method) {
        requireSelect(method);
        List<X> found = (List<X>) run((fitting, run) -> results(fitting, fitting.atMostTwo(run)));
        if (found.size() > 1) {
            throw QueryErrors.severalResults();
        }
        return found;
    }

    @Override
    public int executeUpdate() {
        requireOpen();
        if (Boolean.TRUE.equals(execution.isSelect())) {
            throw session.failed(QueryErrors.noUpdate());
        }
        if (execution.returnsChanges()) {
            throw session.failed(QueryErrors.returnsRows());
        }
        session.requireTransaction("executeUpdate()");
        return run(Execution::update);
    }

    private void requireSelect(String method) {
        requireOpen();
        if (execution.returnsChanges()) {
            requireWhole();
            session.requireTransaction(method);
        } else if (Boolean.FALSE.equals(execution.isSelect())) {
            throw session.failed(QueryErrors.noSelect(method));
        }
        if (lockMode != LockModeType.NONE && !session.isJoined()) {
            throw session.failed(QueryErrors.lockWithoutTransaction());
        }
    }

    /** All rows are changed, whichever of them are wanted. */
    private void requireWhole() {
        if (first > 0 || maximum < Integer.MAX_VALUE) {
            throw session.failed(QueryErrors.limitedChange());
        }
    }

    private List<@Nullable Object> results(Execution fitting, List<@Nullable Object> rows) {
        rows.replaceAll(fitting.shape(results));
        return rows;
    }

    /** Runs the query when all parameters have values; what is missing is told before anything is written. */
    private <T> T run(BiFunction<Execution, QueryRun, T> work) {
        Map<String, @Nullable Object> values = parameters.required();
        QueryRun run = new QueryRun(
                values,
                first,
                maximum,
                getFlushMode(),
                lockMode,
                hints().lockOptions(),
                hints().timeoutOfRun(),
                hints().graph(),
                hints().readOnly());
        return session.using(hints(), () -> work.apply(execution.fitting(values), run));
    }

    // ---- limits and locks

    @Override
    public RunnableQuery<X> setMaxResults(int maxResult) {
        requireOpen();
        if (maxResult < 0) {
            throw QueryErrors.negative("number of results", maxResult);
        }
        maximum = maxResult;
        return this;
    }

    @Override
    public int getMaxResults() {
        requireOpen();
        return maximum;
    }

    @Override
    public RunnableQuery<X> setFirstResult(int startPosition) {
        requireOpen();
        if (startPosition < 0) {
            throw QueryErrors.negative("position of the first result", startPosition);
        }
        first = startPosition;
        return this;
    }

    @Override
    public int getFirstResult() {
        requireOpen();
        return first;
    }

    @Override
    public RunnableQuery<X> setLockMode(LockModeType mode) {
        requireOpen();
        if (!Boolean.TRUE.equals(execution.isSelect())) {
            throw QueryErrors.lockedNative();
        }
        lockMode = mode;
        return this;
    }

    @Override
    public LockModeType getLockMode() {
        requireOpen();
        if (!Boolean.TRUE.equals(execution.isSelect())) {
            throw QueryErrors.lockedNative();
        }
        return lockMode;
    }

    // ---- queries with names

    /** The query as it is now, for other persistence contexts: without the values of its parameters. */
    NamedQueries.Definition asDefinition() {
        return new Frozen(this);
    }

    private <Y> RunnableQuery<Y> copyFor(SessionQueries other) {
        RunnableQuery<Y> copy = new RunnableQuery<>(other, execution.in(other), parameters.withoutValues(), results);
        copy.first = first;
        copy.maximum = maximum;
        copy.lockMode = lockMode;
        hints().all().forEach(copy.hints()::set);
        copy.hints().timeout(hints().timeout());
        FlushModeType given = givenFlushMode();
        if (given != null) {
            copy.setFlushMode(given);
        }
        return copy;
    }

    /** A query as it was when it got its name. */
    private record Frozen(RunnableQuery<?> query) implements NamedQueries.Definition {

        Frozen {
            query = query.copyFor(query.session());
        }

        @Override
        public Class<?> resultType() {
            return query.execution.resultType();
        }

        @Override
        public Map<String, Object> hints() {
            return query.hints().all();
        }

        @Override
        public <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted) {
            return query.copyFor(session);
        }
    }
}
