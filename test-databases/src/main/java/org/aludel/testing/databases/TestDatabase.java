package org.aludel.testing.databases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The databases that tests run on.
 *
 * <p>The first call of {@link #freshDatabase()} starts the server of that kind; it lives until the JVM ends. The system
 * properties {@code aludel.test.<name>.url}, {@code .user} and {@code .password} (such as
 * {@code aludel.test.postgresql.url}) name an outside server to use instead.
 *
 * <pre>{@code
 * try (FreshDatabase database = TestDatabase.POSTGRESQL.freshDatabase();
 *         Connection connection = database.dataSource().getConnection()) {
 *     ...
 * }
 * }</pre>
 */
public enum TestDatabase {
    /** H2 in memory. */
    H2(InMemoryServers::h2),
    /** HSQLDB in memory. */
    HSQLDB(InMemoryServers::hsqldb),
    /** Derby in memory. */
    DERBY(InMemoryServers::derby),
    /** SQLite on temporary files. */
    SQLITE(SqliteServer::new),
    /** A PostgreSQL server whose binaries come from Maven Central. */
    POSTGRESQL(EmbeddedPostgresServer::new),
    /** A MariaDB server whose binaries come from Maven Central. */
    MARIADB(EmbeddedMariaDbServer::new),
    /** MySQL in a container. */
    MYSQL(ContainerServers::mysql),
    /** Oracle Database Free in a container. */
    ORACLE(ContainerServers::oracle),
    /** SQL Server in a container. */
    SQLSERVER(ContainerServers::sqlServer),
    /** Db2 in a container. */
    DB2(ContainerServers::db2);

    private static final AtomicLong NEXT_DATABASE = new AtomicLong();

    // Not immutable: a constant starts its server on first use and keeps it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ServerFactory factory;

    @SuppressWarnings("ImmutableEnumChecker")
    private @Nullable DatabaseServer server;

    TestDatabase(ServerFactory factory) {
        this.factory = factory;
    }

    /** The databases that can be used here and now, in declaration order; starts none of them. */
    public static List<TestDatabase> allAvailable() {
        return Arrays.stream(values()).filter(TestDatabase::available).toList();
    }

    /** The lower case name, as used in system properties: {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether this database can be used here and now: it is embedded, or an outside server is configured, or a Docker
     * engine answers and the JDBC driver is on the class path. Starts nothing and answers within a second.
     */
    public boolean available() {
        if (!needsContainer()) {
            return true;
        }
        return OutsideServer.isConfigured(this) || (ContainerServers.hasDriver(this) && DockerEngine.answers());
    }

    /** Starts the server if it is not running yet, which {@link #freshDatabase()} does too. */
    public void start() {
        server();
    }

    /** Creates an empty database that nobody else uses; closing it drops it. */
    public FreshDatabase freshDatabase() {
        return server().create("aludel_" + ProcessHandle.current().pid() + "_" + NEXT_DATABASE.incrementAndGet());
    }

    private boolean needsContainer() {
        return switch (this) {
            case H2, HSQLDB, DERBY, SQLITE, POSTGRESQL, MARIADB -> false;
            case MYSQL, ORACLE, SQLSERVER, DB2 -> true;
        };
    }

    private synchronized DatabaseServer server() {
        if (server == null) {
            server = OutsideServer.isConfigured(this) ? OutsideServer.of(this) : factory.start();
        }
        return server;
    }

    /** Starts the server of one kind of database. */
    @FunctionalInterface
    interface ServerFactory {
        DatabaseServer start();
    }
}
