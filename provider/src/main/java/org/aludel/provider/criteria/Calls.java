package org.aludel.provider.criteria;

import jakarta.persistence.criteria.Expression;
import java.util.Arrays;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Calls of functions. */
final class Calls {

    private Calls() {}

    /** A call of a function that the query language has. */
    static <T> Expression<T> of(StandardFunction function, Class<? extends T> type, Expression<?>... arguments) {
        return new Computed<>(type, new ValueForm.Call(function, ExpressionNode.all(Arrays.asList(arguments))));
    }

    /** The class of an expression's values. */
    static <T> Class<? extends T> type(Expression<T> expression) {
        return ExpressionNode.of(expression).getJavaType();
    }
}
