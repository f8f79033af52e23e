package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The test whether a regular expression of the database's own syntax matches somewhere in a string.
 *
 * @param operand the string being tested
 * @param pattern the regular expression
 * @param caseInsensitive true to ignore case
 * @param negated true when it must not match
 */
public record RegexPredicate(Expression<?> operand, Expression<?> pattern, boolean caseInsensitive, boolean negated)
        implements Predicate {

    public RegexPredicate {
        requireNonNull(operand, "operand");
        requireNonNull(pattern, "pattern");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitRegexPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
