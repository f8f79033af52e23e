package org.aludel.provider.criteria.from;

import org.aludel.jpql.syntax.IndexExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Writing;

/** The position of an element in a list that is joined. */
@SuppressWarnings("serial") // read by the version that wrote it
final class IndexNode extends ExpressionNode<Integer> {

    private final ListJoinNode<?, ?> list;

    IndexNode(ListJoinNode<?, ?> list) {
        this.list = list;
    }

    @Override
    public Class<Integer> getJavaType() {
        return Integer.class;
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return new IndexExpression(list.variable(writing));
    }
}
