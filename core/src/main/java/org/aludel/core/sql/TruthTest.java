package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

/**
 * The test {@code operand IS [NOT] TRUE|FALSE|UNKNOWN}, which never is unknown itself.
 *
 * @param operand the condition being tested
 * @param truth the value asked for
 * @param negated true for {@code IS NOT}
 */
public record TruthTest(Predicate operand, TruthValue truth, boolean negated) implements Predicate {

    public TruthTest {
        requireNonNull(operand, "operand");
        requireNonNull(truth, "truth");
    }

    @Override
    public <R> R accept(PredicateVisitor<R> visitor) {
        return visitor.visitTruthTest(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
