package org.aludel.provider.query;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aludel.jpql.domain.Domain;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.provider.criteria.CriteriaTranslation;
import org.aludel.provider.criteria.TranslatedCriteria;
import org.aludel.provider.criteria.UnitCriteriaBuilder;
import org.aludel.provider.criteria.statement.SelectNode;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.session.EntitySession;
import org.aludel.provider.state.Shapes;

/** The queries of a unit that are made of objects. Thread-safe. */
public final class CriteriaQueries {

    private final CriteriaBuilder builder;
    private final CriteriaTranslation translation;
    private final Shapes shapes;

    /**
     * Queries over the entities of a unit.
     *
     * @param shapes the shapes of the entities
     */
    public CriteriaQueries(Metamodel metamodel, Domain domain, Shapes shapes) {
        this.builder = new UnitCriteriaBuilder(metamodel);
        this.translation = new CriteriaTranslation(domain);
        this.shapes = shapes;
    }

    /** Makes such queries. */
    public CriteriaBuilder builder() {
        return builder;
    }

    /**
     * A query that selects, as it is now.
     *
     * @throws IllegalArgumentException if it is not complete, its parts do not fit, or another provider has made it
     */
    public <X> RunnableQuery<X> select(CriteriaSelect<X> select, EntitySession session) {
        SelectNode<X> node = SelectNode.of(select);
        return query(translated(() -> translation.select(node)), node.getResultType(), session);
    }

    /** A query that changes rows, as it is now; see {@link #select}. */
    public RunnableQuery<Object> modification(CommonAbstractCriteria criteria, EntitySession session) {
        return query(translated(() -> translation.whole(criteria)), Object.class, session);
    }

    private static TranslatedCriteria translated(Supplier<TranslatedCriteria> translating) {
        try {
            return translating.get();
        } catch (InvalidQueryException e) {
            throw QueryErrors.invalid(e);
        } catch (InvalidStateException e) {
            throw QueryErrors.incomplete(e);
        }
    }

    private <X> RunnableQuery<X> query(TranslatedCriteria translated, Class<X> resultType, EntitySession session) {
        PreparedQuery query = PreparedQuery.of(translated.translation(), shapes);
        Map<String, ParameterExpression<?>> byName = new HashMap<>();
        translated.parameters().forEach((parameter, name) -> byName.put(name, parameter));
        List<DeclaredParameter<?>> declared = new ArrayList<>();
        for (DeclaredParameter<?> parameter : query.parameters()) {
            ParameterExpression<?> known = byName.get(parameter.bindName());
            declared.add(known == null ? parameter : parameter.knownAs(known));
        }
        return query.in(session, resultType, new ParameterValues(declared, translated.values()));
    }
}
