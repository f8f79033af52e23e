package org.aludel.jpql.internal.reader;

/** Says that a query needs the reader that knows the whole language. Has no trace, and never leaves this package. */
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPlainException() {
        super(null, null, false, false);
    }
}
