package org.aludel.core.sql;

/** The operators that join conditions. */
public enum LogicalOperator {
    AND,
    OR
}
