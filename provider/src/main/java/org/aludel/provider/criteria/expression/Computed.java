package org.aludel.provider.criteria.expression;

import java.util.function.Function;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.provider.mapping.type.Boxes;

/**
 * A value that is computed from others.
 *
 * @param <T> the class of the value
 */
public final class Computed<T> extends ExpressionNode<T> {

    private final Class<T> javaType;
    private final Function<Writing, ? extends JpqlExpression> form;

    /**
     * A value.
     *
     * @param javaType its class
     * @param form writes it down
     */
    @SuppressWarnings("unchecked") // T stands for the wrapper of a primitive
    public Computed(Class<? extends T> javaType, Function<Writing, ? extends JpqlExpression> form) {
        this.javaType = (Class<T>) Boxes.boxed(javaType);
        this.form = form;
    }

    @Override
    public Class<? extends T> getJavaType() {
        return javaType;
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return form.apply(writing);
    }
}
