package org.aludel.tck;

import static java.util.Objects.requireNonNull;

/**
 * What became of one test.
 *
 * @param testClass the class of the test, by its full name
 * @param test the method, or {@link #WHOLE_CLASS} where the class itself did not start
 * @param verdict what became of it
 * @param cause one line about what went wrong; empty unless it did
 */
record TestOutcome(String testClass, String test, Verdict verdict, String cause) {

    /** Stands for the method where no test of the class was reached. */
    static final String WHOLE_CLASS = "(class)";

    TestOutcome {
        requireNonNull(testClass, "testClass");
        requireNonNull(test, "test");
        requireNonNull(verdict, "verdict");
        requireNonNull(cause, "cause");
    }

    /** The part of the TCK that the test belongs to, such as {@code core.lock}: what tables have a row of. */
    String part() {
        return TckPackages.partOf(testClass);
    }

    /** The test as people name it: without the package that all tests share. */
    String shortName() {
        return TckPackages.shortNameOf(testClass) + "." + test;
    }
}
