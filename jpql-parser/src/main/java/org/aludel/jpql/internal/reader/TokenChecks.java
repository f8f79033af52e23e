package org.aludel.jpql.internal.reader;

import java.util.List;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.antlr.v4.runtime.Token;

/** What is checked of the words of a query before they are parsed. */
final class TokenChecks {

    private TokenChecks() {}

    /** Refuses what is no token, and parameters of two kinds. */
    static void checkWords(List<Token> tokens, QueryText text) {
        boolean numbered = false;
        boolean named = false;
        for (Token token : tokens) {
            switch (token.getType()) {
                case JpqlLexer.UNTERMINATED_STRING -> throw ReaderErrors.unterminatedString(text.place(token));
                case JpqlLexer.DOUBLE_QUOTED_STRING -> throw ReaderErrors.doubleQuotes(text.place(token));
                case JpqlLexer.MALFORMED_NUMBER -> throw ReaderErrors.malformedNumber(text.place(token));
                case JpqlLexer.UNNUMBERED_PARAMETER -> throw ReaderErrors.unnumberedParameter(text.place(token));
                case JpqlLexer.UNNAMED_PARAMETER -> throw ReaderErrors.unnamedParameter(text.place(token));
                case JpqlLexer.UNKNOWN_CHARACTER -> throw ReaderErrors.unknownCharacter(text.place(token));
                case JpqlLexer.POSITIONAL_PARAMETER -> numbered = true;
                case JpqlLexer.NAMED_PARAMETER -> named = true;
                default -> {
                    continue;
                }
            }
            if (numbered && named) {
                throw ReaderErrors.mixedParameters(text.place(token));
            }
        }
    }
}
