package org.aludel.core.dialect.hsqldb;

import java.util.List;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.TableFunction;

/** Writes elements of FROM clauses of HSQLDB. */
final class HsqldbFroms extends FromCompiler {

    HsqldbFroms(SqlCompiler sql) {
        super(sql);
    }

    /** {@code UNNEST} sees the tables before it anyway; any other function stands in {@code TABLE(...)}. */
    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (sql.isLenient()) {
            return super.visitTableFunction(function);
        }
        FunctionCall<?> call = function.function();
        if (call.name().equalsIgnoreCase("unnest")) {
            sql.call("UNNEST", call.arguments());
        } else if (call.name().equalsIgnoreCase("generate_series")) {
            series(call.arguments());
        } else {
            sql.append("TABLE(").expression(call).append(")");
        }
        if (function.ordinality()) {
            sql.append(" WITH ORDINALITY");
        }
        return alias(function.alias(), function.columnDefinitions());
    }

    private void series(List<Expression<?>> bounds) {
        sql.append("UNNEST(SEQUENCE_ARRAY(").<Expression<?>>list(bounds, sql::expression);
        sql.append(bounds.size() == 2 ? ", 1))" : "))");
    }
}
