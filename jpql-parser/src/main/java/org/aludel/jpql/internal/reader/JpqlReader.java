package org.aludel.jpql.internal.reader;

import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.aludel.jpql.internal.antlr.JpqlParser.QueryContext;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.syntax.ParsedQuery;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a query. What nearly all queries consist of has a {@link PlainReader}; for the rest there are words, then
 * a parse with the fast kind of prediction, and with the exact one only where that fails. What no parse can read is explained
 * by {@link SyntaxFailure}. Immutable and safe for use by several threads.
 */
public final class JpqlReader {

    private final boolean strict;
    private final int maximumLength;
    private final int maximumDepth;

    /** A reader with its limits. */
    public JpqlReader(boolean strict, int maximumLength, int maximumDepth) {
        this.strict = strict;
        this.maximumLength = maximumLength;
        this.maximumDepth = maximumDepth;
    }

    /**
     * What the text says.
     *
     * @throws InvalidQueryException when it is no query
     */
    public ParsedQuery read(String query) {
        if (query.length() > maximumLength) {
            throw ReaderErrors.tooLong(query.length(), maximumLength);
        }
        if (query.isBlank()) {
            throw ReaderErrors.empty();
        }
        try {
            return readChecked(query);
        } catch (StackOverflowError e) {
            // The limit of depth is meant to prevent this; a thread with a tiny stack may still get here.
            throw ReaderErrors.tooDeep(maximumDepth, null);
        }
    }

    private ParsedQuery readChecked(String query) {
        ParsedQuery plain = strict ? null : PlainReader.read(query, maximumDepth);
        return plain == null ? readAny(query) : plain;
    }

    /** What a text says that may have anything in it. */
    ParsedQuery readAny(String query) {
        QueryText text = new QueryText(query);
        QueryWords words = QueryWords.of(text);
        TokenChecks.checkWords(words.all(), text);
        DepthCheck.check(words.all(), text, maximumDepth);
        QueryContext parsed = parse(words, PredictionMode.SLL);
        if (parsed == null) {
            parsed = parse(words, PredictionMode.LL);
        }
        if (parsed == null) {
            throw new SyntaxFailure(words.all(), text).explain();
        }
        Reading reading = new Reading(text, strict);
        JpqlStatement statement = reading.statements.statement(parsed.ql_statement());
        return new ParsedQuery(query, statement, reading.positions());
    }

    /** The parse, or null when this kind of prediction finds none. */
    private static @Nullable QueryContext parse(QueryWords words, PredictionMode mode) {
        words.seek(0);
        JpqlParser parser = new JpqlParser(words);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(mode);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.query();
        } catch (ParseCancellationException e) {
            return null;
        }
    }
}
