package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.aludel.core.error.JdbcUrls;

/** Asks the JDBC driver that accepts a URL. */
final class DriverOpener implements Opener {

    private final String url;
    private final Map<String, String> properties;
    private final Driver driver;

    DriverOpener(String url, Map<String, String> properties) {
        this(new DriverUrl(url, properties, null));
    }

    DriverOpener(DriverUrl database) {
        this.url = database.url();
        this.properties = database.properties();
        this.driver = database.driver() == null ? driverFor(url) : database.driver();
    }

    @Override
    public Connection open() throws SQLException {
        Properties driverProperties = new Properties();
        driverProperties.putAll(properties);
        Connection connection = driver.connect(url, driverProperties);
        if (connection == null) {
            throw PoolErrors.noDriver(target());
        }
        return connection;
    }

    @Override
    public String target() {
        return JdbcUrls.masked(url);
    }

    String url() {
        return url;
    }

    Map<String, String> properties() {
        return properties;
    }

    Class<? extends Driver> driverClass() {
        return driver.getClass();
    }

    private static Driver driverFor(String url) {
        return DriverManager.drivers()
                .filter(driver -> accepts(driver, url))
                .findFirst()
                .orElseThrow(() -> PoolErrors.noDriver(JdbcUrls.masked(url)));
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }
}
