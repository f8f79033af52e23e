package org.aludel.provider.manager;

import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaSelect;
import org.aludel.provider.procedure.ProcedureQuery;
import org.aludel.provider.procedure.Procedures;
import org.aludel.provider.query.NamedQueries;
import org.aludel.provider.session.SessionQueries;

/** Makes the queries of an entity manager; one that cannot be made marks the transaction for rollback. Belongs to its thread. */
final class Queries {

    private final UnitEntityManagerFactory factory;
    private final SessionQueries session;

    Queries(UnitEntityManagerFactory factory, SessionQueries session) {
        this.factory = factory;
        this.session = session;
    }

    <X> TypedQuery<X> jpql(String text, Class<X> resultClass) {
        return session.run(() -> factory.unit().jpql().of(text).in(session, resultClass));
    }

    <X> TypedQuery<X> named(String name, Class<X> resultClass) {
        NamedQueries queries = factory.unit().namedQueries();
        return session.run(() -> queries.find(name)
                .orElseThrow(() -> ManagerErrors.unknownName("query", name, queries.names()))
                .in(session, resultClass));
    }

    <X> TypedQuery<X> criteria(CriteriaSelect<X> select) {
        return session.run(() -> factory.unit().criteria().select(select, session));
    }

    Query modification(CommonAbstractCriteria update) {
        return session.run(() -> factory.unit().criteria().modification(update, session));
    }

    // ---- SQL

    <X> TypedQuery<X> nativeSql(String sql, Class<X> resultClass) {
        return session.run(() -> factory.unit().nativeQueries().of(sql, resultClass, session));
    }

    Query nativeSql(String sql, String mapping) {
        return session.run(() -> factory.unit().nativeQueries().mapped(sql, mapping, session));
    }

    // ---- stored procedures

    StoredProcedureQuery namedProcedure(String name) {
        return session.run(() -> new ProcedureQuery(session, procedures().named(name)));
    }

    StoredProcedureQuery procedure(String name, Class<?>... resultClasses) {
        return session.run(() -> new ProcedureQuery(session, procedures().of(name, resultClasses)));
    }

    StoredProcedureQuery mappedProcedure(String name, String... mappings) {
        return session.run(() -> new ProcedureQuery(session, procedures().mapped(name, mappings)));
    }

    private Procedures procedures() {
        return factory.unit().nativeQueries().procedures();
    }
}
