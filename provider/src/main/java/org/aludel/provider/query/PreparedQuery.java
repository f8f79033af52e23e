package org.aludel.provider.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Selection;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.results.BulkPlan;
import org.aludel.provider.results.LeftOut;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.state.Shapes;

/**
 * A query that is translated, and can be run in any persistence context of its unit. Immutable and thread-safe.
 *
 * @param translation what it means
 * @param parameters its parameters
 * @param plan how it selects; made when it is first needed, if it does
 * @param bulk how it changes rows; made when it is first needed, if it does
 */
public record PreparedQuery(
        Translation translation, List<DeclaredParameter<?>> parameters, Later<QueryPlan> plan, Later<BulkPlan> bulk) {

    public PreparedQuery {
        requireNonNull(translation, "translation");
        parameters = List.copyOf(parameters);
    }

    /**
     * A query of a translation.
     *
     * @param shapes the shapes of the entities of the unit
     */
    static PreparedQuery of(Translation translation, Shapes shapes) {
        return of(translation, Set.of(), LeftOut.NONE, shapes);
    }

    /**
     * A query of a translation.
     *
     * @param hidden the names of parameters that the application does not know
     * @param leftOut what entities come without
     * @param shapes the shapes of the entities of the unit
     */
    static PreparedQuery of(Translation translation, Set<String> hidden, LeftOut leftOut, Shapes shapes) {
        List<DeclaredParameter<?>> declared = new ArrayList<>();
        for (QueryParameter parameter : translation.parameters()) {
            if (hidden.contains(parameter.bindName())) {
                continue;
            }
            ValueDomain domain = parameter.domain();
            Class<?> type = domain == null ? Object.class : domain.javaType();
            declared.add(new DeclaredParameter<>(
                    parameter.name(), parameter.position(), parameter.bindName(), type, parameter.list(), null));
        }
        return new PreparedQuery(
                translation,
                declared,
                Later.of(() -> QueryPlan.of(translation, shapes, leftOut)),
                Later.of(() -> BulkPlan.of(translation, shapes)));
    }

    /** Whether it returns rows, and does not change any. */
    boolean isSelect() {
        return translation.selection() != null && translation.statement() instanceof org.aludel.core.sql.Query;
    }

    /** Whether it changes rows, and returns something of them. */
    boolean returnsChanges() {
        return translation.selection() != null && !isSelect();
    }

    /** The class of what it selects; {@code void} if it selects nothing. */
    Class<?> resultType() {
        Selection selection = translation.selection();
        return selection == null ? void.class : selection.javaType();
    }

    /**
     * The query for a persistence context.
     *
     * @param wanted the class of the results; {@code Object} for whatever it selects
     * @throws IllegalArgumentException if it selects something else (ALU-4447), or nothing (ALU-4446)
     */
    public <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted) {
        return in(session, wanted, new ParameterValues(parameters));
    }

    <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted, ParameterValues values) {
        return in(session, wanted, values, new StatementExecution(session, this));
    }

    <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted, ParameterValues values, Execution execution) {
        Selection selection = translation.selection();
        if (selection == null && wanted != Object.class) {
            throw QueryErrors.selectsNothing();
        }
        return new RunnableQuery<>(
                session, execution, values, selection == null ? value -> value : ResultShape.of(selection, wanted));
    }
}
