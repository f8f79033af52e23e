package org.aludel.provider.locking;

import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import org.aludel.core.error.AludelException;
import org.aludel.provider.error.MissingEntityException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.error.StaleStateException;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with locks. */
final class LockErrors {

    private LockErrors() {}

    static ProviderException noVersion(EntityMapping entity, LockModeType mode) {
        return new ProviderException(
                ProviderErrorCode.LOCK_WITHOUT_VERSION,
                "An instance of '" + entity.name() + "' cannot be locked with " + mode
                        + ": the entity has no version. Give it an attribute with @Version, or lock with PESSIMISTIC_READ or"
                        + " PESSIMISTIC_WRITE",
                null);
    }

    static MissingEntityException rowGone(EntityMapping entity) {
        return new MissingEntityException("The row of an instance of '" + entity.name()
                + "' that is to be locked is not there any more. Detach the instance, and go on without it");
    }

    static StaleStateException stale(EntityMapping entity, Object instance) {
        return new StaleStateException(
                "A row of '" + entity.name()
                        + "' was changed or deleted by somebody else since it was fetched, and its instance is locked. Fetch it"
                        + " again in another transaction",
                instance);
    }

    /** The transaction can go on. */
    static LockTimeoutException timeout(AludelException cause, @Nullable Object instance) {
        return new LockTimeoutException(cause.getMessage(), cause, instance);
    }

    /** The transaction cannot go on. */
    static PessimisticLockException failed(AludelException cause, @Nullable Object instance) {
        return new PessimisticLockException(cause.getMessage(), cause, instance);
    }
}
