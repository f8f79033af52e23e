package org.aludel.provider.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.orm.EntityQuery;
import org.aludel.provider.domain.MappedAttribute;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.aludel.provider.results.LeftOut;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.statement.AttributeSteps;
import org.aludel.provider.statement.PlanOptions;
import org.aludel.provider.statement.StatementKey;
import org.aludel.provider.statement.StatementTranslation;
import org.aludel.provider.statement.TranslatedStatement;
import org.jspecify.annotations.Nullable;

/** The queries of a unit that are statements of Core; those that were used last are kept. Thread-safe. */
public final class StatementQueries {

    private final Shapes shapes;
    private final KeptQueries<StatementKey, Prepared> kept = new KeptQueries<>();

    /**
     * A statement that is translated.
     *
     * @param query how it is run
     * @param selected the paths that are selected; null for other values
     * @param leftOut the attributes that are not to be loaded
     */
    record Prepared(PreparedQuery query, List<@Nullable DomainPath> selected, Set<Object> leftOut) {}

    /**
     * Queries over the entities of a unit.
     *
     * @param shapes the shapes of the entities
     */
    public StatementQueries(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * A query that selects.
     *
     * @param wanted the class of the results
     * @throws IllegalArgumentException if the statement is not valid, or selects something else
     */
    public <T> EntityQuery<T> select(Statement statement, Class<T> wanted, SessionQueries session) {
        StatementKey key = StatementKey.of(statement, PlanOptions.NONE);
        Prepared plain = prepared(key);
        PreparedQuery prepared = plain.query();
        LoadingExecution execution = new LoadingExecution(this, session, statement, plain);
        return new StatementQuery<>(prepared.in(session, wanted, values(prepared, key), execution), execution);
    }

    /**
     * A statement that changes rows, and returns something of them; see {@link #select}.
     *
     * @throws IllegalArgumentException if it returns nothing, or changes nothing (ALU-4446)
     */
    public <T> RunnableQuery<T> returning(Statement statement, Class<T> wanted, SessionQueries session) {
        StatementKey key = StatementKey.of(statement, PlanOptions.NONE);
        PreparedQuery prepared = prepared(key).query();
        if (!prepared.returnsChanges()) {
            throw QueryErrors.returnsNothing();
        }
        return prepared.in(session, wanted, values(prepared, key));
    }

    /**
     * A statement that changes rows; see {@link #select}.
     *
     * @throws IllegalArgumentException if it returns something of them (ALU-4446)
     */
    public RunnableQuery<Object> change(Statement statement, SessionQueries session) {
        StatementKey key = StatementKey.of(statement, PlanOptions.NONE);
        PreparedQuery prepared = prepared(key).query();
        if (prepared.returnsChanges()) {
            throw QueryErrors.returnsRowsHere();
        }
        return prepared.in(session, Object.class, values(prepared, key));
    }

    private static ParameterValues values(PreparedQuery prepared, StatementKey key) {
        return new ParameterValues(prepared.parameters(), key.values());
    }

    Prepared prepared(StatementKey key) {
        Prepared known = kept.find(key);
        if (known != null) {
            return known;
        }
        TranslatedStatement translated = StatementTranslation.of(key);
        Set<Object> leftOut = leftOut(key.options().leftOut());
        Prepared made = new Prepared(
                PreparedQuery.of(translated.translation(), Set.of(), new LeftOut(leftOut, translated.unread()), shapes),
                translated.selected(),
                leftOut);
        kept.keep(key.withoutValues(), made);
        return made;
    }

    /** What instances are to come without. */
    private static Set<Object> leftOut(List<AttributeSteps> attributes) {
        Set<Object> leftOut = new LinkedHashSet<>();
        for (AttributeSteps steps : attributes) {
            Attribute attribute = mapping(steps);
            if (attribute instanceof ToOneAttribute one
                    && one.storage() instanceof ToOneStorage.ForeignKey foreignKey) {
                leftOut.add(foreignKey.reference());
            } else {
                leftOut.add(attribute);
            }
        }
        return leftOut;
    }

    static Attribute mapping(AttributeSteps steps) {
        return ((MappedAttribute) steps.attribute()).mapping();
    }
}
