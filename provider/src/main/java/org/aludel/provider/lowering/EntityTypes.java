package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.type.SqlType;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** Conditions on the entity that a row is of. */
final class EntityTypes {

    private static final int ONLY = 0;

    private EntityTypes() {}

    /** Whether rows are of an entity or one below it. */
    static Predicate isInstance(EntityFrom from, EntityMapping entity) {
        if (from.entity() == entity) {
            return from.entity().id().columns().stream()
                    .findFirst()
                    .<Predicate>map(column -> from.column(column).isNotNull())
                    .orElseThrow();
        }
        Expression<?> told = expression(from);
        List<Expression<?>> values = new ArrayList<>();
        for (EntityMapping below : entity.withSubclasses()) {
            Object value = value(from, below);
            if (value != null) {
                values.add(literal(value, told.type()));
            }
        }
        return values.isEmpty() ? new TruthConstant(false) : told.in(values.toArray(Expression<?>[]::new));
    }

    /** What tells the entity of a row; null for a row without one. */
    static Expression<?> expression(EntityFrom from) {
        Expression<?> key = from.column(from.entity().id().columns().get(0));
        Expression<?> told = from.discrimination().expression();
        if (told == null) {
            return Sql.caseWhen(key.isNotNull(), Sql.literal(ONLY)).end();
        }
        return told instanceof CaseExpression<?> byRows ? withNull(byRows, key) : told;
    }

    private static <T> Expression<T> withNull(CaseExpression<T> byRows, Expression<?> key) {
        List<WhenClause> whens = new ArrayList<>();
        whens.add(new WhenClause(key.isNull(), Sql.nullValue(byRows.type())));
        whens.addAll(byRows.whens());
        return new CaseExpression<>(null, whens, byRows.otherwise(), byRows.type());
    }

    /** The value of the expression for an entity; null if no row is of exactly this one. */
    static @Nullable Object value(EntityFrom from, EntityMapping entity) {
        Discrimination discrimination = from.discrimination();
        if (discrimination.expression() == null) {
            return from.entity() == entity ? ONLY : null;
        }
        return discrimination.entities().entrySet().stream()
                .filter(entry -> entry.getValue() == entity)
                .<Object>map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The entities by the values of the expression. */
    static Map<Object, EntityMapping> entities(EntityFrom from) {
        return from.discrimination().expression() == null
                ? Map.of(ONLY, from.entity())
                : from.discrimination().entities();
    }

    /** A value that the expression never has: a number below all, or a letter that tells no entity. */
    static Object other(EntityFrom from) {
        Set<Object> told = entities(from).keySet();
        Object any = told.iterator().next();
        if (any instanceof Integer) {
            return told.stream().mapToInt(Integer.class::cast).min().orElseThrow() - 1;
        }
        for (char letter = '!'; true; letter++) {
            Object other = any instanceof Character ? (Object) letter : String.valueOf(letter);
            if (!told.contains(other)) {
                return other;
            }
        }
    }

    /** A value of the expression in a statement. */
    static <T> Literal<T> literal(Object value, SqlType<T> type) {
        return Sql.literal(type.cast(value), type);
    }
}
