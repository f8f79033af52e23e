package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A branch {@code WHEN condition THEN result} of CASE.
 *
 * @param condition the condition, or the value that the operand is compared with
 * @param result the value of the branch
 */
public record WhenBranch(JpqlExpression condition, JpqlExpression result) implements JpqlClause {

    public WhenBranch {
        requireNonNull(condition, "condition");
        requireNonNull(result, "result");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitWhenBranch(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
