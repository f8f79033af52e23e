package org.aludel.provider.criteria.expression;

import org.aludel.jpql.syntax.JpqlExpression;
import org.jspecify.annotations.Nullable;

/**
 * A value of the application. It is sent beside the SQL text.
 *
 * @param <T> its class
 */
@SuppressWarnings("serial") // read by the version that wrote it
public final class LiteralNode<T> extends ExpressionNode<T> {

    private final @Nullable T value;
    private final Class<? extends T> javaType;

    private LiteralNode(@Nullable T value, Class<? extends T> javaType) {
        this.value = value;
        this.javaType = javaType;
    }

    /**
     * A value.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static <T> LiteralNode<T> of(@Nullable T value) {
        if (value == null) {
            throw CriteriaErrors.nullLiteral();
        }
        return nullable(value);
    }

    /** A value that something is compared with; nothing is equal to null. */
    @SuppressWarnings("unchecked") // the class of a value is a class below T
    public static <T> LiteralNode<T> nullable(@Nullable T value) {
        Class<?> type = value == null
                ? Object.class
                : value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return new LiteralNode<>(value, (Class<? extends T>) type);
    }

    @Nullable
    T value() {
        return value;
    }

    @Override
    public Class<? extends T> getJavaType() {
        return javaType;
    }

    @Override
    public JpqlExpression write(Writing writing) {
        return writing.literal(this);
    }
}
