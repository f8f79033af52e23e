package org.aludel.core.sql;

/** Where nulls go in an order. */
public enum NullOrdering {
    UNSPECIFIED,
    FIRST,
    LAST
}
