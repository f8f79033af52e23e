package org.aludel.jpql.internal.reader;

/** Says that a query needs the reader that knows the whole language. Never leaves this package. */
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The only one, since it says nothing else. */
    static final NotPlainException INSTANCE = new NotPlainException();

    private NotPlainException() {
        super(null, null, false, false);
    }
}
