package org.aludel.core.sql;

/** The three truth values of SQL. */
public enum TruthValue {
    TRUE,
    FALSE,
    UNKNOWN
}
