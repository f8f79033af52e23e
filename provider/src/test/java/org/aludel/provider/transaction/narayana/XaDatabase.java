package org.aludel.provider.transaction.narayana;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;

/** A pool of connections to a database that take part in the transactions of {@link Narayana}. */
final class XaDatabase implements AutoCloseable {

    private static final int SIZE = 8;

    private final AgroalDataSource pool;

    private XaDatabase(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** What makes connections that take part in transactions. */
    static Class<?> driver(TestDatabase kind) {
        return kind == TestDatabase.H2 ? JdbcDataSource.class : PGXADataSource.class;
    }

    /**
     * A pool.
     *
     * @param provider a class of {@code XADataSource}
     */
    static XaDatabase of(Class<?> provider, FreshDatabase database) {
        return of(provider, database.jdbcUrl(), database.user(), database.password());
    }

    /**
     * A pool.
     *
     * @param provider a class of {@code XADataSource}
     */
    static XaDatabase of(Class<?> provider, String url, String user, String password) {
        return of(
                provider,
                url,
                user,
                password,
                new NarayanaTransactionIntegration(Narayana.manager(), Narayana.registry()));
    }

    static XaDatabase of(
            Class<?> provider, String url, String user, String password, TransactionIntegration integration) {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled()
                .connectionPoolConfiguration(pool -> pool.maxSize(SIZE)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(connections -> connections
                                .connectionProviderClass(provider)
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password))));
        try {
            return new XaDatabase(AgroalDataSource.from(configuration));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource dataSource() {
        return pool;
    }

    /** Has a unit use the pool, in transactions of {@link Narayana}. */
    PersistenceConfiguration configure(PersistenceConfiguration unit) {
        return unit.transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", pool)
                .property("aludel.jta.registry", Narayana.registry())
                .property("aludel.jta.transaction-manager", Narayana.manager());
    }

    /**
     * How many connections are lent, or kept for a transaction. Agroal counts one back that it has not counted yet when a
     * rollback of another thread meets it while it is enlisted.
     */
    long inUse() {
        return Math.max(0, pool.getMetrics().activeCount());
    }

    /** Whether as many connections can be had as the pool may have. */
    boolean hasAll() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < SIZE) {
                all.add(pool.getConnection());
            }
            return true;
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    /** How many connections were in use at the same time. */
    long mostInUse() {
        return pool.getMetrics().maxUsedCount();
    }

    /** How often a connection was asked for. */
    long taken() {
        return pool.getMetrics().acquireCount();
    }

    @Override
    public void close() {
        pool.close();
    }
}
