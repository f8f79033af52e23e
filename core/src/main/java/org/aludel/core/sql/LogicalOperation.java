package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Conditions joined by {@code AND} or {@code OR}.
 *
 * @param operator the operator
 * @param operands at least two conditions
 */
public record LogicalOperation(LogicalOperator operator, List<Predicate> operands) implements Predicate {

    public LogicalOperation {
        requireNonNull(operator, "operator");
        operands = List.copyOf(operands);
        StatementErrors.requireAtLeast(2, operands, operator.name(), "operands");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitLogicalOperation(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
