package org.aludel.core.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of Aludel. The message starts with the code in brackets, says what happened and where, and
 * ends with what to do next. Values of bind parameters never appear in it.
 */
public class AludelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    public AludelException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public AludelException(ErrorCode code, String message, @Nullable Throwable cause) {
        super("[" + requireNonNull(code, "code").id() + "] " + message, cause);
        this.code = code;
    }

    /** The stable code of this failure; null only on an instance that was deserialized. */
    public final ErrorCode code() {
        return code;
    }
}
