package org.aludel.provider.criteria.from;

import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.TypeExpression;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Writing;

/** The class of what a path leads to. */
@SuppressWarnings("serial") // read by the version that wrote it
final class TypeOfNode<X> extends ExpressionNode<Class<? extends X>> {

    private final PathNode<X> path;

    TypeOfNode(PathNode<X> path) {
        this.path = path;
    }

    @Override
    @SuppressWarnings("unchecked") // the class of classes
    public Class<Class<? extends X>> getJavaType() {
        return (Class<Class<? extends X>>) (Class<?>) Class.class;
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return new TypeExpression(path.path(writing));
    }
}
