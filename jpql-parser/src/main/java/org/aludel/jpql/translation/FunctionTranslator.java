package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BinaryOperation;
import org.aludel.core.sql.BinaryOperator;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.Concatenation;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.WhenClause;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.StandardFunctionExpression;
import org.aludel.jpql.syntax.TrimExpression;
import org.jspecify.annotations.Nullable;

/** Translates the functions of the language on strings and numbers; names are those that every dialect knows. */
final class FunctionTranslator {

    private final Operands operands;

    FunctionTranslator(Environment environment) {
        this.operands = new Operands(environment);
    }

    static <T> FunctionCall<T> call(String name, SqlType<T> type, List<Expression<?>> arguments) {
        return new FunctionCall<>(name, arguments, false, List.of(), type);
    }

    Expression<?> standard(StandardFunctionExpression call, @Nullable SqlType<?> wanted) {
        return switch (call.function()) {
            case CONCAT -> concatenation(call);
            case SUBSTRING -> call("substring", SqlTypes.VARCHAR, stringAndIntegers(call));
            case LEFT -> call("left", SqlTypes.VARCHAR, stringAndIntegers(call));
            case RIGHT -> call("right", SqlTypes.VARCHAR, stringAndIntegers(call));
            case LOWER -> call("lower", SqlTypes.VARCHAR, strings(call));
            case UPPER -> call("upper", SqlTypes.VARCHAR, strings(call));
            case REPLACE -> call("replace", SqlTypes.VARCHAR, strings(call));
            case LENGTH -> call("length", SqlTypes.INTEGER, strings(call));
            case LOCATE -> locate(call);
            case ABS -> ofItsType("abs", call, wanted);
            case CEILING -> ofItsType("ceil", call, wanted);
            case FLOOR -> ofItsType("floor", call, wanted);
            case ROUND -> round(call, wanted);
            case MOD -> modulo(call);
            case SIGN -> call("sign", SqlTypes.INTEGER, doubles(call));
            case SQRT -> call("sqrt", SqlTypes.DOUBLE, doubles(call));
            case EXP -> call("exp", SqlTypes.DOUBLE, doubles(call));
            case LN -> call("ln", SqlTypes.DOUBLE, doubles(call));
            case POWER -> call("power", SqlTypes.DOUBLE, doubles(call));
        };
    }

    private Expression<?> string(StandardFunctionExpression call, int index) {
        return operands.of(
                call.arguments().get(index),
                SqlTypes.VARCHAR,
                ValueKind.STRING,
                call.function().name());
    }

    private Expression<?> integer(StandardFunctionExpression call, int index) {
        return operands.of(
                call.arguments().get(index),
                SqlTypes.INTEGER,
                ValueKind.NUMBER,
                call.function().name());
    }

    private List<Expression<?>> strings(StandardFunctionExpression call) {
        List<Expression<?>> strings = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            strings.add(string(call, i));
        }
        return strings;
    }

    private List<Expression<?>> stringAndIntegers(StandardFunctionExpression call) {
        List<Expression<?>> all = new ArrayList<>();
        all.add(string(call, 0));
        for (int i = 1; i < call.arguments().size(); i++) {
            all.add(integer(call, i));
        }
        return all;
    }

    private List<Expression<?>> doubles(StandardFunctionExpression call) {
        List<Expression<?>> numbers = new ArrayList<>();
        for (JpqlExpression argument : call.arguments()) {
            Expression<?> number =
                    operands.number(argument, SqlTypes.DOUBLE, call.function().name());
            numbers.add(number);
        }
        return numbers;
    }

    private Expression<?> concatenation(StandardFunctionExpression call) {
        return new Concatenation(strings(call));
    }

    private Expression<?> ofItsType(String name, StandardFunctionExpression call, @Nullable SqlType<?> wanted) {
        Expression<?> argument =
                operands.number(call.arguments().get(0), wanted, call.function().name());
        return call(name, argument.type(), List.of(argument));
    }

    private Expression<?> round(StandardFunctionExpression call, @Nullable SqlType<?> wanted) {
        Expression<?> number = operands.number(call.arguments().get(0), wanted, "ROUND");
        return call("round", number.type(), List.of(number, integer(call, 1)));
    }

    private Expression<?> modulo(StandardFunctionExpression call) {
        Operands.Pair pair =
                operands.pair(call.arguments().get(0), call.arguments().get(1), SqlTypes.INTEGER);
        operands.require(pair.left(), ValueKind.NUMBER, "MOD", call.arguments().get(0));
        operands.require(pair.right(), ValueKind.NUMBER, "MOD", call.arguments().get(1));
        SqlType<?> type = TypeRules.promoted(pair.left().type(), pair.right().type());
        return call("mod", type, List.of(pair.left(), pair.right()));
    }

    /** Databases without a starting position look for the string in the rest behind it, and count what they left out. */
    private Expression<?> locate(StandardFunctionExpression call) {
        Expression<?> searched = string(call, 0);
        Expression<?> text = string(call, 1);
        if (call.arguments().size() == 2) {
            return call("position", SqlTypes.INTEGER, List.of(searched, text));
        }
        Expression<?> start = integer(call, 2);
        Expression<?> rest = call("substring", SqlTypes.VARCHAR, List.of(text, start));
        FunctionCall<Integer> found = call("position", SqlTypes.INTEGER, List.of(searched, rest));
        Expression<?> before = new BinaryOperation<>(start, BinaryOperator.MINUS, Sql.literal(1), SqlTypes.INTEGER);
        Expression<?> position = new BinaryOperation<>(found, BinaryOperator.PLUS, before, SqlTypes.INTEGER);
        return new CaseExpression<>(
                found, List.of(new WhenClause(Sql.literal(0), Sql.literal(0))), position, SqlTypes.INTEGER);
    }

    Expression<?> trim(TrimExpression trim) {
        String name = switch (trim.side()) {
            case BOTH -> "trim";
            case LEADING -> "ltrim";
            case TRAILING -> "rtrim";
        };
        List<Expression<?>> arguments = new ArrayList<>();
        arguments.add(operands.of(trim.operand(), SqlTypes.VARCHAR, ValueKind.STRING, "TRIM"));
        JpqlExpression character = trim.character();
        if (character != null) {
            arguments.add(operands.of(character, SqlTypes.VARCHAR, ValueKind.STRING, "TRIM"));
        }
        return call(name, SqlTypes.VARCHAR, arguments);
    }
}
