package org.aludel.testing.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The engines that run inside this JVM and keep a database in memory. */
final class InMemoryServers {

    /** Derby reports even a successful shutdown or drop of one database as an exception with this state. */
    private static final String DERBY_DATABASE_GONE = "08006";

    private InMemoryServers() {}

    static DatabaseServer h2() {
        return name -> endingByStatement("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "SHUTDOWN IMMEDIATELY");
    }

    static DatabaseServer hsqldb() {
        // Without this property HSQLDB reconfigures java.util.logging of the whole JVM.
        System.setProperty("hsqldb.reconfig_logging", "false");
        return name -> endingByStatement("jdbc:hsqldb:mem:" + name, "SA", "SHUTDOWN IMMEDIATELY");
    }

    static DatabaseServer derby() {
        // Otherwise Derby writes derby.log into the working directory.
        System.setProperty("derby.stream.error.file", derbyLog().toString());
        return name -> {
            String url = "jdbc:derby:memory:" + name;
            new DriverDataSource(url + ";create=true", "app", "app").execute();
            return new FreshDatabase(url, "app", "app", () -> dropDerby(url));
        };
    }

    private static FreshDatabase endingByStatement(String url, String user, String lastStatement) {
        return new FreshDatabase(url, user, "", () -> new DriverDataSource(url, user, "").execute(lastStatement));
    }

    private static void dropDerby(String url) {
        try {
            DriverManager.getConnection(url + ";drop=true", "app", "app").close();
        } catch (SQLException e) {
            if (!DERBY_DATABASE_GONE.equals(e.getSQLState())) {
                throw new IllegalStateException("Cannot drop " + url, e);
            }
        }
    }

    private static Path derbyLog() {
        try {
            Path log = Files.createTempFile("aludel-derby", ".log");
            log.toFile().deleteOnExit();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
