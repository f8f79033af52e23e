package org.aludel.core.sql;

/** The rows that a branch of a MERGE is for. */
public enum MergeMatch {
    MATCHED,
    NOT_MATCHED,
    NOT_MATCHED_BY_SOURCE
}
