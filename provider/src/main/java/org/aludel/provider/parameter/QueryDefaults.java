package org.aludel.provider.parameter;

import jakarta.persistence.PessimisticLockScope;
import org.aludel.provider.cache.CacheUse;
import org.jspecify.annotations.Nullable;

/** What holds for queries and operations of an entity manager that say nothing themselves. Belongs to its thread. */
public interface QueryDefaults extends CacheUse {

    /** What the specification says where nobody has said anything. */
    QueryDefaults NONE = new QueryDefaults() {};

    /** Which rows pessimistic locks are for. */
    default PessimisticLockScope lockScope() {
        return PessimisticLockScope.NORMAL;
    }

    /** How many milliseconds pessimistic locks are waited for; null or less than none for as long as the database does. */
    default @Nullable Integer lockTimeout() {
        return null;
    }

    /** How many milliseconds a query may take; null for as long as the unit allows. */
    default @Nullable Integer queryTimeout() {
        return null;
    }

    /** Whether changes of what is loaded are not written. */
    default boolean readOnly() {
        return false;
    }
}
