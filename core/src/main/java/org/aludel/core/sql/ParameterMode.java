package org.aludel.core.sql;

/** Which way the value of a parameter of a stored procedure goes. */
public enum ParameterMode {
    /** It is given. */
    IN,
    /** It comes back. */
    OUT,
    /** It is given, and another one comes back. */
    INOUT,
    /** Rows come back. */
    REF_CURSOR;

    /** Whether a value is given. */
    public boolean isInput() {
        return this == IN || this == INOUT;
    }

    /** Whether a value or rows come back. */
    public boolean isOutput() {
        return this != IN;
    }
}
