package org.aludel.provider.manager;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.PessimisticLockScope;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.core.engine.IsolationLevel;
import org.aludel.provider.parameter.QueryDefaults;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/** The properties and modes of an entity manager. Belongs to its thread. */
final class ManagerSettings implements QueryDefaults {

    private Map<String, Object> properties = Map.of();
    private CacheRetrieveMode retrieveMode;
    private CacheStoreMode storeMode;
    private PessimisticLockScope lockScope;
    private @Nullable Integer lockTimeout;
    private @Nullable Integer queryTimeout;
    private boolean readOnly;
    private @Nullable IsolationLevel isolation;

    /** What the entity managers of a unit begin with. */
    ManagerSettings(UnitSettings unit) {
        this.retrieveMode = unit.get(UnitProperties.CACHE_RETRIEVE_MODE);
        this.storeMode = unit.get(UnitProperties.CACHE_STORE_MODE);
        this.lockScope = unit.get(UnitProperties.LOCK_SCOPE);
        this.lockTimeout = unit.find(UnitProperties.LOCK_TIMEOUT).orElse(null);
        this.readOnly = unit.get(UnitProperties.READ_ONLY);
    }

    /**
     * Settings of a new entity manager.
     *
     * @param unit what entity managers of its unit begin with
     * @param given the properties that were given to it; null for none
     */
    ManagerSettings(ManagerSettings unit, @Nullable Map<?, ?> given) {
        this.retrieveMode = unit.retrieveMode;
        this.storeMode = unit.storeMode;
        this.lockScope = unit.lockScope;
        this.lockTimeout = unit.lockTimeout;
        this.readOnly = unit.readOnly;
        if (given != null) {
            given.forEach((key, value) -> {
                if (UnitProperties.ISOLATION.key().equals(key) && value != null) {
                    isolation = read(UnitProperties.ISOLATION, value);
                    put(UnitProperties.ISOLATION.key(), value);
                } else if (key instanceof String name && value != null) {
                    set(name, value);
                }
            });
        }
    }

    /**
     * Sets a property, or removes it.
     *
     * @param value null to remove it
     * @throws IllegalArgumentException if the value of a known one is of no use (ALU-4402)
     */
    void set(String name, @Nullable Object value) {
        if (name.equals(UnitProperties.ISOLATION.key())) {
            throw ManagerErrors.invalidOption(
                    name, value, "a value when the entity manager is created, and none later");
        }
        if (value == null) {
            if (!properties.isEmpty()) {
                properties.remove(name);
            }
            return;
        }
        if (name.equals(UnitProperties.CACHE_RETRIEVE_MODE.key())) {
            retrieveMode = read(UnitProperties.CACHE_RETRIEVE_MODE, value);
        } else if (name.equals(UnitProperties.CACHE_STORE_MODE.key())) {
            storeMode = read(UnitProperties.CACHE_STORE_MODE, value);
        } else if (name.equals(UnitProperties.LOCK_SCOPE.key())) {
            lockScope = read(UnitProperties.LOCK_SCOPE, value);
        } else if (name.equals(UnitProperties.LOCK_TIMEOUT.key())) {
            lockTimeout = read(UnitProperties.LOCK_TIMEOUT, value);
        } else if (name.equals(UnitProperties.QUERY_TIMEOUT.key())) {
            queryTimeout = read(UnitProperties.QUERY_TIMEOUT, value);
        } else if (name.equals(UnitProperties.READ_ONLY.key())) {
            readOnly = read(UnitProperties.READ_ONLY, value);
        }
        put(name, value);
    }

    private void put(String name, Object value) {
        if (properties.isEmpty()) {
            properties = new LinkedHashMap<>();
        }
        properties.put(name, value);
    }

    private static <T> T read(UnitProperty<T> property, Object value) {
        return property.read(value)
                .orElseThrow(() -> ManagerErrors.invalidOption(property.key(), value, property.allowed()));
    }

    /** The isolation level of its transactions; null for that of its unit. */
    @Nullable
    IsolationLevel isolation() {
        return isolation;
    }

    /** The properties of the entity manager; unchangeable. */
    Map<String, Object> all() {
        return Collections.unmodifiableMap(properties);
    }

    @Override
    public CacheRetrieveMode retrieveMode() {
        return retrieveMode;
    }

    void retrieveMode(CacheRetrieveMode mode) {
        retrieveMode = mode;
    }

    @Override
    public CacheStoreMode storeMode() {
        return storeMode;
    }

    void storeMode(CacheStoreMode mode) {
        storeMode = mode;
    }

    @Override
    public PessimisticLockScope lockScope() {
        return lockScope;
    }

    @Override
    public @Nullable Integer lockTimeout() {
        return lockTimeout;
    }

    @Override
    public @Nullable Integer queryTimeout() {
        return queryTimeout;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }
}
