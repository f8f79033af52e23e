package org.aludel.core.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.TypeKind;

/** Portable functions as MySQL and MariaDB write them. */
final class MySqlFunctions {

    static final Functions ALL = Functions.none()
            .renamed("length", "char_length")
            .renamed("substr", "substring")
            .renamed("position", "locate")
            .with("concat", MySqlFunctions::concat)
            .with("strpos", MySqlFunctions::strpos)
            .with("trim", (call, sql) -> trim("BOTH", "trim", call, sql))
            .with("ltrim", (call, sql) -> trim("LEADING", "ltrim", call, sql))
            .with("rtrim", (call, sql) -> trim("TRAILING", "rtrim", call, sql))
            .renamed("random", "rand")
            .with("now", MySqlFunctions::now)
            .with("date_trunc", MySqlFunctions::dateTrunc)
            .with("string_agg", StringAggregates::render)
            .with("listagg", StringAggregates::render)
            .with("group_concat", StringAggregates::render)
            .renamed("bool_and", "min")
            .renamed("bool_or", "max")
            .renamed("every", "min");

    private MySqlFunctions() {}

    /** Nulls count as empty, as they do in most databases; the function of that name would make all null. */
    private static void concat(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = new ArrayList<>();
        arguments.add(Sql.literal(""));
        arguments.addAll(call.arguments());
        sql.call("concat_ws", arguments);
    }

    /** The text to search in comes first, as in PostgreSQL. */
    private static void strpos(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        sql.call("locate", List.of(arguments.get(1), arguments.get(0)));
    }

    private static void trim(String side, String name, FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        if (arguments.size() == 1) {
            sql.call(name, call);
            return;
        }
        sql.append("trim(").append(side).append(" ").expression(arguments.get(1));
        sql.append(" FROM ").expression(arguments.get(0)).append(")");
    }

    private static void now(FunctionCall<?> call, SqlCompiler sql) {
        boolean utc = call.type().kind() == TypeKind.TIMESTAMP_WITH_TIME_ZONE;
        sql.append(utc ? "UTC_TIMESTAMP(6)" : "CURRENT_TIMESTAMP(6)");
    }

    private static void dateTrunc(FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> source = call.arguments().get(1);
        switch (unit(call, sql)) {
            case "year" -> formatted(source, "%Y-01-01", sql);
            case "quarter" -> {
                sql.append("CAST(makedate(year(").expression(source).append("), 1) + INTERVAL quarter(");
                sql.expression(source).append(") - 1 QUARTER AS datetime(6))");
            }
            case "month" -> formatted(source, "%Y-%m-01", sql);
            case "week" -> {
                sql.append("CAST(date(").expression(source).append(") - INTERVAL weekday(");
                sql.expression(source).append(") DAY AS datetime(6))");
            }
            case "day" -> formatted(source, "%Y-%m-%d", sql);
            case "hour" -> formatted(source, "%Y-%m-%d %H:00:00", sql);
            case "minute" -> formatted(source, "%Y-%m-%d %H:%i:00", sql);
            case "second" -> formatted(source, "%Y-%m-%d %H:%i:%s", sql);
            default ->
                throw CompileErrors.unsupported(
                        sql.dialect(),
                        "date_trunc for this unit",
                        "Truncate to year, quarter, month, week, day, hour, minute or second.");
        }
    }

    private static void formatted(Expression<?> source, String format, SqlCompiler sql) {
        sql.append("CAST(date_format(").expression(source);
        sql.append(", '").append(format).append("') AS datetime(6))");
    }

    private static String unit(FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().get(0) instanceof Literal<?> literal && literal.value() instanceof String unit) {
            return unit.toLowerCase(Locale.ROOT);
        }
        throw CompileErrors.unsupported(
                sql.dialect(), "date_trunc with a computed unit", "Give the unit as a literal.");
    }
}
