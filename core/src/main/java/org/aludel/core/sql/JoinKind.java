package org.aludel.core.sql;

/** How two elements of a FROM clause are joined. */
public enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    CROSS
}
