package org.aludel.provider.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.provider.results.CalculatedTypes;
import org.jspecify.annotations.Nullable;

/**
 * A query with other types of the parameters that it calculates with, as their values are. There are as many as there are
 * combinations of classes of numbers in use: seldom more than one or two. Thread-safe.
 */
final class TypeVariants {

    private final List<QueryParameter> candidates;
    private final Function<Map<String, SqlType<?>>, PreparedQuery> making;
    private final Map<Map<String, SqlType<?>>, PreparedQuery> made = new ConcurrentHashMap<>(2);

    private TypeVariants(List<QueryParameter> candidates, Function<Map<String, SqlType<?>>, PreparedQuery> making) {
        this.candidates = candidates;
        this.making = making;
    }

    /**
     * The variants of a query.
     *
     * @param making makes one, by the types of parameters that have another
     * @return null where there can be none
     */
    static @Nullable TypeVariants of(
            List<QueryParameter> parameters, Function<Map<String, SqlType<?>>, PreparedQuery> making) {
        List<QueryParameter> candidates = CalculatedTypes.candidates(parameters);
        return candidates.isEmpty() ? null : new TypeVariants(candidates, making);
    }

    /** The variant for some values; null where the query itself is right. */
    @Nullable
    PreparedQuery fitting(Map<String, ?> values) {
        Map<String, SqlType<?>> types = CalculatedTypes.of(candidates, values);
        return types.isEmpty() ? null : made.computeIfAbsent(types, making);
    }
}
