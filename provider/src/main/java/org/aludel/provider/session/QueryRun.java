package org.aludel.provider.session;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Map;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.locking.LockOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a query is run.
 *
 * @param values the values of all parameters by their names in the statement
 * @param first how many rows are left out at the beginning
 * @param maximum how many rows are wanted; {@link Integer#MAX_VALUE} for all
 * @param flushMode whether changes are written before
 * @param lockMode how the entities are locked
 * @param lockOptions how pessimistic locks are obtained
 * @param timeout how many milliseconds the query may take; null for as long as the unit allows
 * @param graph what is fetched with the entities; null for nothing but what their mapping says
 * @param readOnly whether changes of what is loaded are not written
 * @param listener is told what was found; null for nobody
 */
public record QueryRun(
        Map<String, @Nullable Object> values,
        int first,
        int maximum,
        FlushModeType flushMode,
        LockModeType lockMode,
        LockOptions lockOptions,
        @Nullable Integer timeout,
        @Nullable GraphUse graph,
        boolean readOnly,
        @Nullable ResultsListener listener) {

    /** A run whose results nobody is told. */
    public QueryRun(
            Map<String, @Nullable Object> values,
            int first,
            int maximum,
            FlushModeType flushMode,
            LockModeType lockMode,
            LockOptions lockOptions,
            @Nullable Integer timeout,
            @Nullable GraphUse graph,
            boolean readOnly) {
        this(values, first, maximum, flushMode, lockMode, lockOptions, timeout, graph, readOnly, null);
    }

    /** Whether all rows are wanted. */
    public boolean isWhole() {
        return first == 0 && maximum == Integer.MAX_VALUE;
    }

    /** The same with somebody who is told the results. */
    public QueryRun withListener(ResultsListener told) {
        return new QueryRun(values, first, maximum, flushMode, lockMode, lockOptions, timeout, graph, readOnly, told);
    }

    /** The same with another number of rows that are wanted. */
    public QueryRun withMaximum(int rows) {
        return new QueryRun(values, first, rows, flushMode, lockMode, lockOptions, timeout, graph, readOnly, listener);
    }
}
