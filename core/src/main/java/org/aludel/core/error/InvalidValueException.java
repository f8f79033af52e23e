package org.aludel.core.error;

import org.jspecify.annotations.Nullable;

/** A value, or the description of a type, does not fit: found before the value is sent or when it has been read. */
public final class InvalidValueException extends AludelException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(ErrorCode code, String message) {
        super(code, message);
    }

    public InvalidValueException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
