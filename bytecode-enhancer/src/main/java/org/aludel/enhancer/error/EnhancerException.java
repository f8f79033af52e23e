package org.aludel.enhancer.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Something cannot be enhanced that should be. The message begins with the code. */
public final class EnhancerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EnhancerErrorCode code;

    /** An error; the message is written without the code. */
    public EnhancerException(EnhancerErrorCode code, String message, @Nullable Throwable cause) {
        super("[" + code.id() + "] " + message, cause);
        this.code = requireNonNull(code, "code");
    }

    /** The code of the error. */
    public EnhancerErrorCode code() {
        return code;
    }
}
