package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.TruthValue;

/**
 * {@code operand IS [NOT] TRUE|FALSE|UNKNOWN}.
 *
 * @param operand the condition
 * @param truth the truth value
 * @param negated true with NOT
 */
public record TruthExpression(JpqlExpression operand, TruthValue truth, boolean negated) implements JpqlCondition {

    public TruthExpression {
        requireNonNull(operand, "operand");
        requireNonNull(truth, "truth");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitTruth(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
