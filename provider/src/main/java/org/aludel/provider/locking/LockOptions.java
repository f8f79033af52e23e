package org.aludel.provider.locking;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.PessimisticLockScope;
import org.jspecify.annotations.Nullable;

/**
 * How pessimistic locks are obtained; it makes no difference for others. Immutable.
 *
 * @param scope whether the rows of collection tables and join tables are locked, too
 * @param timeout how many milliseconds to wait for a lock that somebody else has; 0 for not at all; null for as long as
 *     the database likes
 */
public record LockOptions(
        PessimisticLockScope scope, @Nullable Integer timeout) {

    /** The rows of the entity alone, and the database decides how long to wait. */
    public static final LockOptions DEFAULT = new LockOptions(PessimisticLockScope.NORMAL, null);

    public LockOptions {
        requireNonNull(scope, "scope");
    }

    boolean isExtended() {
        return scope == PessimisticLockScope.EXTENDED;
    }
}
