package org.aludel.core.sql;

/** The kinds of elements of a GROUP BY. */
public enum GroupingKind {
    EXPRESSION,
    ROLLUP,
    CUBE,
    GROUPING_SETS
}
