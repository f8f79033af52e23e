package org.aludel.provider.parameter;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.PessimisticLockScope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.provider.cache.CacheUse;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.locking.LockOptions;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.jspecify.annotations.Nullable;

/** The hints of a query, and what those that are known say (Jakarta Persistence, 3.11.3). Belongs to one thread. */
public final class Hints implements CacheUse {

    private final QueryDefaults defaults;
    private Map<String, Object> given = Map.of();
    private @Nullable Integer timeout;
    private @Nullable Integer lockTimeout;
    private @Nullable PessimisticLockScope lockScope;
    private @Nullable CacheRetrieveMode retrieveMode;
    private @Nullable CacheStoreMode storeMode;
    private @Nullable GraphUse graph;
    private @Nullable Boolean readOnly;

    /** Hints beside what holds for all queries. */
    Hints(QueryDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * Takes in a hint; those that are not known are kept, and have no effect.
     *
     * @throws IllegalArgumentException if the value of a known one is of no use (ALU-4402)
     */
    public void set(String name, Object value) {
        known(name, value);
        if (given.isEmpty()) {
            given = new LinkedHashMap<>();
        }
        given.put(name, value);
    }

    private void known(String name, Object value) {
        if (name.equals(UnitProperties.QUERY_TIMEOUT.key())) {
            timeout = read(UnitProperties.QUERY_TIMEOUT, value);
        } else if (name.equals(UnitProperties.LOCK_TIMEOUT.key())) {
            lockTimeout = read(UnitProperties.LOCK_TIMEOUT, value);
        } else if (name.equals(UnitProperties.LOCK_SCOPE.key())) {
            lockScope = read(UnitProperties.LOCK_SCOPE, value);
        } else if (name.equals(UnitProperties.CACHE_RETRIEVE_MODE.key())) {
            retrieveMode = read(UnitProperties.CACHE_RETRIEVE_MODE, value);
        } else if (name.equals(UnitProperties.CACHE_STORE_MODE.key())) {
            storeMode = read(UnitProperties.CACHE_STORE_MODE, value);
        } else if (name.equals(UnitProperties.READ_ONLY.key())) {
            readOnly = read(UnitProperties.READ_ONLY, value);
        } else if (name.equals(GraphUse.FETCH_GRAPH)) {
            graph = GraphUse.fetch(graph(name, value));
        } else if (name.equals(GraphUse.LOAD_GRAPH)) {
            graph = GraphUse.load(graph(name, value));
        }
    }

    private static <T> T read(UnitProperty<T> property, Object value) {
        return property.read(value)
                .orElseThrow(() -> ParameterErrors.invalidHint(property.key(), value, property.allowed()));
    }

    private static EntityGraph<?> graph(String name, Object value) {
        if (value instanceof EntityGraph<?> graph) {
            return graph;
        }
        throw ParameterErrors.invalidHint(name, value, "an EntityGraph");
    }

    public Map<String, Object> all() {
        return Collections.unmodifiableMap(given);
    }

    public @Nullable Integer timeout() {
        return timeout;
    }

    public void timeout(@Nullable Integer milliseconds) {
        timeout = milliseconds;
    }

    /** How many milliseconds the query may take; null for as long as the unit allows. */
    public @Nullable Integer timeoutOfRun() {
        return timeout == null ? defaults.queryTimeout() : timeout;
    }

    public LockOptions lockOptions() {
        Integer wait = lockTimeout == null ? defaults.lockTimeout() : lockTimeout;
        return new LockOptions(
                lockScope == null ? defaults.lockScope() : lockScope, wait == null || wait < 0 ? null : wait);
    }

    @Override
    public CacheRetrieveMode retrieveMode() {
        return retrieveMode == null ? defaults.retrieveMode() : retrieveMode;
    }

    public void retrieveMode(CacheRetrieveMode mode) {
        retrieveMode = mode;
    }

    @Override
    public CacheStoreMode storeMode() {
        return storeMode == null ? defaults.storeMode() : storeMode;
    }

    public void storeMode(CacheStoreMode mode) {
        storeMode = mode;
    }

    public @Nullable GraphUse graph() {
        return graph;
    }

    /** Whether changes of what the query loads are not written. */
    public boolean readOnly() {
        return readOnly == null ? defaults.readOnly() : readOnly;
    }
}
