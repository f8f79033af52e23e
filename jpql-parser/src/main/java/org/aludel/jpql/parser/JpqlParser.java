package org.aludel.jpql.parser;

import static java.util.Objects.requireNonNull;

import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.internal.reader.JpqlReader;
import org.aludel.jpql.syntax.ParsedQuery;

/**
 * Reads queries.
 *
 * <pre>{@code
 * ParsedQuery query = JpqlParser.create().parse("SELECT o FROM Order o WHERE o.customer.name = :name");
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class JpqlParser {

    private final JpqlReader reader;

    private JpqlParser(ParserOptions options) {
        this.reader = new JpqlReader(options.strict(), options.maximumLength(), options.maximumDepth());
    }

    /** A parser with the usual options. */
    public static JpqlParser create() {
        return create(ParserOptions.defaults());
    }

    /** A parser with options. */
    public static JpqlParser create(ParserOptions options) {
        return new JpqlParser(requireNonNull(options, "options"));
    }

    /**
     * The tree of a query.
     *
     * @param text the query
     * @throws InvalidQueryException when the text is no query; the message shows where and says what is expected
     */
    public ParsedQuery parse(String text) {
        return reader.read(requireNonNull(text, "text"));
    }
}
