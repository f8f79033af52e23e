package org.aludel.provider.criteria;

import jakarta.persistence.criteria.Expression;
import java.util.Arrays;
import java.util.List;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.jpql.syntax.StandardFunctionExpression;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Writing;

/** Calls of functions. */
final class Calls {

    private Calls() {}

    /** A call of a function that the query language has. */
    static <T> Expression<T> of(StandardFunction function, Class<? extends T> type, Expression<?>... arguments) {
        List<ExpressionNode<?>> nodes = ExpressionNode.all(Arrays.asList(arguments));
        return new Computed<>(type, writing -> new StandardFunctionExpression(function, write(nodes, writing)));
    }

    static List<JpqlExpression> write(List<ExpressionNode<?>> nodes, Writing writing) {
        return nodes.stream().map(node -> node.write(writing)).toList();
    }

    /** The class of an expression's values. */
    static <T> Class<? extends T> type(Expression<T> expression) {
        return ExpressionNode.of(expression).getJavaType();
    }
}
