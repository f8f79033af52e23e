package org.aludel.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine cannot do what it was asked: no connection can be had, a result is closed, a row is missing, a setting is
 * wrong. What the database itself reports is a {@link DatabaseException}.
 */
public final class EngineException extends AludelException {

    private static final long serialVersionUID = 1L;

    public EngineException(ErrorCode code, String message) {
        super(code, message);
    }

    public EngineException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
