package org.aludel.core.dialect.derby;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.FunctionForms;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;

/** What functions are called in Derby. */
final class DerbyFunctions {

    private DerbyFunctions() {}

    static Functions all() {
        return Functions.none()
                .renamed("substring", "SUBSTR")
                .with("left", DerbyFunctions::left)
                .with("right", DerbyFunctions::right)
                .renamed("position", "LOCATE")
                .with("strpos", (call, sql) -> FunctionForms.swapped("LOCATE", call, sql))
                .with("concat", (call, sql) -> sql.operand(new Concatenation(call.arguments()), 10))
                .with("replace", (call, sql) -> refuse("replace", sql))
                .with("power", (call, sql) -> refuse("power", sql))
                .with("round", DerbyFunctions::round)
                .with("greatest", (call, sql) -> FunctionForms.extreme(" >= ", call, sql))
                .with("least", (call, sql) -> FunctionForms.extreme(" <= ", call, sql))
                .with("string_agg", (call, sql) -> sql.require(Capability.STRING_AGGREGATE))
                .with("grouping", (call, sql) -> refuse("grouping", sql))
                .renamed("bool_and", "MIN")
                .renamed("bool_or", "MAX")
                .with("date_trunc", DerbyFunctions::dateTrunc)
                .with("now", (call, sql) -> sql.append("CURRENT_TIMESTAMP"));
    }

    private static void refuse(String function, SqlCompiler sql) {
        throw CompileErrors.unsupported(
                sql.dialect(), "function '" + function + "'", "Create one, and call it under another name.");
    }

    /** Nothing cannot be cut out, but what begins behind the end can. */
    private static void left(FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> text = call.arguments().get(0);
        Expression<?> length = call.arguments().get(1);
        sql.append("CASE WHEN ").operand(length, Precedence.OTHER_OPERATOR).append(" > 0 THEN SUBSTR(");
        sql.expression(text).append(", 1, ").expression(length).append(") WHEN ");
        sql.operand(length, Precedence.OTHER_OPERATOR)
                .append(" <= 0 THEN SUBSTR(")
                .expression(text);
        sql.append(", LENGTH(").expression(text).append(") + 1) END");
    }

    private static void right(FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> text = call.arguments().get(0);
        Expression<?> length = call.arguments().get(1);
        sql.append("SUBSTR(")
                .expression(text)
                .append(", CASE WHEN LENGTH(")
                .expression(text)
                .append(") > ");
        sql.operand(length, Precedence.OTHER_OPERATOR)
                .append(" THEN LENGTH(")
                .expression(text)
                .append(") - ");
        sql.operand(length, Precedence.SIGN)
                .append(" + 1 WHEN LENGTH(")
                .expression(text)
                .append(") <= ");
        sql.operand(length, Precedence.OTHER_OPERATOR).append(" THEN 1 END)");
    }

    /** Adds half a unit away from zero and cuts off the rest. */
    private static void round(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        int digits = 0;
        if (arguments.size() > 1) {
            digits = arguments.get(1) instanceof Literal<?> literal && literal.value() instanceof Integer number
                    ? number
                    : -1;
        }
        if (digits < 0 || digits > 12) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "round to a number of digits that is no literal from 0 to 12", "Use literal(...).");
        }
        sql.append("CAST(").expression(arguments.get(0)).append(" + SIGN(").expression(arguments.get(0));
        sql.append(") * 0." + "0".repeat(digits) + "5 AS DECIMAL(31, " + digits + "))");
    }

    private static void dateTrunc(FunctionCall<?> call, SqlCompiler sql) {
        String unit = FunctionForms.unit(call, sql);
        Expression<?> value = call.arguments().get(1);
        switch (unit) {
            case "year" -> {
                sql.append("TIMESTAMP(DATE(");
                text("YEAR", value, sql).append(" || '-01-01'), TIME('00:00:00'))");
            }
            case "quarter" -> quarter(value, sql);
            case "month" -> {
                sql.append("TIMESTAMP(DATE(");
                text("YEAR", value, sql).append(" || '-' || ");
                text("MONTH", value, sql).append(" || '-01'), TIME('00:00:00'))");
            }
            case "day" -> sql.append("TIMESTAMP(DATE(").expression(value).append("), TIME('00:00:00'))");
            case "hour" -> time(value, 3, "00:00", sql);
            case "minute" -> time(value, 6, "00", sql);
            case "second" -> {
                sql.append("TIMESTAMP(DATE(").expression(value).append("), TIME(");
                sql.expression(value).append("))");
            }
            default ->
                throw CompileErrors.unsupported(
                        sql.dialect(),
                        "date_trunc to the unit '" + unit + "'",
                        "Use a unit from second to year, but no week.");
        }
    }

    private static void time(Expression<?> value, int kept, String rest, SqlCompiler sql) {
        sql.append("TIMESTAMP(DATE(").expression(value).append("), TIME(SUBSTR(CHAR(TIME(");
        sql.expression(value).append(")), 1, " + kept + ") || '" + rest + "'))");
    }

    private static void quarter(Expression<?> value, SqlCompiler sql) {
        sql.append("TIMESTAMP(DATE(");
        text("YEAR", value, sql).append(" || '-' || RTRIM(CHAR((MONTH(").expression(value);
        sql.append(") - 1) / 3 * 3 + 1)) || '-01'), TIME('00:00:00'))");
    }

    private static SqlCompiler text(String function, Expression<?> value, SqlCompiler sql) {
        return sql.append("RTRIM(CHAR(")
                .append(function)
                .append("(")
                .expression(value)
                .append(")))");
    }
}
