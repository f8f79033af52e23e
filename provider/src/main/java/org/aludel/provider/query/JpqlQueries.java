package org.aludel.provider.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.parser.ParserOptions;
import org.aludel.jpql.translation.Translator;
import org.aludel.provider.state.Shapes;

/** The queries of a unit that are texts; those that were used last are kept. Thread-safe. */
public final class JpqlQueries {

    private static final int KEPT = 1000;

    private final JpqlParser parser;
    private final Translator translator;
    private final Shapes shapes;
    private final Map<String, PreparedQuery> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedQuery> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * Queries over the entities of a unit.
     *
     * @param shapes the shapes of the entities
     * @param strict whether nothing but what Jakarta Persistence knows is allowed
     */
    public JpqlQueries(Domain domain, Shapes shapes, boolean strict) {
        this.parser = JpqlParser.create(ParserOptions.defaults().withStrict(strict));
        this.translator = Translator.of(domain);
        this.shapes = shapes;
    }

    /**
     * The query of a text.
     *
     * @throws IllegalArgumentException if the text is no query, with the message of an {@link InvalidQueryException}
     */
    public PreparedQuery of(String text) {
        PreparedQuery known = kept.get(text);
        if (known != null) {
            return known;
        }
        try {
            PreparedQuery made = PreparedQuery.of(translator.translate(parser.parse(text)), shapes);
            kept.put(text, made);
            return made;
        } catch (InvalidQueryException e) {
            throw QueryErrors.invalid(e);
        }
    }
}
