package org.aludel.core.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Selectable;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Single-precision numbers in what is sent to the client: as text, a FLOAT has six digits only, a DOUBLE has all. */
final class SentFloats {

    private SentFloats() {}

    /** True for a value that would be rounded; parameters and literals are double-precision numbers already. */
    static boolean isRounded(Expression<?> expression) {
        if (expression instanceof LabeledExpression<?> labeled) {
            return isRounded(labeled.expression());
        }
        return expression.type().kind() == TypeKind.REAL
                && !(expression instanceof Literal)
                && !(expression instanceof BindParameter);
    }

    /** A value that would be rounded as one that is not. */
    static Expression<Double> exact(Expression<?> expression) {
        Expression<?> value = expression instanceof LabeledExpression<?> labeled ? labeled.expression() : expression;
        return new CastExpression<>(value, SqlTypes.DOUBLE, false);
    }

    /** Columns of which none is rounded, under the names that they had. */
    static List<Selectable> exact(List<Selectable> columns) {
        List<Selectable> exact = new ArrayList<>();
        for (Selectable column : columns) {
            boolean rounded = column instanceof Expression<?> expression && isRounded(expression);
            if (rounded && column instanceof LabeledExpression<?> labeled) {
                exact.add(new LabeledExpression<>(exact(labeled), labeled.label()));
            } else if (rounded && column instanceof ColumnReference<?> reference) {
                exact.add(new LabeledExpression<>(exact(reference), reference.name()));
            } else {
                exact.add(rounded ? exact((Expression<?>) column) : column);
            }
        }
        return exact;
    }
}
