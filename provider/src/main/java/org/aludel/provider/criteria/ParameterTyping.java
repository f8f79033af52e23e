package org.aludel.provider.criteria;

import java.util.Optional;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.jspecify.annotations.Nullable;

/**
 * What the values of parameters are, where the query itself does not say it, or says something that they are not: as for a
 * comparison of a whole number with 2.5.
 */
final class ParameterTyping {

    private final Domain domain;
    private final CriteriaKey criteria;

    ParameterTyping(Domain domain, CriteriaKey criteria) {
        this.domain = domain;
        this.criteria = criteria;
    }

    /** The type of a parameter; null where what the query says is right, or nothing better is known. */
    @Nullable
    SqlType<?> type(QueryParameter parameter) {
        ValueKind value = criteria.values().get(parameter.bindName());
        Class<?> known = value == null ? criteria.parameters().get(parameter.bindName()) : value.single();
        ValueDomain said = parameter.domain();
        if (known == null || known == Object.class || said != null && !(said instanceof BasicDomain)) {
            return null;
        }
        if (said != null && known.isAssignableFrom(said.javaType())) {
            return null;
        }
        if (said != null && value != null && fits(value, said.javaType())) {
            return null;
        }
        Optional<EntityDomain> entity = entity(known);
        return entity.isPresent() ? entity.get().type() : StandardTypes.of(known);
    }

    private static boolean fits(ValueKind value, Class<?> type) {
        Object fixed = value.fixed();
        return value.isOf(type) || fixed != null && Numerals.read(type, fixed) != null;
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
