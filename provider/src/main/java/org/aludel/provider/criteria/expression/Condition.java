package org.aludel.provider.criteria.expression;

import java.util.function.Function;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.NotExpression;

/** A condition without conditions in it. */
public final class Condition extends PredicateNode {

    private final Form form;

    /** Writes a condition, or what holds where it does not. */
    @FunctionalInterface
    public interface Form {
        JpqlExpression write(Writing writing, boolean negated);
    }

    private Condition(Form form, boolean negated) {
        super(negated);
        this.form = form;
    }

    /** A condition that has a word for its opposite, as {@code NOT LIKE}. */
    public static Condition negatable(Form form) {
        return new Condition(form, false);
    }

    /** A condition whose opposite is written with {@code NOT} before it. */
    public static Condition of(Function<Writing, ? extends JpqlExpression> form) {
        return negatable((writing, negated) -> notIf(negated, form.apply(writing)));
    }

    /** A condition, or its opposite, which is written with {@code NOT} before it. */
    static JpqlExpression notIf(boolean negated, JpqlExpression condition) {
        return negated ? new NotExpression(condition) : condition;
    }

    @Override
    public PredicateNode not() {
        return new Condition(form, !isNegated());
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return form.write(writing, isNegated());
    }
}
