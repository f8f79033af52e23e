package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.CriteriaSelect;
import java.util.List;
import org.aludel.core.sql.SetOperator;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.SetQuery;
import org.aludel.provider.criteria.expression.Writing;

/**
 * The rows of two queries put together.
 *
 * @param <T> the class of the results
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class SetNode<T> implements SelectNode<T> {

    private final SetOperator operator;
    private final boolean all;
    private final SelectNode<?> left;
    private final SelectNode<?> right;

    /**
     * Two queries.
     *
     * @param operator how they are put together
     * @param all whether equal rows stay
     * @param left the first
     * @param right the second
     */
    public SetNode(SetOperator operator, boolean all, CriteriaSelect<?> left, CriteriaSelect<?> right) {
        this.operator = operator;
        this.all = all;
        this.left = SelectNode.of(left);
        this.right = SelectNode.of(right);
    }

    @Override
    public SelectedValues selected() {
        return left.selected();
    }

    @Override
    public JpqlQuery query(SelectedValues selected, Writing writing) {
        JpqlQuery first = left.query(selected, writing);
        JpqlQuery second = right.query(right.selected(), writing);
        return new SetQuery(null, operator, all, first, second, List.of(), null);
    }

    @Override
    @SuppressWarnings("unchecked") // the results are those of both
    public Class<T> getResultType() {
        return (Class<T>) left.getResultType();
    }
}
