package org.aludel.core.error;

/** The kinds of constraints that a database watches over. */
public enum ConstraintKind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK,
    EXCLUSION,
    /** The database does not tell which. */
    UNKNOWN
}
