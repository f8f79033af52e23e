package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.type.TypeKind;

/** Writes queries of H2. */
final class H2Queries extends QueryCompiler {

    H2Queries(SqlCompiler sql) {
        super(sql);
    }

    /** A parameter has no type before it has a value, but columns of subqueries need one. */
    @Override
    protected SqlCompiler column(Expression<?> expression) {
        Expression<?> value = expression instanceof LabeledExpression<?> labeled ? labeled.expression() : expression;
        boolean untyped = value instanceof BindParameter<?> && value.type().kind() != TypeKind.UNKNOWN;
        if (!untyped || sql.isLenient()) {
            return super.column(expression);
        }
        sql.append("CAST(").expression(value).append(" AS ");
        return sql.append(H2Types.INSTANCE.bareName(value.type())).append(")");
    }
}
