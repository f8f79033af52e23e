package org.aludel.provider.error;

import org.aludel.core.error.ErrorCode;

/** An instance of an annotation was asked for with members or values that its type has not got: a mistake in a program. */
public final class InvalidAnnotationException extends IllegalArgumentException implements Coded {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its text.
     *
     * @param text what is wrong, without the code
     */
    public InvalidAnnotationException(String text) {
        super("[" + ProviderErrorCode.INVALID_ANNOTATION.id() + "] " + text);
    }

    @Override
    public ErrorCode code() {
        return ProviderErrorCode.INVALID_ANNOTATION;
    }
}
