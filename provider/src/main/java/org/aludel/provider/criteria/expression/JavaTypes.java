package org.aludel.provider.criteria.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.aludel.provider.mapping.type.Boxes;

/** The classes of values that come of several. */
public final class JavaTypes {

    /** Classes of numbers; of two, the later one is that of the result. */
    private static final List<Class<?>> NUMBERS =
            List.of(Integer.class, Long.class, BigInteger.class, BigDecimal.class, Float.class, Double.class);

    private JavaTypes() {}

    /** The class of what is computed of two numbers (Jakarta Persistence, 6.3.8.1). */
    @SuppressWarnings("unchecked") // both are below N
    public static <N extends Number> Class<? extends N> promoted(Class<?> first, Class<?> second) {
        return (Class<? extends N>) number(first, second);
    }

    private static Class<?> number(Class<?> first, Class<?> second) {
        if (first == Number.class || second == Number.class) {
            return Number.class;
        }
        return NUMBERS.get(Math.max(Math.max(NUMBERS.indexOf(first), NUMBERS.indexOf(second)), 0));
    }

    /** The most specific class that all values are of. */
    static Class<?> common(List<ExpressionNode<?>> values) {
        Class<?> common = null;
        for (ExpressionNode<?> value : values) {
            if (!(value instanceof LiteralNode<?> literal) || literal.value() != null) {
                Class<?> type = Boxes.boxed(value.getJavaType());
                common = common == null ? type : common(common, type);
            }
        }
        return common == null ? Object.class : common;
    }

    private static Class<?> common(Class<?> first, Class<?> second) {
        if (first != second && NUMBERS.contains(first) && NUMBERS.contains(second)) {
            return number(first, second);
        }
        Class<?> common = first;
        while (!common.isAssignableFrom(second)) {
            common = common.getSuperclass() == null ? Object.class : common.getSuperclass();
        }
        return common;
    }
}
