package org.aludel.examples.schema;

/** The program was called in a way that it does not know. The message is for the caller. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
