package org.aludel.core.sql;

/** The operators that combine queries. */
public enum SetOperator {
    UNION,
    INTERSECT,
    EXCEPT
}
