package org.aludel.provider.criteria;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.ParameterExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * Criteria as the tree of a query, which does not change with them any more. Immutable.
 *
 * @param statement the tree; values of the application stand in it as parameters
 * @param made what is made of a row; null where nothing is selected
 * @param selected the classes of the selected values
 * @param resultType the class of the results
 * @param parameters the parameters of the application, with their names in the tree
 * @param values the values that stand in the criteria themselves, by their names in the tree
 */
public record WrittenCriteria(
        JpqlStatement statement,
        @Nullable Selection made,
        List<Class<?>> selected,
        Class<?> resultType,
        Map<ParameterExpression<?>, String> parameters,
        Map<String, Object> values) {

    public WrittenCriteria {
        requireNonNull(statement, "statement");
        requireNonNull(resultType, "resultType");
        selected = List.copyOf(selected);
    }

    /** All that its translation depends on: criteria with equal keys mean the same, whatever their values are. */
    public CriteriaKey key() {
        if (values.isEmpty()) {
            return new CriteriaKey(statement, made, selected, declared(), Map.of());
        }
        return new CriteriaKey(statement, made, selected, declared(), kinds());
    }

    private Map<String, ValueKind> kinds() {
        if (values.size() == 1) {
            Map.Entry<String, Object> only = values.entrySet().iterator().next();
            return Map.of(only.getKey(), ValueKind.of(only.getValue()));
        }
        Map<String, ValueKind> kinds = new HashMap<>();
        values.forEach((name, value) -> kinds.put(name, ValueKind.of(value)));
        return kinds;
    }

    /** The classes that the application gives its parameters. */
    private Map<String, Class<?>> declared() {
        if (parameters.isEmpty()) {
            return Map.of();
        }
        Map<String, Class<?>> classes = new HashMap<>();
        parameters.forEach((parameter, name) -> classes.put(name, Boxes.boxed(parameter.getParameterType())));
        return classes;
    }
}
