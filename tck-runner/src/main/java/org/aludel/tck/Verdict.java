package org.aludel.tck;

/** What became of a test, in the words of Surefire. */
enum Verdict {
    PASSED,
    /** An assertion did not hold. */
    FAILED,
    /** Something was thrown that is not an assertion; most tests of the TCK report that way. */
    ERROR,
    SKIPPED;

    boolean isBad() {
        return this == FAILED || this == ERROR;
    }
}
