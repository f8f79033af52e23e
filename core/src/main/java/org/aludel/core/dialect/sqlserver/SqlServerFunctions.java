package org.aludel.core.dialect.sqlserver;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.FunctionForms;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;

/** What portable functions are called in SQL Server. */
final class SqlServerFunctions {

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("ceil", "ceiling"),
            Map.entry("ln", "log"),
            Map.entry("atan2", "atn2"),
            Map.entry("repeat", "replicate"),
            Map.entry("count", "count_big"),
            Map.entry("stddev", "stdev"),
            Map.entry("stddev_samp", "stdev"),
            Map.entry("stddev_pop", "stdevp"),
            Map.entry("variance", "var"),
            Map.entry("var_samp", "var"),
            Map.entry("var_pop", "varp"));

    private SqlServerFunctions() {}

    static Functions of(SqlServerVersion version) {
        Functions functions = Functions.none();
        for (Map.Entry<String, String> renamed : RENAMED.entrySet()) {
            functions = functions.renamed(renamed.getKey(), renamed.getValue());
        }
        functions = functions
                .with("length", SqlServerFunctions::length)
                .with("char_length", SqlServerFunctions::length)
                .with("substring", SqlServerFunctions::substring)
                .with("substr", SqlServerFunctions::substring)
                .with("position", SqlServerFunctions::position)
                .with("strpos", SqlServerFunctions::strpos)
                .with("round", SqlServerFunctions::round)
                .with("mod", SqlServerFunctions::mod)
                .with("avg", SqlServerFunctions::avg)
                .with("now", (call, sql) -> sql.append("SYSDATETIMEOFFSET()"))
                .with("random", (call, sql) -> sql.append("RAND(CHECKSUM(NEWID()))"))
                .with("bool_and", (call, sql) -> FunctionForms.truthAggregate("min", call, sql))
                .with("every", (call, sql) -> FunctionForms.truthAggregate("min", call, sql))
                .with("bool_or", (call, sql) -> FunctionForms.truthAggregate("max", call, sql))
                .with("unnest", (call, sql) -> sql.require(Capability.ARRAYS, "Use OPENJSON over a JSON array."))
                .with("string_agg", SqlServerFunctions::stringAggregate)
                .with(
                        "date_trunc",
                        version.isAtLeast(SqlServerVersion.V2022)
                                ? SqlServerFunctions::datetrunc
                                : SqlServerTruncation::write);
        if (!version.isAtLeast(SqlServerVersion.V2017)) {
            functions = functions.with("trim", SqlServerFunctions::trimTwice);
        }
        if (!version.isAtLeast(SqlServerVersion.V2022)) {
            functions = functions
                    .with("greatest", (call, sql) -> extreme("MAX", call, sql))
                    .with("least", (call, sql) -> extreme("MIN", call, sql))
                    .with("generate_series", SqlServerFunctions::noSeries);
        }
        return functions;
    }

    // ---- strings

    /** LEN does not count blanks at the end. */
    private static void length(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("LEN(REPLACE(").expression(call.arguments().get(0)).append(", ' ', '.'))");
    }

    private static void substring(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("SUBSTRING(").<Expression<?>>list(call.arguments(), sql::expression);
        sql.append(call.arguments().size() == 2 ? ", 2147483647)" : ")");
    }

    private static void position(FunctionCall<?> call, SqlCompiler sql) {
        sql.call("CHARINDEX", call.arguments());
    }

    private static void strpos(FunctionCall<?> call, SqlCompiler sql) {
        sql.call("CHARINDEX", List.of(call.arguments().get(1), call.arguments().get(0)));
    }

    private static void trimTwice(FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().size() != 1) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "trim of given characters", "Trim blanks only, or use SQL Server 2017.");
        }
        sql.append("LTRIM(RTRIM(").expression(call.arguments().get(0)).append("))");
    }

    // ---- numbers

    private static void round(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("ROUND(").<Expression<?>>list(call.arguments(), sql::expression);
        sql.append(call.arguments().size() == 1 ? ", 0)" : ")");
    }

    private static void mod(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("(").operand(call.arguments().get(0), Precedence.PRIMARY).append(" % ");
        sql.operand(call.arguments().get(1), Precedence.PRIMARY).append(")");
    }

    /** Ignores nulls, as the functions of later versions do. */
    private static void extreme(String aggregate, FunctionCall<?> call, SqlCompiler sql) {
        sql.append("(SELECT " + aggregate + "(v) FROM (VALUES ");
        sql.<Expression<?>>list(
                call.arguments(),
                argument -> sql.append("(").expression(argument).append(")"));
        sql.append(") AS given (v))");
    }

    // ---- aggregates

    /** The average of whole numbers would be a whole number. */
    private static void avg(FunctionCall<?> call, SqlCompiler sql) {
        boolean whole = call.arguments().size() == 1
                && switch (call.arguments().get(0).type().kind()) {
                    case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
                    default -> false;
                };
        if (!whole) {
            sql.call("avg", call);
            return;
        }
        sql.append(call.distinct() ? "avg(DISTINCT CAST(" : "avg(CAST(");
        sql.expression(call.arguments().get(0)).append(" AS numeric(38, 10)))");
    }

    /** The result would be cut at 8000 bytes if the strings were not large ones. */
    private static void stringAggregate(FunctionCall<?> call, SqlCompiler sql) {
        sql.require(Capability.STRING_AGGREGATE, "Join the strings in the program.");
        if (call.distinct()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "DISTINCT in a string aggregate", "Select the distinct strings in a subquery.");
        }
        sql.append("STRING_AGG(CAST(").expression(call.arguments().get(0)).append(" AS nvarchar(max)), ");
        sql.expression(call.arguments().get(1)).append(")");
        if (!call.orderBy().isEmpty()) {
            sql.append(" WITHIN GROUP (ORDER BY ");
            sql.expressions().sortKeys(call.orderBy()).append(")");
        }
    }

    // ---- dates and rows

    private static void datetrunc(FunctionCall<?> call, SqlCompiler sql) {
        String unit = unit(call, sql);
        sql.append("DATETRUNC(").append(unit.equals("week") ? "iso_week" : unit).append(", ");
        sql.expression(call.arguments().get(1)).append(")");
    }

    /** The unit of a truncation, which must be a constant. */
    static String unit(FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().size() == 2
                && call.arguments().get(0) instanceof Literal<?> literal
                && literal.value() instanceof String text) {
            String unit = text.toLowerCase(Locale.ROOT);
            if (List.of("year", "quarter", "month", "week", "day", "hour", "minute", "second")
                    .contains(unit)) {
                return unit;
            }
        }
        throw CompileErrors.unsupported(
                sql.dialect(),
                "date_trunc to anything but a constant unit",
                "Give 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or 'second' as a literal.");
    }

    private static void noSeries(FunctionCall<?> call, SqlCompiler sql) {
        throw CompileErrors.unsupported(
                sql.dialect(), "generate_series", "Use a recursive common table, or SQL Server 2022.");
    }
}
