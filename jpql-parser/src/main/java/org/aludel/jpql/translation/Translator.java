package org.aludel.jpql.translation;

import static java.util.Objects.requireNonNull;

import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.syntax.ParsedQuery;

/**
 * Translates queries.
 *
 * <pre>{@code
 * ParsedQuery query = JpqlParser.create().parse("SELECT o FROM Order o WHERE o.customer.name = :name");
 * Translation translation = Translator.of(domain).translate(query);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads, as the domain is.
 */
public final class Translator {

    private final Domain domain;

    private Translator(Domain domain) {
        this.domain = domain;
    }

    /**
     * A translator of queries over the entities of a domain.
     *
     * @param domain the entities, not null
     */
    public static Translator of(Domain domain) {
        return new Translator(requireNonNull(domain, "domain"));
    }

    /**
     * What a query means.
     *
     * @param query the query, not null
     * @throws org.aludel.jpql.error.InvalidQueryException when it names what does not exist, or its parts do not fit; the
     *     message shows where and says what to do
     */
    public Translation translate(ParsedQuery query) {
        requireNonNull(query, "query");
        ParameterTypes types = new ParameterTypes();
        Translation translation = translate(query, types);
        // A parameter may be used before the place that tells its type: then once more, with what has been learned.
        return types.isComplete() ? translation : translate(query, types.learned());
    }

    private Translation translate(ParsedQuery query, ParameterTypes types) {
        QueryContext context = new QueryContext(domain, query.positions(), types);
        return query.statement().accept(new StatementTranslator(context));
    }
}
