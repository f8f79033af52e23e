package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code operand [NOT] IN :parameter}, where the parameter is a collection.
 *
 * @param operand the value that is looked at
 * @param parameter the parameter
 * @param negated true with NOT
 */
public record InParameterExpression(JpqlExpression operand, InputParameter parameter, boolean negated)
        implements JpqlCondition {

    public InParameterExpression {
        requireNonNull(operand, "operand");
        requireNonNull(parameter, "parameter");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitInParameter(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
