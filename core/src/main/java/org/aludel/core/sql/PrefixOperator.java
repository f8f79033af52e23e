package org.aludel.core.sql;

/** Operators that stand before one operand. */
public enum PrefixOperator {
    MINUS,
    PLUS,
    BITWISE_NOT
}
