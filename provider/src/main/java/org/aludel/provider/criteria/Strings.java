package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.List;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.jpql.syntax.TrimSide;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.LiteralNode;
import org.aludel.provider.criteria.expression.ValueForm;
import org.jspecify.annotations.Nullable;

/** Functions of character strings. */
interface Strings extends CriteriaBuilder {

    @Override
    default Expression<String> toString(Expression<Character> character) {
        return character.as(String.class);
    }

    @Override
    default Expression<String> concat(List<Expression<String>> expressions) {
        return switch (expressions.size()) {
            case 0 -> LiteralNode.of("");
            case 1 -> ExpressionNode.of(expressions.get(0));
            default -> Calls.of(StandardFunction.CONCAT, String.class, expressions.toArray(Expression[]::new));
        };
    }

    @Override
    default Expression<String> concat(Expression<String> x, Expression<String> y) {
        return concat(List.of(x, y));
    }

    @Override
    default Expression<String> concat(Expression<String> x, String y) {
        return concat(x, LiteralNode.of(y));
    }

    @Override
    default Expression<String> concat(String x, Expression<String> y) {
        return concat(LiteralNode.of(x), y);
    }

    @Override
    default Expression<String> substring(Expression<String> x, Expression<Integer> from) {
        return Calls.of(StandardFunction.SUBSTRING, String.class, x, from);
    }

    @Override
    default Expression<String> substring(Expression<String> x, int from) {
        return substring(x, LiteralNode.of(from));
    }

    @Override
    default Expression<String> substring(Expression<String> x, Expression<Integer> from, Expression<Integer> length) {
        return Calls.of(StandardFunction.SUBSTRING, String.class, x, from, length);
    }

    @Override
    default Expression<String> substring(Expression<String> x, int from, int length) {
        return substring(x, LiteralNode.of(from), LiteralNode.of(length));
    }

    // ---- trimming

    private static Expression<String> trimmed(
            Trimspec side, @Nullable Expression<?> character, Expression<String> operand) {
        ExpressionNode<?> what = character == null ? null : ExpressionNode.of(character);
        TrimSide from = switch (side) {
            case LEADING -> TrimSide.LEADING;
            case TRAILING -> TrimSide.TRAILING;
            case BOTH -> TrimSide.BOTH;
        };
        return new Computed<>(String.class, new ValueForm.Trimmed(from, what, ExpressionNode.of(operand)));
    }

    @Override
    default Expression<String> trim(Expression<String> x) {
        return trimmed(Trimspec.BOTH, null, x);
    }

    @Override
    default Expression<String> trim(Trimspec side, Expression<String> x) {
        return trimmed(side, null, x);
    }

    @Override
    default Expression<String> trim(Expression<Character> character, Expression<String> x) {
        return trimmed(Trimspec.BOTH, character, x);
    }

    @Override
    default Expression<String> trim(Trimspec side, Expression<Character> character, Expression<String> x) {
        return trimmed(side, character, x);
    }

    @Override
    default Expression<String> trim(char character, Expression<String> x) {
        return trim(Trimspec.BOTH, character, x);
    }

    @Override
    default Expression<String> trim(Trimspec side, char character, Expression<String> x) {
        return trimmed(side, LiteralNode.of(String.valueOf(character)), x);
    }

    // ---- other functions

    @Override
    default Expression<String> lower(Expression<String> x) {
        return Calls.of(StandardFunction.LOWER, String.class, x);
    }

    @Override
    default Expression<String> upper(Expression<String> x) {
        return Calls.of(StandardFunction.UPPER, String.class, x);
    }

    @Override
    default Expression<Integer> length(Expression<String> x) {
        return Calls.of(StandardFunction.LENGTH, Integer.class, x);
    }

    @Override
    default Expression<String> left(Expression<String> x, Expression<Integer> length) {
        return Calls.of(StandardFunction.LEFT, String.class, x, length);
    }

    @Override
    default Expression<String> left(Expression<String> x, int length) {
        return left(x, LiteralNode.of(length));
    }

    @Override
    default Expression<String> right(Expression<String> x, Expression<Integer> length) {
        return Calls.of(StandardFunction.RIGHT, String.class, x, length);
    }

    @Override
    default Expression<String> right(Expression<String> x, int length) {
        return right(x, LiteralNode.of(length));
    }

    @Override
    default Expression<String> replace(
            Expression<String> x, Expression<String> substring, Expression<String> replacement) {
        return Calls.of(StandardFunction.REPLACE, String.class, x, substring, replacement);
    }

    @Override
    default Expression<String> replace(Expression<String> x, String substring, Expression<String> replacement) {
        return replace(x, LiteralNode.of(substring), replacement);
    }

    @Override
    default Expression<String> replace(Expression<String> x, Expression<String> substring, String replacement) {
        return replace(x, substring, LiteralNode.of(replacement));
    }

    @Override
    default Expression<String> replace(Expression<String> x, String substring, String replacement) {
        return replace(x, LiteralNode.of(substring), LiteralNode.of(replacement));
    }

    // The query language has the arguments of LOCATE the other way round.

    @Override
    default Expression<Integer> locate(Expression<String> x, Expression<String> pattern) {
        return Calls.of(StandardFunction.LOCATE, Integer.class, pattern, x);
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, String pattern) {
        return locate(x, LiteralNode.of(pattern));
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, Expression<String> pattern, Expression<Integer> from) {
        return Calls.of(StandardFunction.LOCATE, Integer.class, pattern, x, from);
    }

    @Override
    default Expression<Integer> locate(Expression<String> x, String pattern, int from) {
        return locate(x, LiteralNode.of(pattern), LiteralNode.of(from));
    }
}
