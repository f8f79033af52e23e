package org.aludel.provider.unit;

/** A document cannot be read as XML at all. The message tells where and why. */
final class XmlProblem extends Exception {

    private static final long serialVersionUID = 1L;

    XmlProblem(String message, Throwable cause) {
        super(message, cause);
    }

    XmlProblem(String message) {
        super(message);
    }
}
