package org.aludel.provider.procedure;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Parameter;
import jakarta.persistence.ParameterMode;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.nativesql.RowMapping;
import org.jspecify.annotations.Nullable;

/**
 * The call of a stored procedure by an entity manager. What it gives back is taken one after the other, by {@link
 * #getResultList()} where rows are next and by {@link #getUpdateCount()} where a number is; {@link #hasMoreResults()} tells
 * which, and takes nothing. The procedure is called again when a parameter was given another value. Belongs to the thread of
 * the entity manager.
 */
@SuppressWarnings({"deprecation", "JavaUtilDate"}) // parameters with parts of dates are, and the interface has them
public final class ProcedureQuery implements StoredProcedureQuery {

    private static final String TIMEOUT = "jakarta.persistence.query.timeout";

    private final ProcedureContext context;
    private final String procedure;
    private final List<RowMapping> mappings;
    private final ProcedureParameters parameters;
    private final Map<String, Object> hints = new LinkedHashMap<>();
    private @Nullable FlushModeType flushMode;
    private CacheRetrieveMode retrieveMode = CacheRetrieveMode.USE;
    private CacheStoreMode storeMode = CacheStoreMode.USE;
    private @Nullable Integer timeout;
    private @Nullable ProcedureResults results;

    /** A query for a procedure. */
    public ProcedureQuery(ProcedureContext context, ProcedureDefinition definition) {
        this.context = context;
        this.procedure = definition.procedure();
        this.mappings = definition.results();
        this.parameters = new ProcedureParameters(procedure);
        definition.parameters().forEach(parameters::register);
        definition.hints().forEach(this::hint);
    }

    // ---- running

    @Override
    public boolean execute() {
        context.requireOpen();
        return call().hasRows();
    }

    private ProcedureResults call() {
        List<ProcedureParameter<?>> all = parameters.inOrder();
        List<@Nullable Object> values = parameters.required();
        ProcedureResults called = new ProcedureResults(mappings, all);
        ProcedureCall call = new ProcedureCall(
                procedure, all.stream().map(ProcedureParameter::inCall).toList());
        context.run(() -> {
            context.beforeQuery(getFlushMode());
            called.came(context.call(call, values, called::reading, timeout));
            return true;
        });
        results = called;
        return called;
    }

    private ProcedureResults called() {
        return results == null ? call() : results;
    }

    @Override
    public boolean hasMoreResults() {
        context.requireOpen();
        return results != null && results.hasRows();
    }

    @Override
    public int getUpdateCount() {
        context.requireOpen();
        return results == null ? -1 : results.count();
    }

    @Override
    public int executeUpdate() {
        context.requireOpen();
        context.requireTransaction("executeUpdate()");
        return called().count();
    }

    /** The rows that are next; null if none are. */
    @Override
    @SuppressWarnings("NullAway") // the interface says so in words only
    public List<?> getResultList() {
        context.requireOpen();
        ProcedureResults current = called();
        return context.run(() -> current.rows(context.loader()));
    }

    @Override
    public Stream<?> getResultStream() {
        List<?> rows = getResultList();
        return rows == null ? Stream.empty() : rows.stream();
    }

    @Override
    public Object getSingleResult() {
        Object only = getSingleResultOrNull();
        if (only == null) {
            throw ProcedureErrors.noResult(procedure);
        }
        return only;
    }

    @Override
    public @Nullable Object getSingleResultOrNull() {
        List<?> rows = getResultList();
        if (rows == null || rows.isEmpty()) {
            return null;
        }
        if (rows.size() > 1) {
            throw ProcedureErrors.severalResults(procedure);
        }
        return rows.get(0);
    }

    @Override
    public @Nullable Object getOutputParameterValue(int position) {
        context.requireOpen();
        return output(parameters.of(position));
    }

    @Override
    public @Nullable Object getOutputParameterValue(String parameterName) {
        context.requireOpen();
        return output(parameters.of(parameterName));
    }

    private @Nullable Object output(ProcedureParameter<?> parameter) {
        if (!parameter.isOutput()) {
            throw ProcedureErrors.noOutput(procedure, parameter);
        }
        return called().output(parameter, context.loader());
    }

    // ---- parameters

    @Override
    public ProcedureQuery registerStoredProcedureParameter(int position, Class<?> type, ParameterMode mode) {
        context.requireOpen();
        parameters.register(new ProcedureParameter<>(null, position, type, mode));
        return this;
    }

    @Override
    public ProcedureQuery registerStoredProcedureParameter(String parameterName, Class<?> type, ParameterMode mode) {
        context.requireOpen();
        parameters.register(new ProcedureParameter<>(parameterName, null, type, mode));
        return this;
    }

    @Override
    public <T> ProcedureQuery setParameter(Parameter<T> parameter, @Nullable T value) {
        return set(parameters.of(parameter), value);
    }

    @Override
    public ProcedureQuery setParameter(String name, @Nullable Object value) {
        return set(parameters.of(name), value);
    }

    @Override
    public ProcedureQuery setParameter(int position, @Nullable Object value) {
        return set(parameters.of(position), value);
    }

    @Override
    public ProcedureQuery setParameter(
            Parameter<Calendar> parameter, @Nullable Calendar value, TemporalType temporalType) {
        return set(parameters.of(parameter), value, temporalType);
    }

    @Override
    public ProcedureQuery setParameter(Parameter<Date> parameter, @Nullable Date value, TemporalType temporalType) {
        return set(parameters.of(parameter), value, temporalType);
    }

    @Override
    public ProcedureQuery setParameter(String name, @Nullable Calendar value, TemporalType temporalType) {
        return set(parameters.of(name), value, temporalType);
    }

    @Override
    public ProcedureQuery setParameter(String name, @Nullable Date value, TemporalType temporalType) {
        return set(parameters.of(name), value, temporalType);
    }

    @Override
    public ProcedureQuery setParameter(int position, @Nullable Calendar value, TemporalType temporalType) {
        return set(parameters.of(position), value, temporalType);
    }

    @Override
    public ProcedureQuery setParameter(int position, @Nullable Date value, TemporalType temporalType) {
        return set(parameters.of(position), value, temporalType);
    }

    private ProcedureQuery set(ProcedureParameter<?> parameter, @Nullable Calendar value, TemporalType part) {
        return value == null || Calendar.class.isAssignableFrom(parameter.type())
                ? set(parameter, value)
                : set(parameter, value.getTime(), part);
    }

    /** A date of JDBC is made where the parameter takes one. */
    private ProcedureQuery set(ProcedureParameter<?> parameter, @Nullable Date value, TemporalType part) {
        if (value == null || parameter.type() == Date.class) {
            return set(parameter, value);
        }
        return set(
                parameter,
                switch (part) {
                    case DATE -> new java.sql.Date(value.getTime());
                    case TIME -> new Time(value.getTime());
                    case TIMESTAMP -> value instanceof Timestamp ? value : new Timestamp(value.getTime());
                });
    }

    private ProcedureQuery set(ProcedureParameter<?> parameter, @Nullable Object value) {
        context.requireOpen();
        parameters.set(parameter, value);
        results = null;
        return this;
    }

    @Override
    public Set<Parameter<?>> getParameters() {
        context.requireOpen();
        return parameters.asSet();
    }

    @Override
    public Parameter<?> getParameter(String name) {
        context.requireOpen();
        return parameters.of(name);
    }

    @Override
    public <T> Parameter<T> getParameter(String name, Class<T> type) {
        context.requireOpen();
        return typed(parameters.of(name), type);
    }

    @Override
    public Parameter<?> getParameter(int position) {
        context.requireOpen();
        return parameters.of(position);
    }

    @Override
    public <T> Parameter<T> getParameter(int position, Class<T> type) {
        context.requireOpen();
        return typed(parameters.of(position), type);
    }

    @SuppressWarnings("unchecked") // the class was compared
    private static <T> Parameter<T> typed(ProcedureParameter<?> parameter, Class<T> type) {
        if (!Boxes.boxed(type).isAssignableFrom(Boxes.boxed(parameter.type()))) {
            throw ProcedureErrors.wrongType(parameter, type);
        }
        return (Parameter<T>) parameter;
    }

    @Override
    public boolean isBound(Parameter<?> parameter) {
        context.requireOpen();
        return parameters.isSet(parameters.of(parameter));
    }

    @Override
    @SuppressWarnings("unchecked") // what was set is of the class of the parameter
    public <T> @Nullable T getParameterValue(Parameter<T> parameter) {
        context.requireOpen();
        return (T) parameters.get(parameters.of(parameter));
    }

    @Override
    public @Nullable Object getParameterValue(String name) {
        context.requireOpen();
        return parameters.get(parameters.of(name));
    }

    @Override
    public @Nullable Object getParameterValue(int position) {
        context.requireOpen();
        return parameters.get(parameters.of(position));
    }

    // ---- modes and hints

    @Override
    public ProcedureQuery setHint(String hintName, Object value) {
        context.requireOpen();
        hint(hintName, value);
        return this;
    }

    /** Those that are not known are kept, and have no effect. */
    private void hint(String name, Object value) {
        if (name.equals(TIMEOUT)) {
            try {
                timeout = value instanceof Number number
                        ? number.intValue()
                        : Integer.valueOf(value.toString().strip());
            } catch (NumberFormatException e) {
                throw ProcedureErrors.badHint(name, value);
            }
        }
        hints.put(name, value);
    }

    @Override
    public Map<String, Object> getHints() {
        context.requireOpen();
        return Collections.unmodifiableMap(hints);
    }

    @Override
    public ProcedureQuery setFlushMode(FlushModeType mode) {
        context.requireOpen();
        flushMode = mode;
        return this;
    }

    @Override
    public FlushModeType getFlushMode() {
        context.requireOpen();
        return flushMode == null ? context.flushMode() : flushMode;
    }

    @Override
    public ProcedureQuery setCacheRetrieveMode(CacheRetrieveMode mode) {
        context.requireOpen();
        retrieveMode = mode;
        return this;
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        context.requireOpen();
        return retrieveMode;
    }

    @Override
    public ProcedureQuery setCacheStoreMode(CacheStoreMode mode) {
        context.requireOpen();
        storeMode = mode;
        return this;
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        context.requireOpen();
        return storeMode;
    }

    @Override
    public ProcedureQuery setTimeout(@Nullable Integer milliseconds) {
        context.requireOpen();
        timeout = milliseconds;
        return this;
    }

    @Override
    public @Nullable Integer getTimeout() {
        context.requireOpen();
        return timeout;
    }

    @Override
    public ProcedureQuery setMaxResults(int maxResult) {
        context.requireOpen();
        throw ProcedureErrors.unsupported("setMaxResults()");
    }

    @Override
    public int getMaxResults() {
        context.requireOpen();
        return Integer.MAX_VALUE;
    }

    @Override
    public ProcedureQuery setFirstResult(int startPosition) {
        context.requireOpen();
        throw ProcedureErrors.unsupported("setFirstResult()");
    }

    @Override
    public int getFirstResult() {
        context.requireOpen();
        return 0;
    }

    @Override
    public ProcedureQuery setLockMode(LockModeType lockMode) {
        context.requireOpen();
        throw ProcedureErrors.unsupported("setLockMode()");
    }

    @Override
    public LockModeType getLockMode() {
        context.requireOpen();
        throw ProcedureErrors.unsupported("getLockMode()");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw ProcedureErrors.cannotUnwrap(type);
    }
}
