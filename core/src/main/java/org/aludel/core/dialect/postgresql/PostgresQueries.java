package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.RowLimit;

/** Writes queries of PostgreSQL. */
final class PostgresQueries extends QueryCompiler {

    PostgresQueries(SqlCompiler sql) {
        super(sql);
    }

    /**
     * A parameter whose type the driver leaves to the server, as it does with {@code NULL} for a timestamp, would become
     * text here.
     */
    @Override
    protected SqlCompiler column(Expression<?> expression) {
        Expression<?> value = expression instanceof LabeledExpression<?> labeled ? labeled.expression() : expression;
        if (value instanceof BindParameter<?> && PostgresTypes.isSentWithoutType(value.type())) {
            return sql.expression(value).append("::").append(PostgresTypes.INSTANCE.bareName(value.type()));
        }
        return super.column(expression);
    }

    /** {@code LIMIT} has no ties. */
    @Override
    protected void limit(RowLimit limit) {
        if (limit.withTies()) {
            super.limit(limit);
        } else {
            limitThenOffset(limit, null);
        }
    }
}
