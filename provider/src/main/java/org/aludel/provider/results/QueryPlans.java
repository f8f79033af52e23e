package org.aludel.provider.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plans of the queries that were executed last, by whatever names a query. Thread-safe. */
public final class QueryPlans {

    private static final int DEFAULT_SIZE = 2048;

    private final Map<Object, QueryPlan> plans;

    /** Room for some thousand plans. */
    public QueryPlans() {
        this(DEFAULT_SIZE);
    }

    /**
     * Room for plans.
     *
     * @param size how many; the one that was not used for longest goes first
     */
    public QueryPlans(int size) {
        this.plans = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, QueryPlan> eldest) {
                return size() > size;
            }
        };
    }

    /**
     * The plan of a query, made if it is not there. It is made outside of any lock: of two that are made at once, one stays.
     *
     * @param key names the query; equal keys are equal queries
     * @param maker makes the plan
     */
    public QueryPlan of(Object key, Supplier<QueryPlan> maker) {
        QueryPlan known = known(key);
        if (known != null) {
            return known;
        }
        QueryPlan made = maker.get();
        synchronized (plans) {
            QueryPlan other = plans.putIfAbsent(key, made);
            return other == null ? made : other;
        }
    }

    private @Nullable QueryPlan known(Object key) {
        synchronized (plans) {
            return plans.get(key);
        }
    }
}
