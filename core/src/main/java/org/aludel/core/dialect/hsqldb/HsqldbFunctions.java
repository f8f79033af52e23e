package org.aludel.core.dialect.hsqldb;

import java.util.Map;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.FunctionForms;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;

/** What functions are called in HSQLDB. */
final class HsqldbFunctions {

    private static final Map<String, String> UNITS = Map.of(
            "year", "YYYY", "month", "MM", "week", "IW", "day", "DD", "hour", "HH", "minute", "MI", "second", "SS");

    private HsqldbFunctions() {}

    static Functions all() {
        return Functions.none()
                .with("position", FunctionForms::positionIn)
                .renamed("strpos", "INSTR")
                .with("string_agg", HsqldbFunctions::stringAggregate)
                .with("date_trunc", HsqldbFunctions::dateTrunc)
                .renamed("bool_and", "EVERY")
                .renamed("bool_or", "SOME")
                .with("now", (call, sql) -> sql.append("CURRENT_TIMESTAMP"))
                .renamed("random", "RAND");
    }

    /** The separator is a literal by grammar. */
    private static void stringAggregate(FunctionCall<?> call, SqlCompiler sql) {
        FunctionForms.requireLiteral(call, 1, sql);
        sql.append("GROUP_CONCAT(").append(call.distinct() ? "DISTINCT " : "");
        sql.expression(call.arguments().get(0));
        if (!call.orderBy().isEmpty()) {
            sql.append(" ORDER BY ");
            sql.expressions().sortKeys(call.orderBy());
        }
        sql.append(" SEPARATOR ").expression(call.arguments().get(1)).append(")");
    }

    private static void dateTrunc(FunctionCall<?> call, SqlCompiler sql) {
        String unit = FunctionForms.unit(call, sql);
        Expression<?> value = call.arguments().get(1);
        if (unit.equals("quarter")) {
            sql.append("TIMESTAMPADD(SQL_TSI_MONTH, -MOD(EXTRACT(MONTH FROM ").expression(value);
            sql.append(") - 1, 3), TRUNC(").expression(value).append(", 'MM'))");
            return;
        }
        String format = UNITS.get(unit);
        if (format == null) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "date_trunc to the unit '" + unit + "'", "Use a unit from second to year.");
        }
        sql.append("TRUNC(").expression(value).append(", '").append(format).append("')");
    }
}
