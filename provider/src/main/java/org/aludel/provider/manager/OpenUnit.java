package org.aludel.provider.manager;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SynchronizationType;
import java.util.function.Supplier;
import org.aludel.core.engine.IsolationLevel;
import org.aludel.provider.association.TwoWaySides;
import org.aludel.provider.cache.SharedCache;
import org.aludel.provider.database.UnitDatabase;
import org.aludel.provider.domain.UnitDomain;
import org.aludel.provider.graph.NamedGraphs;
import org.aludel.provider.injection.UnitInstances;
import org.aludel.provider.lifecycle.Callbacks;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.metamodel.UnitMetamodel;
import org.aludel.provider.query.CriteriaQueries;
import org.aludel.provider.query.JpqlQueries;
import org.aludel.provider.query.NamedQueries;
import org.aludel.provider.query.NativeQueries;
import org.aludel.provider.query.StatementQueries;
import org.aludel.provider.query.UnitEntities;
import org.aludel.provider.schemagen.SchemaGeneration;
import org.aludel.provider.session.SessionSettings;
import org.aludel.provider.session.UnitServices;
import org.aludel.provider.transaction.JtaCoordinator;
import org.aludel.provider.transaction.LocalConnections;
import org.aludel.provider.transaction.RegistryPlatform;
import org.aludel.provider.transaction.ResourceLocalCoordinator;
import org.aludel.provider.transaction.TransactionCoordinator;
import org.aludel.provider.unit.IdentityInsert;
import org.aludel.provider.unit.MergeRead;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;
import org.aludel.provider.validation.Validations;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit that is in use. Thread-safe.
 *
 * @param descriptor how it was described
 * @param settings what holds for it
 * @param database its database, which is closed with the factory
 * @param schema its schema
 * @param services what its persistence contexts share
 * @param metamodel its entities as applications see them
 * @param graphs its entity graphs with names
 * @param jpql its queries that are texts
 * @param criteria its queries that are objects
 * @param entities its entities as statements have them
 * @param statements its queries that are statements of Core
 * @param nativeQueries its queries that are SQL
 * @param namedQueries its queries with names
 * @param instances its listeners and converters
 * @param local the connections of entity managers where transactions are local
 * @param jta the transactions of JTA, looked up when they are first needed; null where transactions are local
 */
public record OpenUnit(
        UnitDescriptor descriptor,
        UnitSettings settings,
        UnitDatabase database,
        SchemaGeneration schema,
        UnitServices services,
        UnitMetamodel metamodel,
        Graphs graphs,
        JpqlQueries jpql,
        CriteriaQueries criteria,
        UnitEntities entities,
        StatementQueries statements,
        NativeQueries nativeQueries,
        NamedQueries namedQueries,
        UnitInstances instances,
        LocalConnections local,
        @Nullable Later<RegistryPlatform> jta) {

    /**
     * A unit whose mapping and database are there.
     *
     * @param instances makes its listeners
     * @param problems where mistakes in named queries and graphs go
     */
    public static OpenUnit of(
            UnitDescriptor descriptor,
            UnitSettings settings,
            UnitMapping mapping,
            UnitInstances instances,
            UnitDatabase database,
            SchemaGeneration schema,
            MappingProblems problems) {
        UnitServices services = UnitServices.withCallbacks(
                mapping,
                database.engine(),
                database.ownTransactions(),
                shapes -> new Callbacks(
                        instances::listener,
                        Validations.of(
                                descriptor,
                                settings,
                                type -> mapping.entity(type).map(shapes::of))),
                SharedCache.of(
                        mapping,
                        settings.get(UnitProperties.SHARED_CACHE_MODE),
                        settings.get(UnitProperties.SHARED_CACHE_SIZE)),
                new SessionSettings(
                        settings.get(UnitProperties.LAZY_BATCH_SIZE),
                        settings.get(UnitProperties.IDENTITY_INSERT) == IdentityInsert.FLUSH,
                        settings.get(UnitProperties.MERGE_READ) == MergeRead.FLUSH,
                        settings.get(UnitProperties.ASSOCIATION_MANAGEMENT) ? new TwoWaySides() : null));
        UnitMetamodel metamodel = new UnitMetamodel(descriptor.name(), mapping);
        UnitDomain domain = new UnitDomain(mapping, descriptor.classLoader());
        JpqlQueries jpql = new JpqlQueries(domain, services.shapes(), settings.get(UnitProperties.STRICT_JPQL));
        NamedQueries namedQueries = new NamedQueries();
        namedQueries.addDefined(mapping.source(), jpql, problems);
        NativeQueries nativeQueries = new NativeQueries(mapping, services.shapes());
        namedQueries.addDefined(nativeQueries, problems);
        Graphs graphs = new Graphs(metamodel, NamedGraphs.of(mapping.source(), metamodel, problems));
        boolean jta = settings.get(UnitProperties.TRANSACTION_TYPE) == PersistenceUnitTransactionType.JTA;
        return new OpenUnit(
                descriptor,
                settings,
                database,
                schema,
                services,
                metamodel,
                graphs,
                jpql,
                new CriteriaQueries(metamodel, domain, services.shapes()),
                new UnitEntities(domain),
                new StatementQueries(services.shapes()),
                nativeQueries,
                namedQueries,
                instances,
                local(database, settings),
                jta ? Later.of(() -> RegistryPlatform.of(descriptor.name(), settings)) : null);
    }

    private static LocalConnections local(UnitDatabase database, UnitSettings settings) {
        LocalConnections all = LocalConnections.of(database.engine(), settings.get(UnitProperties.LATE_BEGIN));
        return settings.find(UnitProperties.ISOLATION).map(all::with).orElse(all);
    }

    /** Whether transactions are those of JTA. */
    boolean isJta() {
        return jta != null;
    }

    /**
     * The transactions of a new entity manager.
     *
     * @param isolation their isolation level; null for that of the unit
     */
    TransactionCoordinator transactions(SynchronizationType synchronization, @Nullable IsolationLevel isolation) {
        return jta == null
                ? new ResourceLocalCoordinator(isolation == null ? local : local.with(isolation))
                : new JtaCoordinator(database.engine(), jta.get(), synchronization);
    }

    /** Does work in the transaction of JTA that is active, which is marked for rollback when it throws, or else in a new one. */
    <R> R inJtaTransaction(Supplier<R> work) {
        RegistryPlatform platform = requireNonNull(jta, "jta").get();
        if (!platform.status().isActive()) {
            return platform.inNewTransaction(work);
        }
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            platform.setRollbackOnly();
            throw e;
        }
    }
}
