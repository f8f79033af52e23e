package org.aludel.provider.criteria.expression;

import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.provider.mapping.type.Boxes;

/**
 * A value that is computed from others.
 *
 * @param <T> the class of the value
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class Computed<T> extends ExpressionNode<T> {

    private final Class<T> javaType;
    private final ValueForm form;

    /**
     * A value.
     *
     * @param javaType its class
     * @param form how it is written
     */
    @SuppressWarnings("unchecked") // T stands for the wrapper of a primitive
    public Computed(Class<? extends T> javaType, ValueForm form) {
        this.javaType = (Class<T>) Boxes.boxed(javaType);
        this.form = form;
    }

    @Override
    public Class<? extends T> getJavaType() {
        return javaType;
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return form.write(writing);
    }
}
