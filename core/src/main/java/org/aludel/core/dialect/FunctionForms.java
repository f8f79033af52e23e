package org.aludel.core.dialect;

import java.util.List;
import java.util.Locale;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.Predicate;

/** Ways to write functions that several databases share. */
public final class FunctionForms {

    private FunctionForms() {}

    /** {@code POSITION(needle IN haystack)}. */
    public static void positionIn(FunctionCall<?> call, SqlCompiler sql) {
        if (call.arguments().size() != 2) {
            sql.call(call.name(), call);
            return;
        }
        sql.append("POSITION(").expression(call.arguments().get(0)).append(" IN ");
        sql.expression(call.arguments().get(1)).append(")");
    }

    /** The function with its first two arguments swapped. */
    public static void swapped(String name, FunctionCall<?> call, SqlCompiler sql) {
        sql.append(name).append("(").expression(call.arguments().get(1)).append(", ");
        sql.expression(call.arguments().get(0)).append(")");
    }

    /** The greatest or least of the arguments by CASE; null when one of them is. */
    public static void extreme(String comparison, FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        sql.append("CASE");
        for (Expression<?> candidate : arguments) {
            List<Expression<?>> others =
                    arguments.stream().filter(other -> other != candidate).toList();
            sql.append(" WHEN ").list(others, " AND ", other -> {
                sql.operand(candidate, Precedence.OTHER_OPERATOR).append(comparison);
                sql.operand(other, Precedence.OTHER_OPERATOR);
            });
            sql.append(" THEN ").expression(candidate);
        }
        sql.append(" END");
    }

    /** An aggregate of truth values, such as whether all are true, as that of the numbers 1 and 0. */
    public static void truthAggregate(String aggregate, FunctionCall<?> call, SqlCompiler sql) {
        Expression<?> argument = call.arguments().get(0);
        @SuppressWarnings("unchecked") // the aggregates of truth take nothing else
        Predicate condition = Predicate.of((Expression<Boolean>) argument);
        sql.append(aggregate).append("(");
        sql.expressions().conditionByCase(condition, "1", "0").append(")");
    }

    /** Refuses an argument that is no literal where the grammar wants one. */
    public static void requireLiteral(FunctionCall<?> call, int argument, SqlCompiler sql) {
        if (!(call.arguments().get(argument) instanceof Literal)) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "value other than a literal as an argument of " + call.name(), "Use literal(...).");
        }
    }

    /** The unit that the first argument of {@code date_trunc} names, in lower case. */
    public static String unit(FunctionCall<?> call, SqlCompiler sql) {
        requireLiteral(call, 0, sql);
        Expression<?> unit = call.arguments().get(0);
        return String.valueOf(((Literal<?>) unit).value()).toLowerCase(Locale.ROOT);
    }
}
