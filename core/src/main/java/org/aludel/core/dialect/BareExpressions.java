package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;

/** Expressions as definitions have them: columns without their table, literals instead of parameters. */
final class BareExpressions {

    private static final NodeRewriter REWRITER = NodeRewriter.of(BareExpressions::bare);

    private BareExpressions() {}

    /** An expression over columns of one table, without the table and with literals for parameters. */
    static <T> Expression<T> of(Expression<T> expression) {
        return REWRITER.rewriteExpression(expression);
    }

    private static Node bare(Node node) {
        if (node instanceof ColumnReference<?> column) {
            return new ColumnReference<>(null, column.name(), column.type());
        }
        if (node instanceof InParameterPredicate in
                && !in.values().isOpen()
                && !in.values().values().isEmpty()) {
            return new InListPredicate(of(in.operand()), literals(in.values()), in.negated());
        }
        return node instanceof BindParameter<?> parameter && !parameter.isOpen() ? literal(parameter) : node;
    }

    private static <E> List<Expression<?>> literals(ListParameter<E> list) {
        List<Expression<?>> literals = new ArrayList<>();
        list.values().forEach(value -> literals.add(new Literal<>(value, list.elementType())));
        return literals;
    }

    private static <T> Literal<T> literal(BindParameter<T> parameter) {
        return new Literal<>(parameter.value(), parameter.type());
    }
}
