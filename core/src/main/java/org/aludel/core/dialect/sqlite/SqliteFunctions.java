package org.aludel.core.dialect.sqlite;

import java.util.List;
import java.util.Locale;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.TypeKind;

/** Portable functions as SQLite writes them. */
final class SqliteFunctions {

    static final Functions ALL = Functions.none()
            .renamed("char_length", "length")
            .renamed("substring", "substr")
            .with(
                    "position",
                    (call, sql) ->
                            search(call.arguments().get(1), call.arguments().get(0), sql))
            .with("locate", SqliteFunctions::locate)
            .with(
                    "strpos",
                    (call, sql) ->
                            search(call.arguments().get(0), call.arguments().get(1), sql))
            .with("left", SqliteFunctions::left)
            .with("right", SqliteFunctions::right)
            .with("concat", SqliteFunctions::concat)
            .with("mod", SqliteFunctions::mod)
            .with("greatest", (call, sql) -> extreme("max", call, sql))
            .with("least", (call, sql) -> extreme("min", call, sql))
            .with("string_agg", SqliteFunctions::stringAggregate)
            .with("listagg", SqliteFunctions::stringAggregate)
            .with("group_concat", SqliteFunctions::stringAggregate)
            .with("date_trunc", SqliteFunctions::dateTrunc)
            .with("now", SqliteFunctions::now)
            .with("random", (call, sql) -> sql.append("(abs(random() % 9007199254740992) / 9007199254740992.0)"))
            .renamed("bool_and", "min")
            .renamed("bool_or", "max")
            .renamed("every", "min");

    private SqliteFunctions() {}

    private static void search(Expression<?> text, Expression<?> part, SqlCompiler sql) {
        sql.call("instr", List.of(text, part));
    }

    /** A third argument is the place to begin at. */
    private static void locate(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        if (arguments.size() == 2) {
            search(arguments.get(1), arguments.get(0), sql);
            return;
        }
        sql.append("coalesce(nullif(");
        searchFrom(arguments, sql);
        sql.append(", 0) + ").operand(arguments.get(2), Precedence.SIGN).append(" - 1, ");
        searchFrom(arguments, sql);
        sql.append(")");
    }

    private static void searchFrom(List<Expression<?>> arguments, SqlCompiler sql) {
        sql.append("instr(");
        sql.call("substr", List.of(arguments.get(1), arguments.get(2))).append(", ");
        sql.expression(arguments.get(0)).append(")");
    }

    private static void left(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("substr(").expression(call.arguments().get(0));
        sql.append(", 1, ").expression(call.arguments().get(1)).append(")");
    }

    /** A negative place counts from the end; the length makes a difference for 0, which is no place. */
    private static void right(FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> length = call.arguments().get(1);
        sql.append("substr(").expression(call.arguments().get(0));
        sql.append(", -").operand(length, Precedence.PRIMARY);
        sql.append(", ").expression(length).append(")");
    }

    /** Nulls count as empty; the function of that name came with 3.44. */
    private static void concat(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("(");
        sql.<Expression<?>>list(call.arguments(), " || ", argument -> {
            if (argument instanceof Literal<?> literal && literal.value() != null) {
                sql.operand(argument, Precedence.SIGN);
            } else {
                sql.append("coalesce(").expression(argument).append(", '')");
            }
        });
        sql.append(")");
    }

    /** The function gives a floating-point number, also for whole ones. */
    private static void mod(FunctionCall<?> call, SqlCompiler sql) {
        BinaryOperation<?> operation = new BinaryOperation<>(
                call.arguments().get(0), BinaryOperator.MODULO, call.arguments().get(1), call.type());
        if (SqliteExpressions.hasFraction(operation)) {
            sql.call("mod", call);
        } else {
            sql.append("(").expression(operation).append(")");
        }
    }

    /** With a single argument, the function would be an aggregate. */
    private static void extreme(String name, FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().size() == 1) {
            sql.append("(").expression(call.arguments().get(0)).append(")");
        } else {
            sql.call(name, call);
        }
    }

    /** DISTINCT takes one argument only, and a comma then stands between the values. */
    private static void stringAggregate(FunctionCall<?> call, SqlCompiler sql) {
        if (!call.distinct() || call.arguments().size() == 1) {
            sql.call("group_concat", call);
            return;
        }
        boolean comma = call.arguments().get(1) instanceof Literal<?> literal && ",".equals(literal.value());
        if (!comma) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "string aggregation of distinct values with a separator other than a comma",
                    "Select the distinct values in a subquery, or take \",\" as the separator.");
        }
        sql.call(
                "group_concat",
                new FunctionCall<>(
                        "group_concat", List.of(call.arguments().get(0)), true, call.orderBy(), call.type()));
    }

    private static void now(FunctionCall<?> call, SqlCompiler sql) {
        boolean utc = call.type().kind() == TypeKind.TIMESTAMP_WITH_TIME_ZONE;
        sql.append(utc ? "CURRENT_TIMESTAMP" : "datetime('now', 'localtime')");
    }

    private static void dateTrunc(FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> source = call.arguments().get(1);
        switch (unit(call, sql)) {
            case "year" -> formatted("%Y-01-01 00:00:00", source, sql);
            case "quarter" -> {
                sql.append("datetime(strftime('%Y-01-01', ").expression(source);
                sql.append("), ((strftime('%m', ").expression(source).append(") - 1) / 3 * 3) || ' months')");
            }
            case "month" -> formatted("%Y-%m-01 00:00:00", source, sql);
            case "week" ->
                sql.append("datetime(").expression(source).append(", 'weekday 0', '-6 days', 'start of day')");
            case "day" -> formatted("%Y-%m-%d 00:00:00", source, sql);
            case "hour" -> formatted("%Y-%m-%d %H:00:00", source, sql);
            case "minute" -> formatted("%Y-%m-%d %H:%M:00", source, sql);
            case "second" -> formatted("%Y-%m-%d %H:%M:%S", source, sql);
            default ->
                throw CompileErrors.unsupported(
                        sql.dialect(),
                        "date_trunc for this unit",
                        "Truncate to year, quarter, month, week, day, hour, minute or second.");
        }
    }

    private static void formatted(String format, Expression<?> source, SqlCompiler sql) {
        sql.append("strftime('").append(format).append("', ").expression(source).append(")");
    }

    private static String unit(FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().get(0) instanceof Literal<?> literal && literal.value() instanceof String unit) {
            return unit.toLowerCase(Locale.ROOT);
        }
        throw CompileErrors.unsupported(
                sql.dialect(), "date_trunc with a computed unit", "Give the unit as a literal.");
    }
}
