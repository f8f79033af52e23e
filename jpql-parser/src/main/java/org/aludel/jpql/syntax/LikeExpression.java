package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * {@code operand [NOT] LIKE pattern [ESCAPE escape]}.
 *
 * @param operand the value that is looked at
 * @param pattern the pattern
 * @param escape the escape character, null where none is declared
 * @param caseInsensitive true for {@code ILIKE}
 * @param negated true with NOT
 */
public record LikeExpression(
        JpqlExpression operand,
        JpqlExpression pattern,
        @Nullable JpqlExpression escape,
        boolean caseInsensitive,
        boolean negated)
        implements JpqlCondition {

    public LikeExpression {
        requireNonNull(operand, "operand");
        requireNonNull(pattern, "pattern");
    }

    @Override
    public <R> R accept(ConditionVisitor<R> visitor) {
        return visitor.visitLike(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
