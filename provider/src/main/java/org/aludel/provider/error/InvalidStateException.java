package org.aludel.provider.error;

import org.aludel.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A method was called at a time when it may not be. */
public final class InvalidStateException extends IllegalStateException implements Coded {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /**
     * An exception.
     *
     * @param code the stable code
     * @param message what happened, where, and what to do; without the code
     * @param cause what made it fail; null when nothing else did
     */
    public InvalidStateException(ErrorCode code, String message, @Nullable Throwable cause) {
        super("[" + code.id() + "] " + message, cause);
        this.code = code;
    }

    @Override
    public ErrorCode code() {
        return code;
    }
}
