package org.aludel.provider.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/** Puts the values that stand in a query into the parameters of its statement. */
final class GivenValues {

    private final Writing writing;
    private final Class<?> resultType;

    GivenValues(Writing writing, Class<?> resultType) {
        this.writing = writing;
        this.resultType = resultType;
    }

    TranslatedCriteria in(Translation translation) {
        List<QueryParameter> parameters = new ArrayList<>();
        Map<String, Object> others = new LinkedHashMap<>();
        for (QueryParameter parameter : translation.parameters()) {
            Object value = writing.values().get(parameter.bindName());
            if (value == null) {
                parameters.add(named(parameter));
            } else if (parameter.domain() != null && !(parameter.domain() instanceof BasicDomain)) {
                others.put(parameter.bindName(), value);
            }
        }
        Translation given = new Translation(
                NodeRewriter.of(this::given).rewriteStatement(translation.statement()),
                translation.selection(),
                translation.fetched(),
                parameters);
        return new TranslatedCriteria(given, resultType, writing.parameters(), others);
    }

    /** A parameter with the name that the application gave it, if it did. */
    private QueryParameter named(QueryParameter parameter) {
        boolean unnamed = writing.parameters().entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(parameter.bindName())
                        && entry.getKey().getName() == null);
        return unnamed
                ? new QueryParameter(null, null, parameter.bindName(), parameter.domain(), parameter.list())
                : parameter;
    }

    private Node given(Node node) {
        if (node instanceof BindParameter<?> parameter && parameter.name() != null) {
            Object value = writing.values().get(parameter.name());
            Number number =
                    value == null ? null : Numerals.read(parameter.type().javaType(), value);
            return value == null ? node : BindParameter.of(parameter.type(), number == null ? orNull(value) : number);
        }
        if (node instanceof ListParameter<?> parameter && parameter.name() != null) {
            Object value = writing.values().get(parameter.name());
            return value == null ? node : ListParameter.of(parameter.elementType(), (Collection<?>) value);
        }
        return node;
    }

    private static @Nullable Object orNull(Object value) {
        return value instanceof Writing.NoValue ? null : value;
    }
}
