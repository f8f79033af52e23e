package org.aludel.core.sql;

import java.util.Collection;
import java.util.List;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The one gate through which the plain values that operators take become nodes. */
final class Operands {

    /** The character that literal text in a LIKE pattern is escaped with; not special in any database's strings. */
    static final String ESCAPE = "!";

    private Operands() {}

    static Predicate compare(Expression<?> left, ComparisonOperator operator, @Nullable Object value) {
        return new Comparison(left, operator, of(left, value));
    }

    static Expression<?> of(Expression<?> like, @Nullable Object value) {
        if (value == null) {
            throw StatementErrors.nullOperand();
        }
        return nullableOf(like, value);
    }

    static Expression<?> nullableOf(Expression<?> like, @Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        if (value instanceof Query query) {
            return Sql.scalar(query);
        }
        if (value != null && like.type().kind() == TypeKind.UNKNOWN) {
            return BindParameter.of(SqlTypes.ofValue(value), value);
        }
        return BindParameter.of(like.type(), value);
    }

    static ListParameter<?> list(Expression<?> like, Collection<?> values) {
        SqlType<?> type = like.type();
        if (type.kind() == TypeKind.UNKNOWN && !values.isEmpty()) {
            Object first = values.iterator().next();
            if (first == null) {
                throw StatementErrors.nullInList();
            }
            type = SqlTypes.ofValue(first);
        }
        return ListParameter.of(type, values);
    }

    static Expression<?> notNull(@Nullable Expression<?> other) {
        if (other == null) {
            throw StatementErrors.nullOperand();
        }
        return other;
    }

    static Expression<String> text(String value) {
        return BindParameter.of(SqlTypes.VARCHAR, value);
    }

    static Expression<Integer> constant(int value) {
        return new Literal<>(value, SqlTypes.INTEGER);
    }

    static Concatenation concatenation(Expression<?> left, Expression<?> right) {
        return new Concatenation(
                left instanceof Concatenation longer ? Lists.append(longer.operands(), right) : List.of(left, right));
    }

    static String escapeLike(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
