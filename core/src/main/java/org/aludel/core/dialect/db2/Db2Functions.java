package org.aludel.core.dialect.db2;

import java.util.List;
import org.aludel.core.dialect.FunctionForms;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;

/** What functions are called in Db2; those that count characters are told not to count bytes. */
final class Db2Functions {

    private static final String CHARACTERS = ", CODEUNITS32)";

    private Db2Functions() {}

    static Functions all() {
        return Functions.none()
                .with("length", (call, sql) -> characters("CHARACTER_LENGTH", call.arguments(), sql))
                .with("substring", (call, sql) -> characters("SUBSTRING", call.arguments(), sql))
                .with("position", (call, sql) -> characters("POSITION", call.arguments(), sql))
                .with("strpos", Db2Functions::positionSwapped)
                .with("concat", (call, sql) -> sql.operand(new Concatenation(call.arguments()), 10))
                .with("round", Db2Functions::round)
                .with("string_agg", Db2Functions::stringAggregate)
                .with("bool_and", (call, sql) -> truthAggregate("MIN", call, sql))
                .with("bool_or", (call, sql) -> truthAggregate("MAX", call, sql))
                .with("now", (call, sql) -> sql.append("CURRENT_TIMESTAMP"))
                .renamed("random", "RAND");
    }

    private static void characters(String name, List<Expression<?>> arguments, SqlCompiler sql) {
        sql.append(name)
                .append("(")
                .<Expression<?>>list(arguments, sql::expression)
                .append(CHARACTERS);
    }

    private static void positionSwapped(FunctionCall<?> call, SqlCompiler sql) {
        characters("POSITION", List.of(call.arguments().get(1), call.arguments().get(0)), sql);
    }

    private static void round(FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().size() > 1) {
            sql.call("ROUND", call);
        } else {
            sql.append("ROUND(").expression(call.arguments().get(0)).append(", 0)");
        }
    }

    private static void stringAggregate(FunctionCall<?> call, SqlCompiler sql) {
        FunctionForms.requireLiteral(call, 1, sql);
        sql.append("LISTAGG(").append(call.distinct() ? "DISTINCT " : "");
        sql.<Expression<?>>list(call.arguments(), sql::expression).append(")");
        if (!call.orderBy().isEmpty()) {
            sql.append(" WITHIN GROUP (ORDER BY ");
            sql.expressions().sortKeys(call.orderBy()).append(")");
        }
    }

    private static void truthAggregate(String aggregate, FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> value = call.arguments().get(0);
        sql.append("CASE ").append(aggregate).append("(CASE ").operand(value, 10);
        sql.append(" WHEN TRUE THEN 1 WHEN FALSE THEN 0 END) WHEN 1 THEN TRUE WHEN 0 THEN FALSE END");
    }
}
