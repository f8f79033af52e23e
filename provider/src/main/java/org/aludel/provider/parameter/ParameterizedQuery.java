package org.aludel.provider.parameter;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import jakarta.persistence.TemporalType;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * A query with its parameters, hints and modes, whatever it runs. Belongs to the thread of its entity manager.
 *
 * @param <P> a parameter
 * @param <Q> the query itself
 */
@SuppressWarnings("deprecation") // the parts of dates are, and applications use them as long as they are there
public abstract class ParameterizedQuery<P extends Parameter<?>, Q extends Query> implements Query {

    private final Parameters<P> parameters;
    private final Hints hints;
    private @Nullable FlushModeType flushMode;

    protected ParameterizedQuery(Parameters<P> parameters, QueryDefaults defaults) {
        this.parameters = parameters;
        this.hints = new Hints(defaults);
    }

    /** This. */
    protected abstract Q self();

    /**
     * Fails where the entity manager is closed.
     *
     * @throws IllegalStateException if it is
     */
    protected abstract void requireOpen();

    /** When changes are written before queries that say nothing themselves. */
    protected abstract FlushModeType defaultFlushMode();

    /** The hints, with what those that are known say. */
    protected Hints hints() {
        return hints;
    }

    /** What was said of flushing; null for nothing. */
    protected @Nullable FlushModeType givenFlushMode() {
        return flushMode;
    }

    // ---- values of parameters

    /** Gives a parameter its value. */
    protected Q set(P parameter, @Nullable Object value) {
        requireOpen();
        parameters.set(parameter, value);
        return self();
    }

    private Q set(P parameter, @Nullable Date value, TemporalType part) {
        requireOpen();
        parameters.set(parameter, Temporals.of(value, part, parameters.type(parameter)), part);
        return self();
    }

    private Q set(P parameter, @Nullable Calendar value, TemporalType part) {
        requireOpen();
        parameters.set(parameter, Temporals.of(value, part, parameters.type(parameter)), part);
        return self();
    }

    @Override
    public <T> Q setParameter(Parameter<T> parameter, @Nullable T value) {
        return set(parameters.of(parameter), value);
    }

    @Override
    public Q setParameter(String name, @Nullable Object value) {
        return set(parameters.of(name), value);
    }

    @Override
    public Q setParameter(int position, @Nullable Object value) {
        return set(parameters.of(position), value);
    }

    @Override
    public Q setParameter(Parameter<Calendar> parameter, @Nullable Calendar value, TemporalType temporalType) {
        return set(parameters.of(parameter), value, temporalType);
    }

    @Override
    public Q setParameter(Parameter<Date> parameter, @Nullable Date value, TemporalType temporalType) {
        return set(parameters.of(parameter), value, temporalType);
    }

    @Override
    public Q setParameter(String name, @Nullable Calendar value, TemporalType temporalType) {
        return set(parameters.of(name), value, temporalType);
    }

    @Override
    public Q setParameter(String name, @Nullable Date value, TemporalType temporalType) {
        return set(parameters.of(name), value, temporalType);
    }

    @Override
    public Q setParameter(int position, @Nullable Calendar value, TemporalType temporalType) {
        return set(parameters.of(position), value, temporalType);
    }

    @Override
    public Q setParameter(int position, @Nullable Date value, TemporalType temporalType) {
        return set(parameters.of(position), value, temporalType);
    }

    @Override
    public boolean isBound(Parameter<?> parameter) {
        requireOpen();
        return parameters.isSet(parameters.of(parameter));
    }

    @Override
    @SuppressWarnings("unchecked") // what was set is of the class of the parameter
    public <T> @Nullable T getParameterValue(Parameter<T> parameter) {
        requireOpen();
        return (T) parameters.get(parameters.of(parameter));
    }

    @Override
    public @Nullable Object getParameterValue(String name) {
        requireOpen();
        return parameters.get(parameters.of(name));
    }

    @Override
    public @Nullable Object getParameterValue(int position) {
        requireOpen();
        return parameters.get(parameters.of(position));
    }

    // ---- parameters

    @Override
    public Set<Parameter<?>> getParameters() {
        requireOpen();
        return parameters.all();
    }

    @Override
    public Parameter<?> getParameter(String name) {
        requireOpen();
        return parameters.known(parameters.of(name));
    }

    @Override
    public <T> Parameter<T> getParameter(String name, Class<T> type) {
        requireOpen();
        return typed(parameters.of(name), type);
    }

    @Override
    public Parameter<?> getParameter(int position) {
        requireOpen();
        return parameters.known(parameters.of(position));
    }

    @Override
    public <T> Parameter<T> getParameter(int position, Class<T> type) {
        requireOpen();
        return typed(parameters.of(position), type);
    }

    @SuppressWarnings("unchecked") // the class was compared
    private <T> Parameter<T> typed(P parameter, Class<T> type) {
        Class<?> known = parameter.getParameterType();
        if (known != Object.class && !Boxes.boxed(type).isAssignableFrom(Boxes.boxed(known))) {
            throw ParameterErrors.wrongType(parameters.label(parameter), known, type);
        }
        return (Parameter<T>) parameters.known(parameter);
    }

    // ---- hints and modes

    @Override
    public Q setHint(String hintName, Object value) {
        requireOpen();
        hints.set(hintName, value);
        return self();
    }

    @Override
    public Map<String, Object> getHints() {
        requireOpen();
        return hints.all();
    }

    @Override
    public Q setFlushMode(FlushModeType mode) {
        requireOpen();
        flushMode = mode;
        return self();
    }

    @Override
    public FlushModeType getFlushMode() {
        requireOpen();
        return flushMode == null ? defaultFlushMode() : flushMode;
    }

    @Override
    public Q setCacheRetrieveMode(CacheRetrieveMode mode) {
        requireOpen();
        hints.retrieveMode(mode);
        return self();
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        requireOpen();
        return hints.retrieveMode();
    }

    @Override
    public Q setCacheStoreMode(CacheStoreMode mode) {
        requireOpen();
        hints.storeMode(mode);
        return self();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        requireOpen();
        return hints.storeMode();
    }

    @Override
    public Q setTimeout(@Nullable Integer milliseconds) {
        requireOpen();
        hints.timeout(milliseconds);
        return self();
    }

    @Override
    public @Nullable Integer getTimeout() {
        requireOpen();
        return hints.timeout();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw ParameterErrors.cannotUnwrap(type);
    }
}
