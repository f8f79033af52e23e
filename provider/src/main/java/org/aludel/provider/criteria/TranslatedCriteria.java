package org.aludel.provider.criteria;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.ParameterExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.jpql.translation.Translation;

/**
 * What a criteria query means. Immutable; it does not change with the criteria that it was made of.
 *
 * @param translation the statement, and what is made of its rows; its parameters are those of the application
 * @param resultType the class of the results
 * @param parameters the parameters of the application, with the names of their values in the statement
 * @param values values that stand in the query itself and cannot stand in the statement, as entities: by their names there
 */
public record TranslatedCriteria(
        Translation translation,
        Class<?> resultType,
        Map<ParameterExpression<?>, String> parameters,
        Map<String, Object> values) {

    public TranslatedCriteria {
        requireNonNull(translation, "translation");
        requireNonNull(resultType, "resultType");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
