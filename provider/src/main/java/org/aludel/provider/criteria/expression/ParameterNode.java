package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.ParameterExpression;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * A value that is given at execution. Two are the same only if they are one object, or have one name.
 *
 * @param <T> its class
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class ParameterNode<T> extends ExpressionNode<T> implements ParameterExpression<T> {

    private final Class<T> javaType;
    private final @Nullable String name;

    /**
     * A parameter.
     *
     * @param javaType the class of its value
     * @param name its name; null for none
     */
    @SuppressWarnings("unchecked") // T stands for the wrapper of a primitive
    public ParameterNode(Class<T> javaType, @Nullable String name) {
        this.javaType = (Class<T>) Boxes.boxed(javaType);
        this.name = name;
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    /** Always null: parameters of criteria have no numbers. */
    @Override
    public @Nullable Integer getPosition() {
        return null;
    }

    @Override
    public Class<T> getParameterType() {
        return javaType;
    }

    @Override
    public Class<T> getJavaType() {
        return javaType;
    }

    @Override
    public InputParameter write(Writing writing) {
        return writing.parameter(this);
    }
}
