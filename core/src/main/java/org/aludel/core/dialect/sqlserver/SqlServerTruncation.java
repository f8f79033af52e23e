package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;

/** Writes {@code date_trunc} for versions without DATETRUNC; the result is a {@code datetime2}. */
final class SqlServerTruncation {

    private SqlServerTruncation() {}

    static void write(FunctionCall<?> call, SqlCompiler sql) {
        String unit = SqlServerFunctions.unit(call, sql);
        Expression<?> moment = call.arguments().get(1);
        switch (unit) {
            case "year" -> firstDay(sql, moment, "1");
            case "quarter" -> firstDay(sql, moment, "(DATEPART(quarter, @) - 1) * 3 + 1");
            case "month" -> firstDay(sql, moment, "MONTH(@)");
            // Day 0 is a Monday; before it days count backwards.
            case "week" ->
                text(
                        sql,
                        moment,
                        "CAST(DATEADD(day, -((DATEDIFF(day, 0, @) % 7 + 7) % 7), CAST(@ AS date)) AS datetime2)");
            case "day" -> text(sql, moment, "CAST(CAST(@ AS date) AS datetime2)");
            default ->
                text(
                        sql,
                        moment,
                        "DATEADD(" + unit + ", DATEDIFF(" + unit + ", CAST(CAST(@ AS date) AS datetime2), @),"
                                + " CAST(CAST(@ AS date) AS datetime2))");
        }
    }

    private static void firstDay(SqlCompiler sql, Expression<?> moment, String month) {
        text(sql, moment, "CAST(DATEFROMPARTS(YEAR(@), " + month + ", 1) AS datetime2)");
    }

    /** Writes a formula in which the moment stands for {@code @}. */
    private static void text(SqlCompiler sql, Expression<?> moment, String formula) {
        String[] pieces = formula.split("@", -1);
        sql.append(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            sql.expression(moment).append(pieces[i]);
        }
    }
}
