package org.aludel.provider.criteria;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaSelect;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.syntax.ParsedQuery;
import org.aludel.jpql.syntax.Positions;
import org.aludel.jpql.translation.Translation;
import org.aludel.jpql.translation.Translator;
import org.aludel.provider.criteria.expression.CriteriaErrors;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.statement.Modification;
import org.aludel.provider.criteria.statement.SelectNode;
import org.aludel.provider.criteria.statement.SelectedValues;

/**
 * Translates criteria: into the tree of a query first, and that as any query is. So the statement is the very same that the
 * query in text makes. Immutable and thread-safe; the criteria must not be changed meanwhile.
 */
public final class CriteriaTranslation {

    private final Domain domain;
    private final Translator translator;

    /**
     * A translation over the entities of a unit.
     *
     * @param domain the entities
     */
    public CriteriaTranslation(Domain domain) {
        this.domain = requireNonNull(domain, "domain");
        this.translator = Translator.of(domain);
    }

    /**
     * The statement of a query, update or delete.
     *
     * @throws IllegalArgumentException if it was not made by this implementation
     * @throws IllegalStateException if it is not complete
     * @throws org.aludel.jpql.error.InvalidQueryException if its parts do not fit
     */
    public Translation translate(CommonAbstractCriteria criteria) {
        return whole(criteria).translation();
    }

    /**
     * What a query, update or delete means.
     *
     * @throws IllegalArgumentException if it was not made by this implementation
     * @throws IllegalStateException if it is not complete
     * @throws org.aludel.jpql.error.InvalidQueryException if its parts do not fit
     */
    public TranslatedCriteria whole(CommonAbstractCriteria criteria) {
        if (criteria instanceof SelectNode<?> query) {
            return select(query);
        }
        if (criteria instanceof Modification<?> change) {
            Writing writing = new Writing(this::entityName);
            JpqlStatement statement = change.statement(writing);
            Translation translation = translate(statement, writing);
            return new GivenValues(writing, Integer.class).in(translation);
        }
        throw CriteriaErrors.foreignQuery(criteria);
    }

    /**
     * What a query means, which may be several put together.
     *
     * @throws IllegalArgumentException if it was not made by this implementation
     * @throws IllegalStateException if it is not complete
     * @throws org.aludel.jpql.error.InvalidQueryException if its parts do not fit
     */
    public TranslatedCriteria select(CriteriaSelect<?> criteria) {
        SelectNode<?> query = SelectNode.of(criteria);
        SelectedValues selected = query.selected();
        Writing writing = new Writing(this::entityName);
        Translation translation = translate(query.query(writing), writing);
        Translation typed = new Translation(
                ResultTypes.of(selected.values()).applied(translation.statement()),
                selected.made(),
                translation.fetched(),
                translation.parameters());
        return new GivenValues(writing, query.getResultType()).in(typed);
    }

    private Translation translate(JpqlStatement statement, Writing writing) {
        ParsedQuery query = new ParsedQuery("", statement, new Positions.Builder("").build());
        return translator.translate(query, new ParameterTyping(domain, writing)::type);
    }

    private String entityName(Class<?> type) {
        return domain.entity(type).map(EntityDomain::name).orElseThrow(() -> CriteriaErrors.noEntity(type));
    }
}
