package org.aludel.jpql.internal.reader;

import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.DateLiteral;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.StringLiteral;
import org.aludel.jpql.syntax.TimeLiteral;
import org.aludel.jpql.syntax.TimestampLiteral;
import org.aludel.jpql.syntax.TypeExpression;
import org.antlr.v4.runtime.ParserRuleContext;

/** Where the standard wants a path or a literal, and Aludel takes any expression. */
final class StandardForms {

    private StandardForms() {}

    static void checkInOperand(Reading reading, ParserRuleContext context, JpqlExpression operand) {
        if (!(operand instanceof JpqlPath) && !(operand instanceof TypeExpression)) {
            reading.beyond(context, "IN with something else than a path or TYPE in front of it");
        }
    }

    static void checkInItem(Reading reading, ParserRuleContext context, JpqlExpression item) {
        // A path may be an enum constant or the name of an entity, which are literals.
        if (!isLiteral(item) && !(item instanceof JpqlPath) && !(item instanceof InputParameter)) {
            reading.beyond(context, "IN with something else than literals and parameters");
        }
    }

    static void checkAggregated(Reading reading, ParserRuleContext context, JpqlExpression argument) {
        if (!(argument instanceof JpqlPath)) {
            reading.beyond(context, "an aggregate of something else than a path");
        }
    }

    static void checkCaseOperand(Reading reading, ParserRuleContext context, JpqlExpression operand) {
        if (!(operand instanceof JpqlPath) && !(operand instanceof TypeExpression)) {
            reading.beyond(context, "CASE with something else than a path or TYPE behind it");
        }
    }

    private static boolean isLiteral(JpqlExpression expression) {
        return expression instanceof NumericLiteral
                || expression instanceof StringLiteral
                || expression instanceof BooleanLiteral
                || expression instanceof DateLiteral
                || expression instanceof TimeLiteral
                || expression instanceof TimestampLiteral;
    }
}
