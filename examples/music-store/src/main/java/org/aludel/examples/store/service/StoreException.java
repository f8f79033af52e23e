package org.aludel.examples.store.service;

import java.math.BigDecimal;

/** Why the store cannot do what it was asked for. The transaction is rolled back. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of answer it is. */
    public enum Reason {
        /** There is no such thing. */
        NOT_FOUND,
        /** It was there, but something has changed meanwhile. */
        CONFLICT
    }

    private final Reason reason;

    private StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** There is nothing with an identifier. */
    public static StoreException notFound(String what, int id) {
        return new StoreException(Reason.NOT_FOUND, "There is no " + what + " " + id + ".");
    }

    /** Fewer copies are left than are wanted. */
    public static StoreException soldOut(String track, int left) {
        return new StoreException(
                Reason.CONFLICT,
                left == 0
                        ? "\"" + track + "\" is sold out."
                        : "Of \"" + track + "\" only " + left + (left == 1 ? " copy is left." : " copies are left."));
    }

    /** The customer was shown another total. */
    public static StoreException otherTotal(BigDecimal expected, BigDecimal actual) {
        return new StoreException(
                Reason.CONFLICT, "Prices have changed: the order costs " + actual + " now, not " + expected + ".");
    }

    /** What kind of answer it is. */
    public Reason reason() {
        return reason;
    }
}
