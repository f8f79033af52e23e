package org.aludel.jpql.syntax;

/** The operators of calculations. */
public enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/");

    private final String symbol;

    ArithmeticOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as queries write it. */
    public String symbol() {
        return symbol;
    }
}
