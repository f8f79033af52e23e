package org.aludel.jpql.internal.reader;

import org.aludel.jpql.error.QueryPlace;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The text of a query, and the places of tokens in it. The lexer counts characters as Unicode does, strings do not. */
final class QueryText {

    private final String text;
    private final int @Nullable [] offsets; // of the characters, only where some take two places

    QueryText(String text) {
        this.text = text;
        int characters = text.codePointCount(0, text.length());
        this.offsets = characters == text.length() ? null : offsets(text, characters);
    }

    private static int[] offsets(String text, int characters) {
        int[] offsets = new int[characters + 1];
        int offset = 0;
        for (int i = 0; i < characters; i++) {
            offsets[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[characters] = offset;
        return offsets;
    }

    String text() {
        return text;
    }

    /** Whether each character takes one place. */
    boolean isOfSingleCharacters() {
        return offsets == null;
    }

    int start(Token token) {
        return offset(token.getStartIndex());
    }

    int end(Token token) {
        return token.getType() == Token.EOF ? text.length() : offset(token.getStopIndex() + 1);
    }

    private int offset(int character) {
        return offsets == null ? Math.min(character, text.length()) : offsets[Math.min(character, offsets.length - 1)];
    }

    /** The place of a token; of the end of the text, right behind its last word. */
    QueryPlace place(Token token) {
        if (token.getType() == Token.EOF) {
            int end = text.stripTrailing().length();
            return new QueryPlace(text, end, end);
        }
        return new QueryPlace(text, start(token), end(token));
    }

    QueryPlace place(ParserRuleContext context) {
        return new QueryPlace(text, start(context), end(context));
    }

    int start(ParserRuleContext context) {
        return start(context.start);
    }

    int end(ParserRuleContext context) {
        return Math.max(start(context), end(context.stop));
    }

    /** The words of a part, without what is between them. */
    String words(ParserRuleContext context) {
        return context.start == context.stop
                ? text.substring(start(context.start), end(context.start))
                : context.getText();
    }
}
