package org.aludel.core.error;

/** A dialect cannot say what a statement asks for; thrown at compile time, before anything is sent. */
public final class UnsupportedConstructException extends AludelException {

    private static final long serialVersionUID = 1L;

    public UnsupportedConstructException(ErrorCode code, String message) {
        super(code, message);
    }
}
