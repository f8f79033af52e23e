package org.aludel.provider.manager;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Statement;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.EntityQuery;
import org.aludel.orm.Savepoint;
import org.aludel.orm.Session;
import org.aludel.provider.query.RunnableQuery;
import org.aludel.provider.session.EntitySession;

/** The native door of an entity manager. Belongs to its thread. */
final class UnitSession implements Session {

    private final OpenUnit unit;
    private final EntitySession session;

    UnitSession(OpenUnit unit, EntitySession session) {
        this.unit = unit;
        this.session = session;
    }

    @Override
    public <T> EntityAlias<T> entity(Class<T> type) {
        return unit.entities().entity(type);
    }

    @Override
    public <T> EntityAlias<T> entity(Class<T> type, String alias) {
        return unit.entities().entity(type, alias);
    }

    @Override
    public EntityQuery<Tuple> query(Query statement) {
        return query(statement, Tuple.class);
    }

    @Override
    public <T> EntityQuery<T> query(Query statement, Class<T> type) {
        return session.queries().run(() -> unit.statements().select(statement, type, session.queries()));
    }

    @Override
    public void load(Object entity) {
        session.load(entity);
    }

    @Override
    public boolean isReadOnly(Object entity) {
        return session.isReadOnly(entity);
    }

    @Override
    public void makeReadOnly(Object entity) {
        session.readOnly(entity, true);
    }

    @Override
    public void makeWritable(Object entity) {
        session.readOnly(entity, false);
    }

    @Override
    public Savepoint savepoint() {
        return session.savepoint();
    }

    @Override
    public int execute(Statement change, Map<String, ?> parameters) {
        return session.queries().run(() -> {
            RunnableQuery<Object> query = unit.statements().change(change, session.queries());
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    @Override
    public <T> List<T> execute(Statement change, Class<T> type, Map<String, ?> parameters) {
        return session.queries().run(() -> {
            RunnableQuery<T> query = unit.statements().returning(change, type, session.queries());
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }
}
