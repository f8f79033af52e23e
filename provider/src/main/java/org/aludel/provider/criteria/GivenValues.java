package org.aludel.provider.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.criteria.expression.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the values that stand in criteria: those that the meaning of the query depends on stand in its statement,
 * and all others are given when it is executed.
 */
final class GivenValues {

    private final Map<String, ValueKind> values;

    GivenValues(Map<String, ValueKind> values) {
        this.values = values;
    }

    /** A translation with the values that are fixed. */
    Translation in(Translation translation) {
        boolean fixed = values.values().stream().anyMatch(value -> value.fixed() != null);
        Statement statement = fixed
                ? NodeRewriter.of(this::given).rewriteStatement(translation.statement())
                : translation.statement();
        List<QueryParameter> parameters = new ArrayList<>();
        for (QueryParameter parameter : translation.parameters()) {
            ValueKind value = values.get(parameter.bindName());
            boolean inStatement = parameter.domain() == null || parameter.domain() instanceof BasicDomain;
            if (value == null || value.fixed() == null || !inStatement) {
                parameters.add(Writing.isUnnamed(parameter.bindName()) ? unnamed(parameter) : parameter);
            }
        }
        return new Translation(statement, translation.selection(), translation.fetched(), parameters);
    }

    private static QueryParameter unnamed(QueryParameter parameter) {
        return new QueryParameter(null, null, parameter.bindName(), parameter.domain(), parameter.list());
    }

    private Node given(Node node) {
        if (node instanceof BindParameter<?> parameter && parameter.name() != null) {
            ValueKind value = values.get(parameter.name());
            Object fixed = value == null ? null : value.fixed();
            if (fixed != null) {
                Number number = Numerals.read(parameter.type().javaType(), fixed);
                return BindParameter.of(parameter.type(), number == null ? orNull(fixed) : number);
            }
        }
        return node;
    }

    private static @Nullable Object orNull(Object value) {
        return value instanceof Writing.NoValue ? null : value;
    }
}
