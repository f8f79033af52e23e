package org.aludel.provider.criteria.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.aludel.jpql.syntax.CastTarget;
import org.aludel.provider.mapping.type.Boxes;

/** What values can be converted to, as the query language names it. */
final class CastTargets {

    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "STRING",
            Integer.class, "INTEGER",
            Long.class, "LONG",
            Float.class, "FLOAT",
            Double.class, "DOUBLE",
            BigDecimal.class, "BigDecimal",
            BigInteger.class, "BigInteger",
            Short.class, "Short",
            Boolean.class, "Boolean");

    private CastTargets() {}

    /** The target for a class; any other class by its simple name, as a query would name it. */
    static CastTarget of(Class<?> type) {
        Class<?> boxed = Boxes.boxed(type);
        return new CastTarget(NAMES.getOrDefault(boxed, boxed.getSimpleName()), List.of());
    }
}
