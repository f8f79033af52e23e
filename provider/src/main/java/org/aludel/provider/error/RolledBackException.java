package org.aludel.provider.error;

import jakarta.persistence.RollbackException;
import org.aludel.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A transaction was to be committed, and was rolled back; the cause, where there is one, tells why. */
public final class RolledBackException extends RollbackException implements Coded {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /**
     * An exception.
     *
     * @param code the stable code
     * @param message what happened, where, and what to do; without the code
     * @param cause what made it fail; null when nothing else did
     */
    public RolledBackException(ErrorCode code, String message, @Nullable Throwable cause) {
        super("[" + code.id() + "] " + message, cause);
        this.code = code;
    }

    @Override
    public ErrorCode code() {
        return code;
    }
}
