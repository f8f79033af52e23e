package org.aludel.core.sql;

/** Tests between two collections of values. */
public enum ContainmentOperator {
    CONTAINS,
    CONTAINED_BY,
    OVERLAPS
}
