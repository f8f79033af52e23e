package org.aludel.provider.results;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * The types of parameters that are operands of calculations, where a value is of another class than the other operand: {@code
 * i * :p} with an {@code int} and 2.5 is calculated as with a literal 2.5.
 */
public final class CalculatedTypes {

    private static final Map<Class<?>, SqlType<?>> TYPES = Map.of(
            Integer.class, SqlTypes.INTEGER,
            Long.class, SqlTypes.BIGINT,
            BigInteger.class, SqlTypes.BIG_INTEGER,
            BigDecimal.class, SqlTypes.DECIMAL,
            Float.class, SqlTypes.REAL,
            Double.class, SqlTypes.DOUBLE);

    private CalculatedTypes() {}

    /** The parameters that may get another type by their values. */
    public static List<QueryParameter> candidates(List<QueryParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.calculated()
                        && !parameter.list()
                        && parameter.domain() instanceof BasicDomain basic
                        && Number.class.isAssignableFrom(Boxes.boxed(basic.javaType())))
                .toList();
    }

    /**
     * The types that values ask for, by the names of parameters; empty where the query's own types take them without loss.
     *
     * @param candidates the parameters
     * @param values the values by the names of parameters
     */
    public static Map<String, SqlType<?>> of(List<QueryParameter> candidates, Map<String, ?> values) {
        Map<String, SqlType<?>> types = new HashMap<>();
        for (QueryParameter parameter : candidates) {
            Object value = values.get(parameter.bindName());
            SqlType<?> type =
                    value != null && parameter.domain() instanceof BasicDomain known ? of(known, value) : null;
            if (type != null) {
                types.put(parameter.bindName(), type);
            }
        }
        return types;
    }

    /** The type for a fractional number where whole ones were expected, and for what the query's own type does not take. */
    private static @Nullable SqlType<?> of(BasicDomain known, Object value) {
        boolean exact = isWhole(value.getClass()) || !isWhole(Boxes.boxed(known.javaType()));
        return exact && isTaken(known, value) ? null : TYPES.get(value.getClass());
    }

    private static boolean isTaken(BasicDomain known, Object value) {
        try {
            known.type().cast(value);
            return true;
        } catch (InvalidValueException e) {
            return Values.whole(known.javaType(), value) != null;
        }
    }

    private static boolean isWhole(Class<?> type) {
        return type != BigDecimal.class && type != Float.class && type != Double.class;
    }
}
