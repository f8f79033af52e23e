package org.aludel.core.error;

import org.jspecify.annotations.Nullable;

/** A statement, or a part of one, says something that cannot be meant: found when it is built or compiled. */
public final class InvalidStatementException extends AludelException {

    private static final long serialVersionUID = 1L;

    public InvalidStatementException(ErrorCode code, String message) {
        super(code, message);
    }

    public InvalidStatementException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
