package org.aludel.provider.validation;

/** There is nobody who validates; the cause tells how that was found out. */
final class NoValidation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoValidation(Throwable cause) {
        super(cause);
    }
}
