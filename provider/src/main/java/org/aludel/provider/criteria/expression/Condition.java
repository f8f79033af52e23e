package org.aludel.provider.criteria.expression;

import org.aludel.jpql.syntax.JpqlExpression;

/** A condition without conditions in it. */
@SuppressWarnings("serial") // read by the version that wrote it
public final class Condition extends PredicateNode {

    private final ConditionForm form;

    /** A condition. */
    public Condition(ConditionForm form) {
        super(false);
        this.form = form;
    }

    @Override
    public PredicateNode not() {
        return new Opposite(this, true);
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return write(writing, false);
    }

    JpqlExpression write(Writing writing, boolean negated) {
        return form.write(writing, negated);
    }
}
