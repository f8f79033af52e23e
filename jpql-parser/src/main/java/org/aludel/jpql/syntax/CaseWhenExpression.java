package org.aludel.jpql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CASE [operand] WHEN ... THEN ... [ELSE ...] END}.
 *
 * @param operand what is compared with the values of the branches; null where branches have conditions
 * @param branches the branches; not empty
 * @param otherwise the value when no branch holds; null without ELSE
 */
public record CaseWhenExpression(
        @Nullable JpqlExpression operand,
        List<WhenBranch> branches,
        @Nullable JpqlExpression otherwise) implements JpqlExpression {

    public CaseWhenExpression {
        branches = List.copyOf(branches);
        SyntaxErrors.requireSome(branches, "branches");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCaseWhen(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
