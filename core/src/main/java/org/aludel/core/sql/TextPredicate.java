package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * A piece of SQL text that stands for a condition.
 *
 * @param text the text and its parameters
 */
public record TextPredicate(TextFragment text) implements Predicate {

    public TextPredicate {
        requireNonNull(text, "text");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitTextPredicate(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
