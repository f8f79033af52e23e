package org.aludel.provider.validation;

/** There is nobody who validates. */
final class NoValidation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoValidation() {
        super("no Bean Validation");
    }
}
