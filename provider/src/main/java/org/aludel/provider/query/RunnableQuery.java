package org.aludel.provider.query;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Parameter;
import jakarta.persistence.TemporalType;
import jakarta.persistence.TypedQuery;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.provider.session.EntitySession;
import org.aludel.provider.session.QueryRun;
import org.jspecify.annotations.Nullable;

/**
 * A query of an entity manager. Belongs to the thread of the entity manager.
 *
 * @param <X> the class of the results
 */
public class RunnableQuery<X> implements TypedQuery<X> {

    private final EntitySession session;
    private final Execution execution;
    private final ParameterValues parameters;
    private final UnaryOperator<@Nullable Object> results;
    private final Hints hints = new Hints();
    private int first;
    private int maximum = Integer.MAX_VALUE;
    private @Nullable FlushModeType flushMode;
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
            EntitySession session,
            Execution execution,
            ParameterValues parameters,
            UnaryOperator<@Nullable Object> results) {
        this.session = session;
        this.execution = execution;
        this.parameters = parameters;
        this.results = results;
    }

    /** The persistence context in which the query runs. */
    protected EntitySession session() {
        return session;
    }

    // ---- running

    @Override
    @SuppressWarnings("unchecked") // the class of the results was checked when the query was made
    public List<X> getResultList() {
        requireSelect("getResultList()");
        return (List<X>) run(run -> results(execution.list(run)));
    }

    @Override
    @SuppressWarnings("unchecked") // see above
    public Stream<X> getResultStream() {
        requireSelect("getResultStream()");
        return (Stream<X>) run(run -> execution.stream(run).map(results));
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
        List<X> found = (List<X>) run(run -> results(execution.list(run.withMaximum(Math.min(maximum, 2)))));
        if (found.size() > 1) {
            throw QueryErrors.severalResults();
        }
        return found;
    }

    @Override
    public int executeUpdate() {
        session.requireOpen();
        if (Boolean.TRUE.equals(execution.isSelect())) {
            throw QueryErrors.noUpdate();
        }
        session.requireTransaction("executeUpdate()");
        return run(execution::update);
    }

    private void requireSelect(String method) {
        session.requireOpen();
        if (Boolean.FALSE.equals(execution.isSelect())) {
            throw QueryErrors.noSelect(method);
        }
        if (lockMode != LockModeType.NONE && !session.isJoined()) {
            throw QueryErrors.lockWithoutTransaction();
        }
    }

    private List<@Nullable Object> results(List<@Nullable Object> rows) {
        rows.replaceAll(results);
        return rows;
    }

    /** Runs the query when all parameters have values; what is missing is told before anything is written. */
    private <T> T run(Function<QueryRun, T> work) {
        QueryRun run = new QueryRun(
                parameters.required(),
                first,
                maximum,
                getFlushMode(),
                lockMode,
                hints.lockOptions(),
                hints.timeout(),
                hints.graph());
        return work.apply(run);
    }

    // ---- limits, modes and hints

    @Override
    public RunnableQuery<X> setMaxResults(int maxResult) {
        session.requireOpen();
        if (maxResult < 0) {
            throw QueryErrors.negative("number of results", maxResult);
        }
        maximum = maxResult;
        return this;
    }

    @Override
    public int getMaxResults() {
        session.requireOpen();
        return maximum;
    }

    @Override
    public RunnableQuery<X> setFirstResult(int startPosition) {
        session.requireOpen();
        if (startPosition < 0) {
            throw QueryErrors.negative("position of the first result", startPosition);
        }
        first = startPosition;
        return this;
    }

    @Override
    public int getFirstResult() {
        session.requireOpen();
        return first;
    }

    @Override
    public RunnableQuery<X> setHint(String hintName, Object value) {
        session.requireOpen();
        hints.set(hintName, value);
        return this;
    }

    @Override
    public Map<String, Object> getHints() {
        session.requireOpen();
        return hints.all();
    }

    @Override
    public RunnableQuery<X> setFlushMode(FlushModeType mode) {
        session.requireOpen();
        flushMode = mode;
        return this;
    }

    @Override
    public FlushModeType getFlushMode() {
        session.requireOpen();
        return flushMode == null ? session.flushMode() : flushMode;
    }

    @Override
    public RunnableQuery<X> setLockMode(LockModeType mode) {
        session.requireOpen();
        if (!Boolean.TRUE.equals(execution.isSelect())) {
            throw QueryErrors.lockedNative();
        }
        lockMode = mode;
        return this;
    }

    @Override
    public LockModeType getLockMode() {
        session.requireOpen();
        if (!Boolean.TRUE.equals(execution.isSelect())) {
            throw QueryErrors.lockedNative();
        }
        return lockMode;
    }

    @Override
    public RunnableQuery<X> setCacheRetrieveMode(CacheRetrieveMode mode) {
        session.requireOpen();
        hints.retrieveMode(mode);
        return this;
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        session.requireOpen();
        return hints.retrieveMode();
    }

    @Override
    public RunnableQuery<X> setCacheStoreMode(CacheStoreMode mode) {
        session.requireOpen();
        hints.storeMode(mode);
        return this;
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        session.requireOpen();
        return hints.storeMode();
    }

    @Override
    public RunnableQuery<X> setTimeout(@Nullable Integer timeout) {
        session.requireOpen();
        hints.timeout(timeout);
        return this;
    }

    @Override
    public @Nullable Integer getTimeout() {
        session.requireOpen();
        return hints.timeout();
    }

    // ---- parameters

    @Override
    public <T> RunnableQuery<X> setParameter(Parameter<T> parameter, @Nullable T value) {
        return set(parameters.of(parameter), value);
    }

    @Override
    public RunnableQuery<X> setParameter(String name, @Nullable Object value) {
        return set(parameters.of(name), value);
    }

    @Override
    public RunnableQuery<X> setParameter(int position, @Nullable Object value) {
        return set(parameters.of(position), value);
    }

    @Override
    @SuppressWarnings("deprecation") // applications call it as long as it is there
    public RunnableQuery<X> setParameter(
            Parameter<Calendar> parameter, @Nullable Calendar value, TemporalType temporalType) {
        return set(
                parameters.of(parameter),
                Temporals.of(value, temporalType, parameters.of(parameter).type()));
    }

    @Override
    @SuppressWarnings("deprecation") // see above
    public RunnableQuery<X> setParameter(Parameter<Date> parameter, @Nullable Date value, TemporalType temporalType) {
        return set(
                parameters.of(parameter),
                Temporals.of(value, temporalType, parameters.of(parameter).type()));
    }

    @Override
    @SuppressWarnings("deprecation") // see above
    public RunnableQuery<X> setParameter(String name, @Nullable Calendar value, TemporalType temporalType) {
        return set(
                parameters.of(name),
                Temporals.of(value, temporalType, parameters.of(name).type()));
    }

    @Override
    @SuppressWarnings("deprecation") // see above
    public RunnableQuery<X> setParameter(String name, @Nullable Date value, TemporalType temporalType) {
        return set(
                parameters.of(name),
                Temporals.of(value, temporalType, parameters.of(name).type()));
    }

    @Override
    @SuppressWarnings("deprecation") // see above
    public RunnableQuery<X> setParameter(int position, @Nullable Calendar value, TemporalType temporalType) {
        return set(
                parameters.of(position),
                Temporals.of(value, temporalType, parameters.of(position).type()));
    }

    @Override
    @SuppressWarnings("deprecation") // see above
    public RunnableQuery<X> setParameter(int position, @Nullable Date value, TemporalType temporalType) {
        return set(
                parameters.of(position),
                Temporals.of(value, temporalType, parameters.of(position).type()));
    }

    private RunnableQuery<X> set(DeclaredParameter<?> parameter, @Nullable Object value) {
        session.requireOpen();
        parameters.set(parameter, value);
        return this;
    }

    @Override
    public Set<Parameter<?>> getParameters() {
        session.requireOpen();
        return parameters.all();
    }

    @Override
    public Parameter<?> getParameter(String name) {
        session.requireOpen();
        return ParameterValues.known(parameters.of(name));
    }

    @Override
    public <T> Parameter<T> getParameter(String name, Class<T> type) {
        session.requireOpen();
        return typed(parameters.of(name), type);
    }

    @Override
    public Parameter<?> getParameter(int position) {
        session.requireOpen();
        return ParameterValues.known(parameters.of(position));
    }

    @Override
    public <T> Parameter<T> getParameter(int position, Class<T> type) {
        session.requireOpen();
        return typed(parameters.of(position), type);
    }

    @SuppressWarnings("unchecked") // the class was compared
    private static <T> Parameter<T> typed(DeclaredParameter<?> parameter, Class<T> type) {
        if (!type.isAssignableFrom(parameter.getParameterType()) && parameter.type() != Object.class) {
            throw QueryErrors.wrongParameterType(parameter, type);
        }
        return (Parameter<T>) ParameterValues.known(parameter);
    }

    @Override
    public boolean isBound(Parameter<?> parameter) {
        session.requireOpen();
        return parameters.isSet(parameters.of(parameter));
    }

    @Override
    @SuppressWarnings("unchecked") // what was set is of the class of the parameter
    public <T> @Nullable T getParameterValue(Parameter<T> parameter) {
        session.requireOpen();
        return (T) parameters.get(parameters.of(parameter));
    }

    @Override
    public @Nullable Object getParameterValue(String name) {
        session.requireOpen();
        return parameters.get(parameters.of(name));
    }

    @Override
    public @Nullable Object getParameterValue(int position) {
        session.requireOpen();
        return parameters.get(parameters.of(position));
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw QueryErrors.cannotUnwrap(type);
    }

    // ---- queries with names

    /** The query as it is now, for other persistence contexts: without the values of its parameters. */
    NamedQueries.Definition asDefinition() {
        return new Frozen(this);
    }

    private <Y> RunnableQuery<Y> copyFor(EntitySession other) {
        RunnableQuery<Y> copy = new RunnableQuery<>(other, execution.in(other), parameters.withoutValues(), results);
        copy.first = first;
        copy.maximum = maximum;
        copy.flushMode = flushMode;
        copy.lockMode = lockMode;
        hints.all().forEach(copy::setHint);
        copy.hints.timeout(hints.timeout());
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
            return query.hints.all();
        }

        @Override
        public <X> RunnableQuery<X> in(EntitySession session, Class<X> wanted) {
            return query.copyFor(session);
        }
    }
}
