package org.aludel.benchmarks.provider;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.util.Locale;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** The database of a run, as the system property {@code database} says: {@code h2} in memory, or {@code postgresql}. */
final class RunDatabase {

    private static final String KIND = System.getProperty("database", "h2");

    private RunDatabase() {}

    static boolean isH2() {
        return KIND.equals("h2");
    }

    /** What a virtual machine is told to run on the same. */
    static String setting() {
        return "-Ddatabase=" + KIND;
    }

    /** A pool over an empty database, which goes with the virtual machine. */
    static AgroalDataSource pool() throws SQLException {
        if (isH2()) {
            return pool("jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1", "", "");
        }
        FreshDatabase database =
                TestDatabase.valueOf(KIND.toUpperCase(Locale.ROOT)).freshDatabase();
        return pool(database.jdbcUrl(), database.user(), database.password());
    }

    private static AgroalDataSource pool(String url, String user, String password) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .initialSize(2)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }
}
