package org.aludel.core.dialect.oracle;

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

/** What portable functions are called in Oracle Database. */
final class OracleFunctions {

    private static final Map<String, String> TRUNCATIONS = Map.of(
            "year", "YYYY", "quarter", "Q", "month", "MM", "week", "IW", "day", "DD", "hour", "HH24", "minute", "MI");

    private OracleFunctions() {}

    static Functions of(OracleVersion version) {
        Functions functions = Functions.none()
                .renamed("char_length", "length")
                .renamed("substring", "substr")
                .with("position", OracleFunctions::position)
                .with("strpos", (call, sql) -> sql.call("INSTR", call.arguments()))
                .with("concat", OracleFunctions::concat)
                .with("now", (call, sql) -> sql.append("CURRENT_TIMESTAMP"))
                .with("random", (call, sql) -> sql.append("DBMS_RANDOM.VALUE"))
                .with("log10", OracleFunctions::log10)
                .with("unnest", (call, sql) -> sql.require(Capability.ARRAYS, "Use TABLE(...) over a collection."))
                .with("string_agg", (call, sql) -> stringAggregate(call, sql, version))
                .with("date_trunc", OracleFunctions::truncate);
        if (version.isAtLeast(OracleVersion.V23)) {
            return functions
                    .renamed("bool_and", "boolean_and_agg")
                    .renamed("every", "boolean_and_agg")
                    .renamed("bool_or", "boolean_or_agg");
        }
        return functions
                .with("bool_and", (call, sql) -> FunctionForms.truthAggregate("min", call, sql))
                .with("every", (call, sql) -> FunctionForms.truthAggregate("min", call, sql))
                .with("bool_or", (call, sql) -> FunctionForms.truthAggregate("max", call, sql));
    }

    private static void position(FunctionCall<?> call, SqlCompiler sql) {
        sql.call("INSTR", List.of(call.arguments().get(1), call.arguments().get(0)));
    }

    /** The function of this name takes two arguments only. */
    private static void concat(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("(")
                .<Expression<?>>list(call.arguments(), " || ", argument -> sql.operand(argument, Precedence.SIGN));
        sql.append(")");
    }

    private static void log10(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("LOG(10, ").expression(call.arguments().get(0)).append(")");
    }

    private static void stringAggregate(FunctionCall<?> call, SqlCompiler sql, OracleVersion version) {
        if (call.distinct() && !version.isAtLeast(OracleVersion.V19)) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "DISTINCT in a string aggregate", "Select the distinct strings in a subquery.");
        }
        sql.append(call.distinct() ? "LISTAGG(DISTINCT " : "LISTAGG(");
        sql.<Expression<?>>list(call.arguments(), sql::expression).append(") WITHIN GROUP (ORDER BY ");
        if (call.orderBy().isEmpty()) {
            sql.append("NULL");
        } else {
            sql.expressions().sortKeys(call.orderBy());
        }
        sql.append(")");
    }

    /** The function TRUNC gives a DATE, which has seconds but no fraction of them. */
    private static void truncate(FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> moment = call.arguments().get(1);
        String unit = call.arguments().get(0) instanceof Literal<?> literal && literal.value() instanceof String text
                ? text.toLowerCase(Locale.ROOT)
                : "";
        if (unit.equals("second")) {
            sql.append("TO_TIMESTAMP(TO_CHAR(").expression(moment);
            sql.append(", 'YYYY-MM-DD HH24:MI:SS'), 'YYYY-MM-DD HH24:MI:SS')");
            return;
        }
        String format = TRUNCATIONS.get(unit);
        if (format == null) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "date_trunc to anything but a constant unit",
                    "Give 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute' or 'second' as a literal.");
        }
        sql.append("CAST(TRUNC(").expression(moment).append(", '" + format + "') AS TIMESTAMP)");
    }
}
