package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LikeExpression;

/** Translates LIKE. */
final class LikeTranslator {

    /** A control character that nobody writes into a pattern. */
    private static final String SEPARATOR = "\u001f";

    private final Environment environment;
    private final Operands operands;

    LikeTranslator(Environment environment) {
        this.environment = environment;
        this.operands = new Operands(environment);
    }

    Predicate like(LikeExpression node) {
        Expression<?> operand = string(node.operand());
        Expression<?> pattern = string(node.pattern());
        JpqlExpression escapeNode = node.escape();
        if (escapeNode == null) {
            return new LikePredicate(operand, pattern, null, node.caseInsensitive(), node.negated());
        }
        Expression<?> escape = string(escapeNode);
        if (escape instanceof Literal<?> literal) {
            String text = String.valueOf(literal.value());
            if (literal.value() == null || text.length() != 1) {
                throw TypeErrors.wrongEscape(environment.place(escapeNode));
            }
            return new LikePredicate(operand, pattern, text, node.caseInsensitive(), node.negated());
        }
        // The escape character of SQL is a constant. One that is only known at execution is put in its place there.
        Expression<?> replaced =
                FunctionTranslator.call("replace", SqlTypes.VARCHAR, List.of(pattern, escape, Sql.literal(SEPARATOR)));
        return new LikePredicate(operand, replaced, SEPARATOR, node.caseInsensitive(), node.negated());
    }

    private Expression<?> string(JpqlExpression node) {
        return operands.of(node, SqlTypes.VARCHAR, ValueKind.STRING, "LIKE");
    }
}
