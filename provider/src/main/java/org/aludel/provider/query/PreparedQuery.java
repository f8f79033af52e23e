package org.aludel.provider.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.jpql.translation.Selection;
import org.aludel.jpql.translation.Translation;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.results.BulkPlan;
import org.aludel.provider.results.LeftOut;
import org.aludel.provider.results.QueryPlan;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * A query that is translated, and can be run in any persistence context of its unit. Immutable and thread-safe.
 *
 * @param translation what it means
 * @param parameters its parameters
 * @param plan how it selects; made when it is first needed, if it does
 * @param bulk how it changes rows; made when it is first needed, if it does
 * @param variants the same query for values of other classes; null where there are none
 */
public record PreparedQuery(
        Translation translation,
        List<DeclaredParameter<?>> parameters,
        Later<QueryPlan> plan,
        Later<BulkPlan> bulk,
        @Nullable TypeVariants variants) {

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
     * A query that is translated again where values are of other classes than it says.
     *
     * @param translating translates it, with the types of parameters by their names
     * @param shapes the shapes of the entities of the unit
     */
    static PreparedQuery of(Function<Map<String, SqlType<?>>, Translation> translating, Shapes shapes) {
        PreparedQuery plain = of(translating.apply(Map.of()), shapes);
        TypeVariants variants =
                TypeVariants.of(plain.translation().parameters(), types -> of(translating.apply(types), shapes));
        return variants == null
                ? plain
                : new PreparedQuery(plain.translation(), plain.parameters(), plain.plan(), plain.bulk(), variants);
    }

    /** The query for some values of its parameters, by their names in the statement. */
    PreparedQuery fitting(Map<String, ?> values) {
        PreparedQuery variant = variants == null ? null : variants.fitting(values);
        return variant == null ? this : variant;
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
                Later.of(() -> BulkPlan.of(translation, shapes)),
                null);
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
        return in(session, wanted, values, new StatementExecution(session, this, wanted));
    }

    <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted, ParameterValues values, Execution execution) {
        if (translation.selection() == null && wanted != Object.class) {
            throw QueryErrors.selectsNothing();
        }
        return new RunnableQuery<>(
                session, execution, values, dependsOnValues(wanted) ? UnaryOperator.identity() : shape(wanted));
    }

    /** Whether only the values of parameters tell if a number of the wanted class is selected. */
    private boolean dependsOnValues(Class<?> wanted) {
        return variants != null
                && translation.selection() instanceof Selection.Item item
                && Number.class.isAssignableFrom(Boxes.boxed(item.javaType()))
                && Number.class.isAssignableFrom(Boxes.boxed(wanted));
    }

    /** What is made of each result. */
    UnaryOperator<@Nullable Object> shape(Class<?> wanted) {
        Selection selection = translation.selection();
        return selection == null ? UnaryOperator.identity() : ResultShape.of(selection, wanted);
    }
}
