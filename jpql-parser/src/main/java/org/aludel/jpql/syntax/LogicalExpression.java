package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.sql.LogicalOperator;

/**
 * Conditions with AND or OR between them.
 *
 * @param operator which one
 * @param operands the conditions; two or more
 */
public record LogicalExpression(LogicalOperator operator, List<JpqlExpression> operands) implements JpqlCondition {

    public LogicalExpression {
        requireNonNull(operator, "operator");
        operands = List.copyOf(operands);
        SyntaxErrors.requireTwo(operands, "operands");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitLogical(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
