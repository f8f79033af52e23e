package org.aludel.provider.manager;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FindOption;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.Query;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.Map;
import org.aludel.provider.graph.GraphUse;
import org.aludel.provider.session.EntitySession;
import org.jspecify.annotations.Nullable;

/** An entity manager: the words of Jakarta Persistence for an {@link EntitySession}. Belongs to one thread. */
final class UnitEntityManager implements EntityManager {

    private final UnitEntityManagerFactory factory;
    private final EntitySession session;
    private final ManagerSettings settings;
    private final Queries queries;

    UnitEntityManager(UnitEntityManagerFactory factory, EntitySession session, ManagerSettings settings) {
        this.factory = factory;
        this.session = session;
        this.settings = settings;
        this.queries = new Queries(factory, session.queries());
    }

    /** Fails if this is closed, and has a transaction that is still active rolled back then. */
    private void requireOpen() {
        session.requireOpen();
    }

    // ---- operations

    @Override
    public void persist(Object entity) {
        session.persist(entity);
    }

    @Override
    public <T> T merge(T entity) {
        return session.merge(entity);
    }

    @Override
    public void remove(Object entity) {
        session.remove(entity);
    }

    @Override
    public void clear() {
        session.clear();
    }

    @Override
    public void detach(Object entity) {
        session.detach(entity);
    }

    @Override
    public boolean contains(Object entity) {
        return session.contains(entity);
    }

    @Override
    public void flush() {
        session.flush();
    }

    // ---- finding

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey) {
        return find(entityClass, primaryKey, OperationOptions.none(settings));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, Map<String, Object> properties) {
        return find(entityClass, primaryKey, OperationOptions.of(settings, LockModeType.NONE, properties));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, LockModeType lockMode) {
        return find(entityClass, primaryKey, OperationOptions.of(settings, lockMode, null));
    }

    @Override
    public <T> @Nullable T find(
            Class<T> entityClass, Object primaryKey, LockModeType lockMode, Map<String, Object> properties) {
        return find(entityClass, primaryKey, OperationOptions.of(settings, lockMode, properties));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object primaryKey, FindOption... options) {
        return find(entityClass, primaryKey, OperationOptions.of(settings, (Object[]) options));
    }

    @Override
    public <T> @Nullable T find(EntityGraph<T> entityGraph, Object primaryKey, FindOption... options) {
        OperationOptions all = OperationOptions.of(settings, (Object[]) options);
        all.graph(GraphUse.load(entityGraph));
        return find(GraphUse.typeOf(entityGraph), primaryKey, all);
    }

    private <T> @Nullable T find(Class<T> entityClass, Object primaryKey, OperationOptions options) {
        return session.using(
                options,
                () -> session.find(
                        entityClass,
                        primaryKey,
                        options.lockMode(),
                        options.lockOptions(),
                        options.graph(),
                        options.readOnly()));
    }

    @Override
    public <T> T getReference(Class<T> entityClass, Object primaryKey) {
        return session.getReference(entityClass, primaryKey);
    }

    @Override
    public <T> T getReference(T entity) {
        return session.getReference(entity);
    }

    // ---- locks and refreshing

    @Override
    public void lock(Object entity, LockModeType lockMode) {
        lock(entity, OperationOptions.of(settings, lockMode, null));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, Map<String, Object> properties) {
        lock(entity, OperationOptions.of(settings, lockMode, properties));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, LockOption... options) {
        OperationOptions all = OperationOptions.of(settings, (Object[]) options);
        session.lock(entity, lockMode, all.lockOptions());
    }

    private void lock(Object entity, OperationOptions options) {
        session.lock(entity, options.lockMode(), options.lockOptions());
    }

    @Override
    public LockModeType getLockMode(Object entity) {
        return session.lockMode(entity);
    }

    @Override
    public void refresh(Object entity) {
        refresh(entity, OperationOptions.none(settings));
    }

    @Override
    public void refresh(Object entity, Map<String, Object> properties) {
        refresh(entity, OperationOptions.of(settings, LockModeType.NONE, properties));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode) {
        refresh(entity, OperationOptions.of(settings, lockMode, null));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode, Map<String, Object> properties) {
        refresh(entity, OperationOptions.of(settings, lockMode, properties));
    }

    @Override
    public void refresh(Object entity, RefreshOption... options) {
        refresh(entity, OperationOptions.of(settings, (Object[]) options));
    }

    private void refresh(Object entity, OperationOptions options) {
        session.using(options, () -> {
            session.refresh(entity, options.lockMode(), options.lockOptions());
            return true;
        });
    }

    // ---- modes and properties

    @Override
    public void setFlushMode(FlushModeType flushMode) {
        requireOpen();
        session.queries().flushMode(requireNonNull(flushMode, "flushMode"));
    }

    @Override
    public FlushModeType getFlushMode() {
        requireOpen();
        return session.queries().flushMode();
    }

    @Override
    public void setCacheRetrieveMode(CacheRetrieveMode cacheRetrieveMode) {
        requireOpen();
        settings.retrieveMode(cacheRetrieveMode);
    }

    @Override
    public void setCacheStoreMode(CacheStoreMode cacheStoreMode) {
        requireOpen();
        settings.storeMode(cacheStoreMode);
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        requireOpen();
        return settings.retrieveMode();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        requireOpen();
        return settings.storeMode();
    }

    @Override
    public void setProperty(String propertyName, Object value) {
        requireOpen();
        settings.set(propertyName, value);
    }

    @Override
    public Map<String, Object> getProperties() {
        return settings.all();
    }

    // ---- queries

    @Override
    public Query createQuery(String qlString) {
        return queries.jpql(qlString, Object.class);
    }

    @Override
    public <T> TypedQuery<T> createQuery(String qlString, Class<T> resultClass) {
        return queries.jpql(qlString, resultClass);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> criteriaQuery) {
        return queries.criteria(criteriaQuery);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> selectQuery) {
        return queries.criteria(selectQuery);
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> updateQuery) {
        return queries.modification(updateQuery);
    }

    @Override
    public Query createQuery(CriteriaDelete<?> deleteQuery) {
        return queries.modification(deleteQuery);
    }

    @Override
    public Query createNamedQuery(String name) {
        return queries.named(name, Object.class);
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultClass) {
        return queries.named(name, resultClass);
    }

    @Override
    @SuppressWarnings("unchecked") // a reference tells the class of the results
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        TypedQuery<T> query = (TypedQuery<T>) queries.named(reference.getName(), reference.getResultType());
        reference.getHints().forEach(query::setHint);
        return query;
    }

    @Override
    public Query createNativeQuery(String sqlString) {
        return queries.nativeSql(sqlString, Object.class);
    }

    @Override
    public <T> Query createNativeQuery(String sqlString, Class<T> resultClass) {
        return queries.nativeSql(sqlString, resultClass);
    }

    @Override
    public Query createNativeQuery(String sqlString, String resultSetMapping) {
        return queries.nativeSql(sqlString, resultSetMapping);
    }

    @Override
    public StoredProcedureQuery createNamedStoredProcedureQuery(String name) {
        return queries.namedProcedure(name);
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedureName) {
        return queries.procedure(procedureName);
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedureName, Class<?>... resultClasses) {
        return queries.procedure(procedureName, resultClasses);
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedureName, String... resultSetMappings) {
        return queries.mappedProcedure(procedureName, resultSetMappings);
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpen();
        return factory.getCriteriaBuilder();
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return factory.getMetamodel();
    }

    // ---- entity graphs

    @Override
    public <T> EntityGraph<T> createEntityGraph(Class<T> rootType) {
        requireOpen();
        return factory.graphs().create(rootType);
    }

    @Override
    public @Nullable EntityGraph<?> createEntityGraph(String graphName) {
        requireOpen();
        return factory.graphs().copy(graphName);
    }

    @Override
    public EntityGraph<?> getEntityGraph(String graphName) {
        requireOpen();
        return factory.graphs().named(graphName);
    }

    @Override
    public <T> List<EntityGraph<? super T>> getEntityGraphs(Class<T> entityClass) {
        requireOpen();
        return factory.graphs().of(entityClass);
    }

    // ---- transactions

    @Override
    public void joinTransaction() {
        session.joinTransaction();
    }

    @Override
    public boolean isJoinedToTransaction() {
        requireOpen();
        return session.isJoined();
    }

    @Override
    public EntityTransaction getTransaction() {
        return session.transaction();
    }

    // ---- connections

    @Override
    @SuppressWarnings("unchecked") // the type of connection is the caller's claim; there are none but those of JDBC
    public <C> void runWithConnection(ConnectionConsumer<C> action) {
        session.queries().withConnection(connection -> {
            action.accept((C) connection);
            return true;
        });
    }

    @Override
    @SuppressWarnings("unchecked") // see above
    public <C, T> T callWithConnection(ConnectionFunction<C, T> function) {
        return session.queries().withConnection(connection -> function.apply((C) connection));
    }

    // ---- the entity manager itself

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen();
        return Unwrapping.of(type, this, session, new UnitSession(factory.unit(), session));
    }

    @Override
    public Object getDelegate() {
        requireOpen();
        return this;
    }

    @Override
    public EntityManagerFactory getEntityManagerFactory() {
        requireOpen();
        return factory;
    }

    @Override
    public void close() {
        requireOpen();
        session.close();
    }

    @Override
    public boolean isOpen() {
        return session.isOpen();
    }
}
