package org.aludel.core.sql;

/** The direction of a sort key. */
public enum SortDirection {
    ASCENDING,
    DESCENDING
}
