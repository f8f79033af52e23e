package org.aludel.provider.error;

import jakarta.persistence.TransactionRequiredException;
import org.aludel.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** An operation needs a transaction, and there is none that the persistence context has joined. */
public final class NoTransactionException extends TransactionRequiredException implements Coded {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /**
     * An exception.
     *
     * @param code the stable code
     * @param message what happened, where, and what to do; without the code
     * @param cause what made it fail; null when nothing else did
     */
    public NoTransactionException(ErrorCode code, String message, @Nullable Exception cause) {
        super("[" + code.id() + "] " + message, cause);
        this.code = code;
    }

    @Override
    public ErrorCode code() {
        return code;
    }
}
