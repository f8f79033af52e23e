package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code operand IS [NOT] NULL}.
 *
 * @param operand the value that is looked at
 * @param negated true with NOT
 */
public record IsNullExpression(JpqlExpression operand, boolean negated) implements JpqlCondition {

    public IsNullExpression {
        requireNonNull(operand, "operand");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitIsNull(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
