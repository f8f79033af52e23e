package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

/**
 * {@code operand [NOT] MEMBER OF collection}.
 *
 * @param operand the value that is looked at
 * @param collection the path of the collection
 * @param negated true with NOT
 */
public record MemberOfExpression(JpqlExpression operand, JpqlPath collection, boolean negated)
        implements JpqlCondition {

    public MemberOfExpression {
        requireNonNull(operand, "operand");
        requireNonNull(collection, "collection");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitMemberOf(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
