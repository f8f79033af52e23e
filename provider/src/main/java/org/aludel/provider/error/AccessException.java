package org.aludel.provider.error;

import jakarta.persistence.PersistenceException;
import org.aludel.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** An instance of a class cannot be made, or its state cannot be read or written. */
public final class AccessException extends PersistenceException implements Coded {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /**
     * An exception.
     *
     * @param code the stable code
     * @param message what happened, where, and what to do; without the code
     * @param cause what the code of the application threw, or what refused the access; null for neither
     */
    public AccessException(ErrorCode code, String message, @Nullable Throwable cause) {
        super("[" + code.id() + "] " + message, cause);
        this.code = code;
    }

    @Override
    public ErrorCode code() {
        return code;
    }
}
