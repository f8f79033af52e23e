package org.aludel.provider.criteria;

import jakarta.persistence.criteria.ParameterExpression;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * What the values of parameters are, where the query itself does not say it, or says something that they are not: as for a
 * comparison of a whole number with 2.5.
 */
final class ParameterTyping {

    private final Domain domain;
    private final Map<String, Class<?>> declared = new HashMap<>();
    private final Map<String, Object> values;

    ParameterTyping(Domain domain, Writing writing) {
        this.domain = domain;
        this.values = writing.values();
        writing.parameters().forEach((parameter, name) -> declared.put(name, declared(parameter)));
    }

    private static Class<?> declared(ParameterExpression<?> parameter) {
        return Boxes.boxed(parameter.getParameterType());
    }

    /** The type of a parameter; null where what the query says is right, or nothing better is known. */
    @Nullable
    SqlType<?> type(QueryParameter parameter) {
        Object value = values.get(parameter.bindName());
        Class<?> known = value == null ? declared.get(parameter.bindName()) : classOf(value);
        ValueDomain said = parameter.domain();
        if (known == null || known == Object.class || said != null && !(said instanceof BasicDomain)) {
            return null;
        }
        if (said != null && known.isAssignableFrom(said.javaType())) {
            return null;
        }
        if (said != null && value != null && (isOf(said, value) || Numerals.read(said.javaType(), value) != null)) {
            return null;
        }
        Optional<EntityDomain> entity = entity(known);
        return entity.isPresent() ? entity.get().type() : StandardTypes.of(known);
    }

    private static @Nullable Class<?> classOf(Object value) {
        if (value instanceof Writing.NoValue) {
            return null;
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? null : classOf(several.iterator().next());
        }
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    private static boolean isOf(ValueDomain said, Object value) {
        return value instanceof Collection<?> several && said.javaType() != value.getClass()
                ? several.stream().allMatch(said.javaType()::isInstance)
                : said.javaType().isInstance(value);
    }

    /** The entity that a class is, or is below. */
    private Optional<EntityDomain> entity(Class<?> type) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            Optional<EntityDomain> found = domain.entity(above);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
