package org.aludel.provider.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aludel.core.sql.Statement;
import org.aludel.orm.EntityQuery;
import org.aludel.provider.session.EntitySession;
import org.aludel.provider.state.Shapes;
import org.aludel.provider.statement.StatementKey;
import org.aludel.provider.statement.StatementTranslation;

/** The queries of a unit that are statements of Core; those that were used last are kept. Thread-safe. */
public final class StatementQueries {

    private static final int KEPT = 1000;

    private final Shapes shapes;
    private final Map<StatementKey, PreparedQuery> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<StatementKey, PreparedQuery> eldest) {
                    return size() > KEPT;
                }
            });

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
    public <T> EntityQuery<T> select(Statement statement, Class<T> wanted, EntitySession session) {
        return new StatementQuery<>(query(statement, wanted, session));
    }

    /** A statement that changes rows; see {@link #select}. */
    public RunnableQuery<Object> change(Statement statement, EntitySession session) {
        return query(statement, Object.class, session);
    }

    private <T> RunnableQuery<T> query(Statement statement, Class<T> wanted, EntitySession session) {
        StatementKey key = StatementKey.of(statement);
        PreparedQuery prepared = prepared(key);
        return prepared.in(session, wanted, new ParameterValues(prepared.parameters(), key.values()));
    }

    private PreparedQuery prepared(StatementKey key) {
        PreparedQuery known = kept.get(key);
        if (known != null) {
            return known;
        }
        PreparedQuery made = PreparedQuery.of(StatementTranslation.of(key), shapes);
        kept.put(key.withoutValues(), made);
        return made;
    }
}
