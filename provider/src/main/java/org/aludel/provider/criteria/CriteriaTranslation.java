package org.aludel.provider.criteria;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaSelect;
import java.util.List;
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
     * The tree of a query, update or delete.
     *
     * @throws IllegalArgumentException if it was not made by this implementation
     * @throws IllegalStateException if it is not complete
     */
    public WrittenCriteria write(CommonAbstractCriteria criteria) {
        if (criteria instanceof SelectNode<?> query) {
            return writeSelect(query);
        }
        if (criteria instanceof Modification<?> change) {
            Writing writing = new Writing(this::entityName);
            JpqlStatement statement = change.statement(writing);
            return new WrittenCriteria(
                    statement, null, List.of(), Integer.class, writing.parameters(), writing.values());
        }
        throw CriteriaErrors.foreignQuery(criteria);
    }

    /** The tree of a query, which may be several put together; fails as {@link #write(CommonAbstractCriteria)} does. */
    public WrittenCriteria writeSelect(CriteriaSelect<?> criteria) {
        SelectNode<?> query = SelectNode.of(criteria);
        SelectedValues selected = query.selected();
        Writing writing = new Writing(this::entityName);
        JpqlStatement statement = query.query(selected, writing);
        return new WrittenCriteria(
                statement,
                selected.made(),
                selected.types(),
                query.getResultType(),
                writing.parameters(),
                writing.values());
    }

    /**
     * What criteria mean. Values that stand in them are parameters, besides those of the application.
     *
     * @throws org.aludel.jpql.error.InvalidQueryException if their parts do not fit
     */
    public Translation translate(CriteriaKey criteria) {
        ParsedQuery query = new ParsedQuery("", criteria.statement(), Positions.NONE);
        Translation translation = translator.translate(query, new ParameterTyping(domain, criteria)::type);
        return new GivenValues(criteria.values()).in(read(translation, criteria));
    }

    /** The same with its values as the application reads them. */
    private static Translation read(Translation translation, CriteriaKey criteria) {
        return criteria.made() == null
                ? translation
                : new Translation(
                        new ResultTypes(criteria.selected()).applied(translation.statement()),
                        criteria.made(),
                        translation.fetched(),
                        translation.parameters());
    }

    private String entityName(Class<?> type) {
        return domain.entity(type).map(EntityDomain::name).orElseThrow(() -> CriteriaErrors.noEntity(type));
    }
}
