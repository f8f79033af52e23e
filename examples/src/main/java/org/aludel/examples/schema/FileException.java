package org.aludel.examples.schema;

/** A file cannot be written. The message is for the caller. */
final class FileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileException(String message, Throwable cause) {
        super(message, cause);
    }
}
