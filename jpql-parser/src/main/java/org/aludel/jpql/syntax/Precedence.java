package org.aludel.jpql.syntax;

/** How tightly expressions bind, from the loosest to the tightest. */
enum Precedence {
    OR,
    AND,
    NOT,
    CONDITION,
    CONCATENATION,
    SUM,
    PRODUCT,
    SIGN,
    PRIMARY;

    static Precedence of(JpqlExpression expression) {
        if (expression instanceof LogicalExpression logical) {
            return switch (logical.operator()) {
                case OR -> OR;
                case AND -> AND;
            };
        }
        if (expression instanceof NotExpression) {
            return NOT;
        }
        if (expression instanceof JpqlCondition) {
            return CONDITION;
        }
        if (expression instanceof ConcatenationExpression) {
            return CONCATENATION;
        }
        if (expression instanceof ArithmeticExpression arithmetic) {
            return of(arithmetic.operator());
        }
        if (expression instanceof SignExpression || expression instanceof NumericLiteral) {
            return SIGN;
        }
        return PRIMARY;
    }

    static Precedence of(ArithmeticOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
        };
    }

    /** The next tighter one. */
    Precedence tighter() {
        return switch (this) {
            case OR -> AND;
            case AND -> NOT;
            case NOT -> CONDITION;
            case CONDITION -> CONCATENATION;
            case CONCATENATION -> SUM;
            case SUM -> PRODUCT;
            case PRODUCT -> SIGN;
            case SIGN, PRIMARY -> PRIMARY;
        };
    }
}
