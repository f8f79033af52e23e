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
import org.aludel.provider.criteria.CriteriaKey;
import org.aludel.provider.criteria.CriteriaTranslation;
import org.aludel.provider.criteria.UnitCriteriaBuilder;
import org.aludel.provider.criteria.WrittenCriteria;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.statement.SelectNode;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.results.LeftOut;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** The queries of a unit that are made of objects; those that were used last are kept by their trees. Thread-safe. */
public final class CriteriaQueries {

    private final CriteriaBuilder builder;
    private final CriteriaTranslation translation;
    private final Shapes shapes;
    private final KeptQueries<CriteriaKey, PreparedQuery> kept = new KeptQueries<>();

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
    public <X> RunnableQuery<X> select(CriteriaSelect<X> select, SessionQueries session) {
        return query(
                written(() -> translation.writeSelect(select)),
                SelectNode.of(select).getResultType(),
                session);
    }

    /** A query that changes rows, as it is now; see {@link #select}. */
    public RunnableQuery<Object> modification(CommonAbstractCriteria criteria, SessionQueries session) {
        return query(written(() -> translation.write(criteria)), Object.class, session);
    }

    private static WrittenCriteria written(Supplier<WrittenCriteria> writing) {
        try {
            return writing.get();
        } catch (InvalidStateException e) {
            throw QueryErrors.incomplete(e);
        }
    }

    private <X> RunnableQuery<X> query(WrittenCriteria written, Class<X> resultType, SessionQueries session) {
        PreparedQuery query = prepared(written);
        return query.in(session, resultType, new ParameterValues(declared(query, written), values(written)));
    }

    /** The parameters, as the application knows them. */
    private static List<DeclaredParameter<?>> declared(PreparedQuery query, WrittenCriteria written) {
        if (written.parameters().isEmpty()) {
            return query.parameters();
        }
        Map<String, ParameterExpression<?>> byName = new HashMap<>();
        written.parameters().forEach((parameter, name) -> byName.put(name, parameter));
        List<DeclaredParameter<?>> declared = new ArrayList<>();
        for (DeclaredParameter<?> parameter : query.parameters()) {
            ParameterExpression<?> known = byName.get(parameter.bindName());
            declared.add(known == null ? parameter : parameter.knownAs(known));
        }
        return declared;
    }

    private PreparedQuery prepared(WrittenCriteria written) {
        CriteriaKey key = written.key();
        try {
            return kept.get(
                    key,
                    () -> PreparedQuery.of(
                            translation.translate(key), written.values().keySet(), LeftOut.NONE, shapes));
        } catch (InvalidQueryException e) {
            throw QueryErrors.invalid(e);
        } catch (InvalidStateException e) {
            throw QueryErrors.incomplete(e);
        }
    }

    private static Map<String, ? extends @Nullable Object> values(WrittenCriteria written) {
        if (!written.values().containsValue(Writing.NoValue.NULL)) {
            return written.values();
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        written.values().forEach((name, value) -> values.put(name, value instanceof Writing.NoValue ? null : value));
        return values;
    }
}
