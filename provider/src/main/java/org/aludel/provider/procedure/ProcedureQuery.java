package org.aludel.provider.procedure;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ParameterMode;
import jakarta.persistence.StoredProcedureQuery;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.sql.ProcedureCall;
import org.aludel.provider.load.Loader;
import org.aludel.provider.nativesql.RowMapping;
import org.aludel.provider.parameter.ParameterizedQuery;
import org.jspecify.annotations.Nullable;

/**
 * The call of a stored procedure by an entity manager. What it gives back is taken one after the other, by {@link
 * #getResultList()} where rows are next and by {@link #getUpdateCount()} where a number is; {@link #hasMoreResults()} tells
 * which, and takes nothing. The procedure is called again when a parameter was given another value. Belongs to the thread of
 * the entity manager.
 */
@SuppressWarnings("deprecation") // the interface has methods that are, and applications use them
public final class ProcedureQuery extends ParameterizedQuery<ProcedureParameter<?>, ProcedureQuery>
        implements StoredProcedureQuery {

    private final ProcedureContext context;
    private final String procedure;
    private final List<RowMapping> mappings;
    private final ProcedureParameters parameters;
    private @Nullable ProcedureResults results;

    /** A query for a procedure. */
    public ProcedureQuery(ProcedureContext context, ProcedureDefinition definition) {
        this(context, definition, new ProcedureParameters(definition.procedure()));
    }

    private ProcedureQuery(ProcedureContext context, ProcedureDefinition definition, ProcedureParameters parameters) {
        super(parameters, context.queryDefaults());
        this.context = context;
        this.procedure = definition.procedure();
        this.mappings = definition.results();
        this.parameters = parameters;
        definition.parameters().forEach(parameters::register);
        definition.hints().forEach(hints()::set);
    }

    @Override
    protected ProcedureQuery self() {
        return this;
    }

    @Override
    protected void requireOpen() {
        context.requireOpen();
    }

    @Override
    protected FlushModeType defaultFlushMode() {
        return context.flushMode();
    }

    // ---- running

    @Override
    public boolean execute() {
        requireOpen();
        return call().hasRows();
    }

    private ProcedureResults call() {
        List<ProcedureParameter<?>> all = parameters.inOrder();
        List<@Nullable Object> values = parameters.required();
        ProcedureResults called = new ProcedureResults(mappings, all);
        ProcedureCall call = new ProcedureCall(procedure, parameters.inCall());
        context.run(() -> {
            context.beforeQuery(getFlushMode());
            called.came(context.call(call, values, called::reading, hints().timeoutOfRun()));
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
        requireOpen();
        return results != null && results.hasRows();
    }

    @Override
    public int getUpdateCount() {
        requireOpen();
        return results == null ? -1 : results.count();
    }

    @Override
    public int executeUpdate() {
        requireOpen();
        context.requireTransaction("executeUpdate()");
        return called().count();
    }

    /** The rows that are next; null if none are. */
    @Override
    @SuppressWarnings("NullAway") // the interface says so in words only
    public List<?> getResultList() {
        requireOpen();
        ProcedureResults current = called();
        Loader loader = context.loader();
        return context.run(() -> loader.readOnly(hints().readOnly(), () -> current.rows(loader)));
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
        requireOpen();
        return output(parameters.of(position));
    }

    @Override
    public @Nullable Object getOutputParameterValue(String parameterName) {
        requireOpen();
        return output(parameters.of(parameterName));
    }

    private @Nullable Object output(ProcedureParameter<?> parameter) {
        if (!parameter.isOutput()) {
            throw ProcedureErrors.noOutput(procedure, parameter);
        }
        ProcedureResults current = called();
        Loader loader = context.loader();
        return loader.readOnly(hints().readOnly(), () -> current.output(parameter, loader));
    }

    // ---- parameters

    @Override
    public ProcedureQuery registerStoredProcedureParameter(int position, Class<?> type, ParameterMode mode) {
        requireOpen();
        parameters.register(new ProcedureParameter<>(null, position, type, mode));
        return this;
    }

    @Override
    public ProcedureQuery registerStoredProcedureParameter(String parameterName, Class<?> type, ParameterMode mode) {
        requireOpen();
        parameters.register(new ProcedureParameter<>(parameterName, null, type, mode));
        return this;
    }

    /** The procedure is called again. */
    @Override
    protected ProcedureQuery set(ProcedureParameter<?> parameter, @Nullable Object value) {
        super.set(parameter, value);
        results = null;
        return this;
    }

    // ---- what a procedure decides itself

    @Override
    public ProcedureQuery setMaxResults(int maxResult) {
        requireOpen();
        throw ProcedureErrors.unsupported("setMaxResults()");
    }

    @Override
    public int getMaxResults() {
        requireOpen();
        return Integer.MAX_VALUE;
    }

    @Override
    public ProcedureQuery setFirstResult(int startPosition) {
        requireOpen();
        throw ProcedureErrors.unsupported("setFirstResult()");
    }

    @Override
    public int getFirstResult() {
        requireOpen();
        return 0;
    }

    @Override
    public ProcedureQuery setLockMode(LockModeType lockMode) {
        requireOpen();
        throw ProcedureErrors.unsupported("setLockMode()");
    }

    @Override
    public LockModeType getLockMode() {
        requireOpen();
        throw ProcedureErrors.unsupported("getLockMode()");
    }
}
