package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The pattern test {@code operand [NOT] LIKE pattern [ESCAPE escape]}.
 *
 * @param operand the string being tested
 * @param pattern the pattern
 * @param escape the escape character, null where none is declared
 * @param caseInsensitive true for {@code ILIKE}
 * @param negated true for {@code NOT LIKE}
 */
public record LikePredicate(
        Expression<?> operand,
        Expression<?> pattern,
        @Nullable String escape,
        boolean caseInsensitive,
        boolean negated) implements Predicate {

    public LikePredicate {
        requireNonNull(operand, "operand");
        requireNonNull(pattern, "pattern");
        if (escape != null && escape.length() != 1) {
            throw StatementErrors.badEscape();
        }
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitLikePredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
