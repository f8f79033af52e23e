package org.aludel.provider.query;

import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.parser.ParserOptions;
import org.aludel.jpql.syntax.ParsedQuery;
import org.aludel.jpql.translation.Translator;
import org.aludel.provider.state.Shapes;

/** The queries of a unit that are texts; those that were used last are kept. Thread-safe. */
public final class JpqlQueries {

    private final JpqlParser parser;
    private final Translator translator;
    private final Shapes shapes;
    private final KeptQueries<String, PreparedQuery> kept = new KeptQueries<>();

    /**
     * Queries over the entities of a unit.
     *
     * @param shapes the shapes of the entities
     * @param strict whether nothing but what Jakarta Persistence knows is allowed
     */
    public JpqlQueries(Domain domain, Shapes shapes, boolean strict) {
        this.parser = JpqlParser.create(ParserOptions.defaults().withStrict(strict));
        this.translator = Translator.of(domain).withStrict(strict);
        this.shapes = shapes;
    }

    /**
     * The query of a text.
     *
     * @throws IllegalArgumentException if the text is no query, with the message of an {@link InvalidQueryException}
     */
    public PreparedQuery of(String text) {
        try {
            return kept.get(text, () -> prepared(parser.parse(text)));
        } catch (InvalidQueryException e) {
            throw QueryErrors.invalid(e);
        }
    }

    private PreparedQuery prepared(ParsedQuery query) {
        return PreparedQuery.of(
                types -> types.isEmpty()
                        ? translator.translate(query)
                        : translator.translate(query, parameter -> types.get(parameter.bindName())),
                shapes);
    }
}
