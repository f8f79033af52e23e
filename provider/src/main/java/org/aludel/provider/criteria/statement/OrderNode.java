package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import java.io.Serializable;
import java.util.List;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Writing;

/** What rows are sorted by. */
@SuppressWarnings("serial") // read by the version that wrote it
public final class OrderNode implements Order, Serializable {

    private final ExpressionNode<?> expression;
    private final boolean ascending;
    private final Nulls nulls;

    /**
     * An order.
     *
     * @param expression what to sort by
     * @param ascending whether the smallest come first
     * @param nulls where null comes
     */
    public OrderNode(Expression<?> expression, boolean ascending, Nulls nulls) {
        this.expression = ExpressionNode.of(expression);
        this.ascending = ascending;
        this.nulls = nulls;
    }

    static List<OrderNode> all(List<Order> orders) {
        return orders.stream()
                .map(order -> {
                    if (order instanceof OrderNode node) {
                        return node;
                    }
                    throw CriteriaErrors.foreignQuery(order);
                })
                .toList();
    }

    @Override
    public Order reverse() {
        return new OrderNode(expression, !ascending, nulls);
    }

    @Override
    public boolean isAscending() {
        return ascending;
    }

    @Override
    public Nulls getNullPrecedence() {
        return nulls;
    }

    @Override
    public Expression<?> getExpression() {
        return expression;
    }

    OrderByItem write(Writing writing) {
        NullOrdering ordering = switch (nulls) {
            case NONE -> NullOrdering.UNSPECIFIED;
            case FIRST -> NullOrdering.FIRST;
            case LAST -> NullOrdering.LAST;
        };
        return new OrderByItem(
                writing.sorted(expression), ascending ? SortDirection.ASCENDING : SortDirection.DESCENDING, ordering);
    }
}
