package org.aludel.provider.manager;

import jakarta.persistence.Cache;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Query;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.Metamodel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aludel.provider.query.RunnableQuery;
import org.aludel.provider.session.EntitySession;
import org.aludel.provider.unit.UnitProperties;
import org.jspecify.annotations.Nullable;

/** A factory of entity managers. Thread-safe. */
public final class UnitEntityManagerFactory implements EntityManagerFactory {

    private final OpenUnit unit;
    private final UnitUtil util;
    private final Cache cache;
    private final ManagerSettings defaults;

    /** The factory of a unit, whose database it closes. */
    public UnitEntityManagerFactory(OpenUnit unit) {
        this.unit = unit;
        this.util = new UnitUtil(unit.services());
        this.cache = UnitCache.of(unit.services());
        this.defaults = new ManagerSettings(unit.settings());
        unit.metamodel().open();
    }

    OpenUnit unit() {
        return unit;
    }

    Graphs graphs() {
        return unit.graphs();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw ManagerErrors.closedFactory(unit.descriptor().name());
        }
    }

    // ---- entity managers

    @Override
    public EntityManager createEntityManager() {
        return create(SynchronizationType.SYNCHRONIZED, null);
    }

    @Override
    public EntityManager createEntityManager(@Nullable Map<?, ?> map) {
        return create(SynchronizationType.SYNCHRONIZED, map);
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType) {
        return createEntityManager(synchronizationType, null);
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType, @Nullable Map<?, ?> map) {
        requireOpen();
        if (!unit.isJta()) {
            throw ManagerErrors.synchronizationWithoutJta(unit.descriptor().name());
        }
        return create(synchronizationType, map);
    }

    private UnitEntityManager create(SynchronizationType synchronization, @Nullable Map<?, ?> map) {
        requireOpen();
        ManagerSettings settings = new ManagerSettings(defaults, map);
        EntitySession session =
                new EntitySession(unit.services(), unit.transactions(synchronization, settings.isolation()), settings);
        return new UnitEntityManager(this, session, settings);
    }

    @Override
    public void runInTransaction(Consumer<EntityManager> work) {
        callInTransaction(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    @Override
    public <R> R callInTransaction(Function<EntityManager, R> work) {
        requireOpen();
        if (!unit.isJta()) {
            return WorkWithManager.inTransaction(createEntityManager(), work);
        }
        return unit.inJtaTransaction(() -> WorkWithManager.in(createEntityManager(), work));
    }

    // ---- what entity managers share

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpen();
        return unit.criteria().builder();
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return unit.metamodel();
    }

    @Override
    public Cache getCache() {
        requireOpen();
        return cache;
    }

    @Override
    public PersistenceUnitUtil getPersistenceUnitUtil() {
        requireOpen();
        return util;
    }

    @Override
    public SchemaManager getSchemaManager() {
        requireOpen();
        return unit.schema().manager(unit.database());
    }

    // ---- definitions with names

    @Override
    public void addNamedQuery(String name, Query query) {
        requireOpen();
        unit.namedQueries().add(name, query.unwrap(RunnableQuery.class));
    }

    @Override
    public <R> Map<String, TypedQueryReference<R>> getNamedQueries(Class<R> resultType) {
        requireOpen();
        return unit.namedQueries().references(resultType);
    }

    @Override
    public <T> void addNamedEntityGraph(String graphName, EntityGraph<T> entityGraph) {
        requireOpen();
        graphs().add(graphName, entityGraph);
    }

    @Override
    public <E> Map<String, EntityGraph<? extends E>> getNamedEntityGraphs(Class<E> entityType) {
        requireOpen();
        return graphs().below(entityType);
    }

    // ---- the factory itself

    @Override
    public String getName() {
        return unit.descriptor().name();
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return unit.settings().get(UnitProperties.TRANSACTION_TYPE);
    }

    @Override
    public Map<String, Object> getProperties() {
        requireOpen();
        Map<String, Object> properties = new LinkedHashMap<>(unit.settings().properties());
        properties.remove(UnitProperties.JDBC_PASSWORD.key());
        return properties;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return Unwrapping.of(type, this, unit.database().engine(), unit.entities());
    }

    @Override
    public boolean isOpen() {
        return !unit.services().closed().get();
    }

    @Override
    public void close() {
        requireOpen();
        unit.services().closed().set(true);
        unit.metamodel().close();
        cache.evictAll();
        unit.services().callbacks().close();
        unit.instances().close();
        unit.database().close();
    }
}
