package org.aludel.core.sql;

/** What a branch of a MERGE does. */
public enum MergeAction {
    UPDATE,
    INSERT,
    DELETE,
    DO_NOTHING
}
