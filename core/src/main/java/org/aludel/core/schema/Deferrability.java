package org.aludel.core.schema;

/** When a constraint is checked (SQL:2016 part 2, 10.8). */
public enum Deferrability {
    /** With each statement. */
    NOT_DEFERRABLE,
    /** With each statement, unless a transaction asks for its end. */
    INITIALLY_IMMEDIATE,
    /** At the end of the transaction, unless it asks for each statement. */
    INITIALLY_DEFERRED
}
