package org.aludel.provider.error;

import jakarta.persistence.OptimisticLockException;
import org.aludel.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The row of an instance was changed or deleted by somebody else since the instance got its state. */
public final class StaleStateException extends OptimisticLockException implements Coded {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its text.
     *
     * @param text what is wrong, without the code
     * @param instance the instance; null if it is not known which one it is
     */
    public StaleStateException(String text, @Nullable Object instance) {
        super("[" + ProviderErrorCode.STALE_INSTANCE.id() + "] " + text, null, instance);
    }

    @Override
    public ErrorCode code() {
        return ProviderErrorCode.STALE_INSTANCE;
    }
}
