package org.aludel.core.dialect;

import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.CollatedExpression;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.CustomExpression;
import org.aludel.core.sql.CustomOperation;
import org.aludel.core.sql.CustomPredicate;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.LogicalOperation;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.core.sql.Negation;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PrefixOperation;
import org.aludel.core.sql.TextExpression;
import org.aludel.core.sql.TextPredicate;
import org.aludel.core.sql.TypeCoercion;

/**
 * How tightly each kind of expression binds. Databases disagree about operators that are neither arithmetic nor logical
 * (concatenation, bit operators, operators by symbol), so operands of these are put in parentheses unless they are
 * primary.
 */
public final class Precedence {

    public static final int ANY = 0;
    public static final int OR = 1;
    public static final int AND = 2;
    public static final int NOT = 3;
    public static final int COMPARISON = 4;
    public static final int OTHER_OPERATOR = 5;
    public static final int SIGN = 8;
    public static final int PRIMARY = 10;

    private Precedence() {}

    /** The precedence of an expression as it is written. */
    public static int of(Expression<?> expression) {
        if (expression instanceof Predicate predicate) {
            return ofPredicate(predicate);
        }
        if (expression instanceof BinaryOperation<?> operation) {
            return operation.operator().precedence();
        }
        if (expression instanceof Concatenation || expression instanceof CustomOperation) {
            return OTHER_OPERATOR;
        }
        if (expression instanceof PrefixOperation || expression instanceof CollatedExpression) {
            return SIGN;
        }
        if (expression instanceof Literal<?> literal) {
            return literal.value() instanceof Number number && number.doubleValue() < 0 ? SIGN : PRIMARY;
        }
        if (expression instanceof LabeledExpression<?> labeled) {
            return of(labeled.expression());
        }
        if (expression instanceof TypeCoercion<?> coercion) {
            return of(coercion.operand());
        }
        return expression instanceof TextExpression || expression instanceof CustomExpression ? ANY : PRIMARY;
    }

    private static int ofPredicate(Predicate predicate) {
        if (predicate instanceof LogicalOperation operation) {
            return operation.operator() == LogicalOperator.OR ? OR : AND;
        }
        if (predicate instanceof Negation) {
            return NOT;
        }
        if (predicate instanceof ExistsPredicate) {
            return COMPARISON;
        }
        return predicate instanceof TextPredicate || predicate instanceof CustomPredicate ? ANY : COMPARISON;
    }
}
