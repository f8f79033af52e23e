package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.Expression;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.CaseWhenExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.WhenBranch;
import org.jspecify.annotations.Nullable;

/** The branches of a choice. */
@SuppressWarnings("serial") // read by the version that wrote it
final class Branches<R> implements Serializable {

    private final List<ExpressionNode<?>> conditions = new ArrayList<>();
    private final List<ExpressionNode<? extends R>> results = new ArrayList<>();
    private @Nullable ExpressionNode<? extends R> otherwise;

    void add(ExpressionNode<?> condition, Expression<? extends R> result) {
        conditions.add(condition);
        results.add(ExpressionNode.of(result));
    }

    void otherwise(Expression<? extends R> result) {
        otherwise = ExpressionNode.of(result);
    }

    @SuppressWarnings("unchecked") // what all results are is an R
    Class<? extends R> javaType() {
        List<ExpressionNode<?>> all = new ArrayList<>(results);
        if (otherwise != null) {
            all.add(otherwise);
        }
        return (Class<? extends R>) JavaTypes.common(all);
    }

    JpqlExpression write(@Nullable JpqlExpression operand, Writing writing) {
        if (conditions.isEmpty()) {
            throw CriteriaErrors.emptyCase();
        }
        List<WhenBranch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(new WhenBranch(conditions.get(i).write(writing), result(results.get(i), writing)));
        }
        JpqlExpression last = otherwise == null ? new NullLiteral() : result(otherwise, writing);
        return new CaseWhenExpression(operand, branches, last);
    }

    private static JpqlExpression result(ExpressionNode<?> result, Writing writing) {
        boolean isNull = result instanceof LiteralNode<?> literal && literal.value() == null;
        return isNull ? new NullLiteral() : result.write(writing);
    }
}
