package org.aludel.provider.manager;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aludel.orm.ReadOnlyMode;
import org.aludel.provider.cache.CacheUse;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.locking.LockOptions;
import org.aludel.provider.parameter.QueryDefaults;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.jspecify.annotations.Nullable;

/** What is said with one operation of an entity manager, by options or by properties. Belongs to one thread. */
final class OperationOptions implements CacheUse {

    private static final Set<Class<?>> KINDS = Set.of(
            LockModeType.class,
            PessimisticLockScope.class,
            Timeout.class,
            CacheRetrieveMode.class,
            CacheStoreMode.class,
            ReadOnlyMode.class);

    private LockModeType lockMode = LockModeType.NONE;
    private PessimisticLockScope scope;
    private @Nullable Integer timeout;
    private CacheRetrieveMode retrieveMode;
    private CacheStoreMode storeMode;
    private @Nullable GraphUse graph;
    private boolean readOnly;

    private OperationOptions(QueryDefaults settings) {
        this.scope = settings.lockScope();
        this.timeout = settings.lockTimeout();
        this.retrieveMode = settings.retrieveMode();
        this.storeMode = settings.storeMode();
        this.readOnly = settings.readOnly();
    }

    /** Nothing but what the entity manager says. */
    static OperationOptions none(QueryDefaults settings) {
        return new OperationOptions(settings);
    }

    /**
     * Options of an operation, of which those that are not known have no effect.
     *
     * @throws IllegalArgumentException if two contradict each other (ALU-4402)
     */
    static OperationOptions of(QueryDefaults settings, Object... options) {
        OperationOptions all = none(settings);
        Map<Class<?>, Object> given = new HashMap<>();
        for (Object option : options) {
            Class<?> kind = option instanceof Timeout ? Timeout.class : option.getClass();
            Object other = KINDS.contains(kind) ? given.put(kind, option) : null;
            if (other != null && !isSame(option, other)) {
                throw ManagerErrors.contradictingOptions(kind);
            }
            all.add(option);
        }
        return all;
    }

    private static boolean isSame(Object option, Object other) {
        return option instanceof Timeout one && other instanceof Timeout another
                ? one.milliseconds() == another.milliseconds()
                : option.equals(other);
    }

    /**
     * A lock mode and properties of an operation, of which those that are not known have no effect.
     *
     * @throws IllegalArgumentException if the value of a known one is of no use (ALU-4402)
     */
    static OperationOptions of(QueryDefaults settings, LockModeType mode, @Nullable Map<String, Object> properties) {
        OperationOptions all = none(settings);
        all.lockMode = mode;
        if (properties != null) {
            properties.forEach(all::add);
        }
        return all;
    }

    private void add(Object option) {
        if (option instanceof LockModeType mode) {
            lockMode = mode;
        } else if (option instanceof PessimisticLockScope given) {
            scope = given;
        } else if (option instanceof Timeout given) {
            timeout = given.milliseconds();
        } else if (option instanceof CacheRetrieveMode given) {
            retrieveMode = given;
        } else if (option instanceof CacheStoreMode given) {
            storeMode = given;
        } else if (option instanceof ReadOnlyMode given) {
            readOnly = given == ReadOnlyMode.READ_ONLY;
        }
    }

    private void add(String name, @Nullable Object value) {
        if (name.equals(UnitProperties.LOCK_TIMEOUT.key())) {
            timeout = read(UnitProperties.LOCK_TIMEOUT, value);
        } else if (name.equals(UnitProperties.LOCK_SCOPE.key())) {
            scope = read(UnitProperties.LOCK_SCOPE, value);
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

    private static <T> T read(UnitProperty<T> property, @Nullable Object value) {
        return Optional.ofNullable(value)
                .flatMap(property::read)
                .orElseThrow(() -> ManagerErrors.invalidOption(property.key(), value, property.allowed()));
    }

    private static EntityGraph<?> graph(String name, @Nullable Object value) {
        if (value instanceof EntityGraph<?> given) {
            return given;
        }
        throw ManagerErrors.invalidOption(name, value, "an EntityGraph");
    }

    LockModeType lockMode() {
        return lockMode;
    }

    /** How pessimistic locks are obtained; a negative timeout waits as long as the database does. */
    LockOptions lockOptions() {
        return new LockOptions(scope, timeout == null || timeout < 0 ? null : timeout);
    }

    @Override
    public CacheRetrieveMode retrieveMode() {
        return retrieveMode;
    }

    @Override
    public CacheStoreMode storeMode() {
        return storeMode;
    }

    /** Whether changes of what is loaded are not written. */
    boolean readOnly() {
        return readOnly;
    }

    void graph(GraphUse given) {
        graph = given;
    }

    /** What is fetched with the entity; null for what its mapping says. */
    @Nullable
    GraphUse graph() {
        return graph;
    }
}
