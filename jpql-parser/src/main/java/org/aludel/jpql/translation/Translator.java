package org.aludel.jpql.translation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.syntax.ParsedQuery;
import org.jspecify.annotations.Nullable;

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

    private final boolean strict;

    private Translator(Domain domain, boolean strict) {
        this.domain = domain;
        this.strict = strict;
    }

    /**
     * A translator of queries over the entities of a domain.
     *
     * @param domain the entities, not null
     */
    public static Translator of(Domain domain) {
        return new Translator(requireNonNull(domain, "domain"), false);
    }

    /**
     * The same translator with or without what goes beyond the standard; what the text says beyond it, the parser refuses.
     *
     * @param newStrict whether a query that selects a collection without a join is an error
     */
    public Translator withStrict(boolean newStrict) {
        return new Translator(domain, newStrict);
    }

    /**
     * What a query means.
     *
     * @param query the query, not null
     * @throws org.aludel.jpql.error.InvalidQueryException when it names what does not exist, or its parts do not fit; the
     *     message shows where and says what to do
     */
    public Translation translate(ParsedQuery query) {
        return translate(query, parameter -> null);
    }

    /**
     * What a query means, where its parameters are known better than the query says.
     *
     * @param query the query, not null
     * @param known asked for each parameter, with what the query says of it: the type of its values, or null to leave it at
     *     that
     * @throws org.aludel.jpql.error.InvalidQueryException when it names what does not exist, or its parts do not fit; the
     *     message shows where and says what to do
     */
    public Translation translate(ParsedQuery query, Function<QueryParameter, @Nullable SqlType<?>> known) {
        requireNonNull(query, "query");
        ParameterTypes types = new ParameterTypes();
        Translation translation = translate(query, types);
        boolean said = types.tell(known);
        // A parameter may be used before the place that tells its type: then once more, with what has been learned.
        return types.isComplete() && !said ? translation : translate(query, types.learned());
    }

    private Translation translate(ParsedQuery query, ParameterTypes types) {
        QueryContext context = new QueryContext(domain, strict, query.positions(), types);
        return query.statement().accept(new StatementTranslator(context));
    }
}
