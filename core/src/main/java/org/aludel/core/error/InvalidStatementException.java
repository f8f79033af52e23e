package org.aludel.core.error;

/** A statement, or a part of one, says something that cannot be meant: found when it is built or compiled. */
public final class InvalidStatementException extends AludelException {

    private static final long serialVersionUID = 1L;

    public InvalidStatementException(ErrorCode code, String message) {
        super(code, message);
    }
}
