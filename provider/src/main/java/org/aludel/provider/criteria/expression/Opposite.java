package org.aludel.provider.criteria.expression;

import org.aludel.jpql.syntax.JpqlExpression;

/**
 * The opposite of a condition, or the opposite of that again. It refers to the condition rather than to its form, which cannot
 * be read from a stream where two objects share it and one is found within the other.
 */
@SuppressWarnings("serial") // read by the version that wrote it
final class Opposite extends PredicateNode {

    private final Condition condition;

    Opposite(Condition condition, boolean negated) {
        super(negated);
        this.condition = condition;
    }

    @Override
    public PredicateNode not() {
        return new Opposite(condition, !isNegated());
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return condition.write(writing, isNegated());
    }
}
