package org.aludel.jpql.internal.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries whose trees would be so deep that walking them needs more stack than a thread has. Looks at the words only,
 * before they are parsed: parentheses, CASE, and operators in front of their operand go one level down; operators in a row
 * make a tree that leans to the left, of which every few operators count as a level.
 */
final class DepthCheck {

    /** The weight of a level; that of an operator in a row is 1. */
    private static final int LEVEL = 5;

    private final QueryText text;
    private final int maximum;
    private final Deque<Level> levels = new ArrayDeque<>();

    private DepthCheck(QueryText text, int maximum) {
        this.text = text;
        this.maximum = maximum;
        levels.push(new Level(false));
    }

    static void check(List<Token> tokens, QueryText text, int maximum) {
        if (tokens.size() <= maximum) {
            return; // no word goes more than one level down
        }
        DepthCheck check = new DepthCheck(text, maximum);
        Token before = null;
        for (Token token : tokens) {
            if (before == null || before.getType() != JpqlLexer.DOT) {
                check.token(token, before);
            }
            before = token;
        }
    }

    private void token(Token token, @Nullable Token before) {
        Level level = levels.element();
        switch (token.getType()) {
            case JpqlLexer.OPEN -> open(token, false);
            case JpqlLexer.CASE -> open(token, true);
            case JpqlLexer.CLOSE -> close(token, false);
            case JpqlLexer.END -> close(token, true);
            case JpqlLexer.NOT -> level.chain += LEVEL;
            case JpqlLexer.PLUS, JpqlLexer.MINUS -> level.chain += isOperand(before) ? 1 : LEVEL;
            case JpqlLexer.TIMES, JpqlLexer.DIVIDE -> level.chain++;
            case JpqlLexer.UNION, JpqlLexer.EXCEPT, JpqlLexer.INTERSECT -> level.sets++;
            case JpqlLexer.COMMA, JpqlLexer.AND, JpqlLexer.OR, JpqlLexer.WHEN, JpqlLexer.THEN, JpqlLexer.ELSE ->
                level.nextOperand();
            case Token.EOF -> {
                while (levels.size() > 1) {
                    close(token, levels.element().isCase);
                }
            }
            default -> {}
        }
        refuseWhenDeep(token, levels.element().depth());
    }

    /** Whether a sign behind a word is an operator between two operands, or a sign of one. */
    private static boolean isOperand(@Nullable Token before) {
        return before != null
                && switch (before.getType()) {
                    case JpqlLexer.CLOSE,
                            JpqlLexer.IDENTIFIER,
                            JpqlLexer.INTEGER_LITERAL,
                            JpqlLexer.DECIMAL_LITERAL,
                            JpqlLexer.STRING_LITERAL,
                            JpqlLexer.NAMED_PARAMETER,
                            JpqlLexer.POSITIONAL_PARAMETER -> true;
                    default -> false;
                };
    }

    private void open(Token token, boolean isCase) {
        levels.push(new Level(isCase));
        refuseWhenDeep(token, levels.size() * LEVEL);
    }

    private void close(Token token, boolean isCase) {
        if (levels.size() > 1 && levels.element().isCase == isCase) {
            int depth = levels.pop().depth() + LEVEL;
            levels.element().inner = Math.max(levels.element().inner, depth);
            refuseWhenDeep(token, depth);
        }
    }

    private void refuseWhenDeep(Token token, int depth) {
        if (depth > (long) maximum * LEVEL) {
            throw ReaderErrors.tooDeep(maximum, text.place(token));
        }
    }

    /** What stands between two parentheses, or between CASE and END. */
    private static final class Level {

        private final boolean isCase;
        private int chain; // of operators in a row
        private int inner; // the depth of what their operands have in parentheses
        private int deepest; // of the rows of operators before
        private int sets; // operators between queries

        private Level(boolean isCase) {
            this.isCase = isCase;
        }

        private void nextOperand() {
            deepest = Math.max(deepest, chain + inner);
            chain = 0;
            inner = 0;
        }

        private int depth() {
            return Math.max(deepest, chain + inner) + sets;
        }
    }
}
