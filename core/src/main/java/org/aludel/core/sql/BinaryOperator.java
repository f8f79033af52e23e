package org.aludel.core.sql;

/** Arithmetic and bit operators. */
public enum BinaryOperator {
    PLUS("+", 6),
    MINUS("-", 6),
    TIMES("*", 7),
    DIVIDE("/", 7),
    MODULO("%", 7),
    BITWISE_AND("&", 5),
    BITWISE_OR("|", 5),
    BITWISE_XOR("^", 5);

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** The operator as most databases write it. */
    public String symbol() {
        return symbol;
    }

    /** How tightly the operator binds; a higher number binds tighter. */
    public int precedence() {
        return precedence;
    }
}
