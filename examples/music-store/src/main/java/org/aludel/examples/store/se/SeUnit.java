package org.aludel.examples.store.se;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * The persistence unit in Java SE: the one of {@code persistence.xml}, with a data source of Agroal and transactions of
 * Narayana, whose CDI extension has the beans of JTA, in place of those of a server.
 */
@ApplicationScoped
class SeUnit {

    @Produces
    @Singleton
    AgroalDataSource dataSource(
            Settings settings, TransactionManager transactions, TransactionSynchronizationRegistry registry)
            throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(20)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .validateOnBorrow(true) // the database may be started anew
                        .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(settings.url())
                                .principal(new NamePrincipal(settings.user()))
                                .credential(new SimplePassword(settings.password())))));
    }

    void close(@Disposes AgroalDataSource dataSource) {
        dataSource.close();
    }

    @Produces
    @Singleton
    EntityManagerFactory factory(AgroalDataSource dataSource, TransactionSynchronizationRegistry registry) {
        return Persistence.createEntityManagerFactory(
                "store", Map.of("jakarta.persistence.jtaDataSource", dataSource, "aludel.jta.registry", registry));
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }

    @Produces
    @Singleton
    EntityManager manager(EntityManagerFactory factory, TransactionSynchronizationRegistry registry) {
        return TransactionEntityManager.of(factory, registry);
    }
}
