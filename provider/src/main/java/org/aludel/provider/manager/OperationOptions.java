package org.aludel.provider.manager;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.locking.LockOptions;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/** What is said with one operation of an entity manager, by options or by properties. Belongs to one thread. */
final class OperationOptions {

    private LockModeType lockMode = LockModeType.NONE;
    private PessimisticLockScope scope;
    private @Nullable Integer timeout;
    private @Nullable GraphUse graph;

    private OperationOptions(UnitSettings settings) {
        this.scope = settings.get(UnitProperties.LOCK_SCOPE);
        this.timeout = settings.find(UnitProperties.LOCK_TIMEOUT).orElse(null);
    }

    /** Nothing but what the unit says. */
    static OperationOptions none(UnitSettings settings) {
        return new OperationOptions(settings);
    }

    /**
     * Options of an operation.
     *
     * @throws IllegalArgumentException if one is not known (ALU-4402)
     */
    static OperationOptions of(UnitSettings settings, Object... options) {
        OperationOptions all = none(settings);
        for (Object option : options) {
            all.add(option);
        }
        return all;
    }

    /**
     * A lock mode and properties of an operation, of which those that are not known have no effect.
     *
     * @throws IllegalArgumentException if the value of a known one is of no use (ALU-4402)
     */
    static OperationOptions of(UnitSettings settings, LockModeType mode, @Nullable Map<String, Object> properties) {
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
        } else if (!(option instanceof CacheRetrieveMode) && !(option instanceof CacheStoreMode)) {
            throw ManagerErrors.unknownOption(option);
        }
    }

    private void add(String name, @Nullable Object value) {
        if (name.equals(UnitProperties.LOCK_TIMEOUT.key())) {
            timeout = read(UnitProperties.LOCK_TIMEOUT, value);
        } else if (name.equals(UnitProperties.LOCK_SCOPE.key())) {
            scope = read(UnitProperties.LOCK_SCOPE, value);
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

    void graph(GraphUse given) {
        graph = given;
    }

    /** What is fetched with the entity; null for what its mapping says. */
    @Nullable
    GraphUse graph() {
        return graph;
    }
}
