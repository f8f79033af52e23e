package org.aludel.jpql.parser;

/**
 * How queries are read. Immutable.
 *
 * @param strict true to refuse what Jakarta Persistence 3.2 does not know
 * @param maximumLength how many characters a query may have
 * @param maximumDepth how deeply a query may be nested; five operators in a row, as in {@code a + b + c}, count as a level
 */
public record ParserOptions(boolean strict, int maximumLength, int maximumDepth) {

    private static final ParserOptions DEFAULTS = new ParserOptions(false, 1_000_000, 100);

    /** All of the language, queries of at most a million characters, nested 100 deep. */
    public static ParserOptions defaults() {
        return DEFAULTS;
    }

    /** The same options with or without what goes beyond the standard. */
    public ParserOptions withStrict(boolean newStrict) {
        return new ParserOptions(newStrict, maximumLength, maximumDepth);
    }

    /** The same options with another greatest length. */
    public ParserOptions withMaximumLength(int newMaximum) {
        return new ParserOptions(strict, newMaximum, maximumDepth);
    }

    /** The same options with another greatest depth. */
    public ParserOptions withMaximumDepth(int newMaximum) {
        return new ParserOptions(strict, maximumLength, newMaximum);
    }
}
