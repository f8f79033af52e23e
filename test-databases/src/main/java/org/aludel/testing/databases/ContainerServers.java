package org.aludel.testing.databases;

import java.time.Duration;
import java.util.function.Function;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * Databases that exist as container images only. Their JDBC drivers are not dependencies of this module; the Maven
 * profile {@code containers} puts them on the class path.
 */
final class ContainerServers {

    private static final String PASSWORD = "Aludel-2-test";

    private ContainerServers() {}

    static boolean hasDriver(TestDatabase database) {
        String driver = switch (database) {
            case MYSQL -> "com.mysql.cj.jdbc.Driver";
            case ORACLE -> "oracle.jdbc.OracleDriver";
            case SQLSERVER -> "com.microsoft.sqlserver.jdbc.SQLServerDriver";
            case DB2 -> "com.ibm.db2.jcc.DB2Driver";
            case H2, HSQLDB, DERBY, SQLITE, POSTGRESQL, MARIADB ->
                throw new IllegalArgumentException(database + " runs without a container");
        };
        try {
            Class.forName(driver, false, ContainerServers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static DatabaseServer mysql() {
        GenericContainer<?> container = container("mysql:8.4", 3306)
                .withEnv("MYSQL_ROOT_PASSWORD", PASSWORD)
                .waitingFor(ready(".*ready for connections.*port: 3306.*"));
        return started(container, TestDatabase.MYSQL, "root", at -> "jdbc:mysql://" + at + "/mysql");
    }

    static DatabaseServer oracle() {
        GenericContainer<?> container = container("gvenzl/oracle-free:slim-faststart", 1521)
                .withEnv("ORACLE_PASSWORD", PASSWORD)
                .waitingFor(ready(".*DATABASE IS READY TO USE!.*"));
        return started(container, TestDatabase.ORACLE, "system", at -> "jdbc:oracle:thin:@//" + at + "/FREEPDB1");
    }

    static DatabaseServer sqlServer() {
        GenericContainer<?> container = container("mcr.microsoft.com/mssql/server:2022-latest", 1433)
                .withEnv("ACCEPT_EULA", "Y")
                .withEnv("MSSQL_SA_PASSWORD", PASSWORD)
                .waitingFor(ready(".*Recovery is complete.*"));
        return started(
                container,
                TestDatabase.SQLSERVER,
                "sa",
                at -> "jdbc:sqlserver://" + at + ";encrypt=true;trustServerCertificate=true");
    }

    /** Creating a Db2 database takes minutes, so all tests share one, each in a schema of its own. */
    static DatabaseServer db2() {
        GenericContainer<?> container = container("icr.io/db2_community/db2:11.5.9.0", 50000)
                .withPrivilegedMode(true)
                .withEnv("LICENSE", "accept")
                .withEnv("DBNAME", "aludel")
                .withEnv("DB2INST1_PASSWORD", PASSWORD)
                .waitingFor(ready(".*Setup has completed.*"));
        return started(
                container,
                TestDatabase.DB2,
                "db2inst1",
                at -> "jdbc:db2://" + at + "/aludel:currentSchema={database};");
    }

    // The container library ends its containers when this JVM ends.
    @SuppressWarnings("resource")
    private static GenericContainer<?> container(String image, int port) {
        return new GenericContainer<>(DockerImageName.parse(image)).withExposedPorts(port);
    }

    private static WaitStrategy ready(String logLine) {
        return Wait.forLogMessage(logLine, 1).withStartupTimeout(Duration.ofMinutes(10));
    }

    private static DatabaseServer started(
            GenericContainer<?> container, TestDatabase database, String user, Function<String, String> url) {
        container.start();
        String address = container.getHost() + ":" + container.getFirstMappedPort();
        return OutsideServer.of(database, url.apply(address), user, PASSWORD);
    }
}
