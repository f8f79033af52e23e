package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * {@code operand [NOT] IN (item, ...)}.
 *
 * @param operand the value that is looked at
 * @param items the values; not empty
 * @param negated true with NOT
 */
public record InListExpression(JpqlExpression operand, List<JpqlExpression> items, boolean negated)
        implements JpqlCondition {

    public InListExpression {
        requireNonNull(operand, "operand");
        items = List.copyOf(items);
        SyntaxErrors.requireSome(items, "items");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitInList(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
