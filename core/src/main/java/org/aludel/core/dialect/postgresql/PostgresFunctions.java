package org.aludel.core.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/** Portable functions whose name or arguments differ in PostgreSQL. */
final class PostgresFunctions {

    static final Functions ALL = Functions.none()
            .with("position", PostgresFunctions::position)
            .with("string_agg", PostgresFunctions::stringAggregate)
            .with("round", (call, sql) -> exact(call, sql, 2))
            .with("trunc", (call, sql) -> exact(call, sql, 2))
            .with("mod", (call, sql) -> exact(call, sql, 1));

    private PostgresFunctions() {}

    /** {@code position(needle, haystack)} is {@code strpos(haystack, needle)}. */
    private static void position(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        if (arguments.size() == 2) {
            sql.call("strpos", List.of(arguments.get(1), arguments.get(0)));
        } else {
            sql.call("position", call);
        }
    }

    /** Only text and bytes are joined. */
    private static void stringAggregate(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = new ArrayList<>(call.arguments());
        if (!arguments.isEmpty() && needsText(arguments.get(0).type())) {
            arguments.set(0, new CastExpression<>(arguments.get(0), SqlTypes.TEXT, false));
        }
        sql.call(
                "string_agg", new FunctionCall<>(call.name(), arguments, call.distinct(), call.orderBy(), call.type()));
    }

    private static boolean needsText(SqlType<?> type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, TEXT, CLOB, BINARY, VARBINARY, BLOB, UNKNOWN, USER_DEFINED -> false;
            default -> true;
        };
    }

    /** With so many arguments, these functions take decimal numbers only, not floating-point ones. */
    private static void exact(FunctionCall<?> call, SqlCompiler sql, int arguments) {
        boolean floating = call.arguments().stream().anyMatch(argument -> isFloating(argument.type()));
        if (!floating || call.arguments().size() < arguments) {
            sql.call(call.name(), call);
            return;
        }
        List<Expression<?>> exact = new ArrayList<>();
        for (Expression<?> argument : call.arguments()) {
            exact.add(isFloating(argument.type()) ? new CastExpression<>(argument, SqlTypes.DECIMAL, false) : argument);
        }
        sql.append("CAST(").call(call.name(), exact).append(" AS double precision)");
    }

    private static boolean isFloating(SqlType<?> type) {
        return type.kind() == TypeKind.DOUBLE || type.kind() == TypeKind.REAL;
    }
}
