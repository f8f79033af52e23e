package org.aludel.provider.database;

import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.naming.Context;
import javax.sql.DataSource;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.provider.Spec;
import org.aludel.provider.measuring.JdbcCalls;
import org.aludel.provider.unit.DataSourceReference;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitSettings;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What of a unit's settings becomes its database. */
class UnitDatabaseTest {

    private static final String SECRET = "s3cr3t";

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final UnitDescriptor.Builder unit =
            UnitDescriptor.named("shop", getClass().getClassLoader());

    @BeforeEach
    void installNames() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());
    }

    @AfterEach
    void removeNames() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        Names.BOUND.clear();
    }

    // ---- by URL

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Spec({"8.014", "A.005"})
    void connectsByUrlUserAndPassword(TestDatabase kind) {
        try (FreshDatabase fresh = kind.freshDatabase()) {
            connectTo(fresh);
            try (UnitDatabase database = open()) {
                assertThat(database.dialect().name()).isEqualTo(kind.id());
                assertThat(one(database.engine())).isEqualTo(1);
                assertThat(one(database.ownTransactions())).isEqualTo(1);
                assertThat(database.engine().statistics().pool().maximum()).isEqualTo(10);
            }
        }
    }

    @Test
    @Spec({"8.014", "A.005"})
    void takesTheDriverThatIsNamed() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            connectTo(fresh);
            properties.put("jakarta.persistence.jdbc.driver", "org.h2.Driver");
            try (UnitDatabase database = open()) {
                assertThat(one(database.engine())).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.nowhere.Driver, is not on the class path",
        "java.lang.String, is not a java.sql.Driver",
        "java.sql.Driver, cannot be made"
    })
    void saysWhyTheDriverThatIsNamedCannotBeUsed(String driver, String reason) {
        properties.put("jakarta.persistence.jdbc.url", "jdbc:h2:mem:never");
        properties.put("jakarta.persistence.jdbc.driver", driver);
        assertThatThrownBy(this::open)
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith(
                        "[ALU-4221] The JDBC driver '" + driver + "' of the persistence unit 'shop' " + reason);
    }

    @Test
    void keepsAsManyConnectionsAsItIsTold() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            connectTo(fresh);
            properties.put("aludel.pool.maximum-size", 3);
            try (UnitDatabase database = open()) {
                assertThat(database.engine().statistics().pool().maximum()).isEqualTo(3);
            }
            properties.put("aludel.pool.minimum-size", "5");
            assertThatThrownBy(this::open)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith(
                            "[ALU-4224] The pool of the persistence unit 'shop' is to keep 5 connections at"
                                    + " least ('aludel.pool.minimum-size') and 3 at most ('aludel.pool.maximum-size').");
        }
    }

    @Test
    void saysThatAUnitHasNoDatabase() {
        assertThatThrownBy(this::open)
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("[ALU-4220] The persistence unit 'shop' has no database. Set the property"
                        + " 'jakarta.persistence.jdbc.url'");
    }

    @Test
    void namesNoCredentialsWhenItCannotConnect() {
        properties.put("jakarta.persistence.jdbc.url", "jdbc:postgresql://localhost:1/none?password=" + SECRET);
        properties.put("jakarta.persistence.jdbc.user", "user-" + SECRET);
        properties.put("jakarta.persistence.jdbc.password", SECRET);
        assertThatThrownBy(this::open).isInstanceOf(PersistenceException.class).satisfies(e -> {
            assertThat(e).hasMessageStartingWith("[ALU-4225]");
            assertThat(e.getCause()).hasMessageStartingWith("[ALU-1315]");
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(SECRET);
        });
    }

    // ---- data sources

    @Test
    @Spec({"9.008", "A.004"})
    void takesADataSourceBeforeAUrlAndLeavesItOpen() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            JdbcCalls calls = JdbcCalls.of(fresh.dataSource());
            properties.put("jakarta.persistence.dataSource", calls.dataSource());
            properties.put("jakarta.persistence.jdbc.url", "jdbc:h2:mem:other");
            UnitDatabase database = open();
            calls.taken();
            assertThat(one(database.engine())).isEqualTo(1);
            assertThat(calls.taken()).contains("open", "SELECT 1", "commit", "close");
            database.close();
            assertThatThrownBy(() -> one(database.engine())).hasMessageStartingWith("[ALU-1311]");
            assertThat(one(Engine.of(calls.dataSource()))).isEqualTo(1);
        }
    }

    @Test
    @Spec({"8.005", "A.003", "9.005"})
    void looksDataSourcesUpByName() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            Names.BOUND.put("jdbc/shop", fresh.dataSource());
            properties.put("jakarta.persistence.nonJtaDataSource", "jdbc/shop");
            try (UnitDatabase database = open()) {
                assertThat(one(database.engine())).isEqualTo(1);
            }
            properties.put("jakarta.persistence.nonJtaDataSource", "jdbc/stop");
            assertThatThrownBy(this::open)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith(
                            "[ALU-4223] The data source 'jdbc/stop' of the persistence unit 'shop' is not"
                                    + " found in JNDI.");
            Names.BOUND.put("jdbc/stop", "a text");
            assertThatThrownBy(this::open)
                    .hasMessageStartingWith(
                            "[ALU-4223] The data source 'jdbc/stop' of the persistence unit 'shop' is not a"
                                    + " DataSource but of class java.lang.String.");
        }
    }

    @Test
    void takesAUrlBeforeANameThatOnlyAContainerKnows() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            unit.nonJtaDataSource(new DataSourceReference.Named("java:comp/env/jdbc/shop"));
            connectTo(fresh);
            try (UnitDatabase database = open()) {
                assertThat(one(database.engine())).isEqualTo(1);
            }
        }
    }

    @Test
    void takesTheDataSourceOfAContainerBeforeAUrl() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            unit.nonJtaDataSource(new DataSourceReference.Given(fresh.dataSource()));
            properties.put("jakarta.persistence.jdbc.url", "jdbc:nosuch:thing");
            try (UnitDatabase database = open()) {
                assertThat(one(database.engine())).isEqualTo(1);
            }
        }
    }

    @Test
    void asksADataSourceForTheConnectionsOfAUser() {
        try (FreshDatabase fresh = TestDatabase.POSTGRESQL.freshDatabase()) {
            properties.put("jakarta.persistence.dataSource", fresh.dataSource());
            properties.put("jakarta.persistence.jdbc.user", "nobody-" + SECRET);
            properties.put("jakarta.persistence.jdbc.password", SECRET);
            assertThatThrownBy(this::open)
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageStartingWith("[ALU-4225]")
                    .cause()
                    .message()
                    .startsWith("[ALU-1315] No connection to the data source of")
                    .doesNotContain(SECRET);
            properties.put("jakarta.persistence.jdbc.user", fresh.user());
            properties.put("jakarta.persistence.jdbc.password", fresh.password());
            try (UnitDatabase database = open()) {
                assertThat(one(database.engine())).isEqualTo(1);
            }
        }
    }

    // ---- JTA

    @Test
    @Spec({"8.005", "A.003"})
    void leavesTransactionsOfAJtaDataSourceToItsManager() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            JdbcCalls managed = JdbcCalls.of(fresh.dataSource());
            JdbcCalls own = JdbcCalls.of(fresh.dataSource());
            unit.transactionType(PersistenceUnitTransactionType.JTA);
            properties.put("jakarta.persistence.jtaDataSource", managed.dataSource());
            properties.put("jakarta.persistence.nonJtaDataSource", own.dataSource());
            try (UnitDatabase database = open()) {
                managed.taken();
                assertThatThrownBy(() -> database.engine().begin()).hasMessageStartingWith("[ALU-1312]");
                managed.taken();
                try (EngineConnection connection = database.engine().connect()) {
                    connection.execute(text("SELECT 1"));
                }
                assertThat(managed.taken()).containsExactly("open", "SELECT 1", "close");
                assertThat(one(database.ownTransactions())).isEqualTo(1);
                assertThat(own.taken()).contains("setAutoCommit(false)", "commit");
                assertThat(managed.taken()).isEmpty();
            }
        }
    }

    @Test
    void worksInTransactionsOfItsOwnOnTheJtaDataSourceWhenThereIsNoOther() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            unit.transactionType(PersistenceUnitTransactionType.JTA);
            unit.jtaDataSource(new DataSourceReference.Given(fresh.dataSource()));
            try (UnitDatabase database = open()) {
                assertThat(one(database.ownTransactions())).isEqualTo(1);
            }
        }
    }

    @Test
    void saysThatAUrlTakesNoPartInTransactionsOfJta() {
        unit.transactionType(PersistenceUnitTransactionType.JTA);
        properties.put("jakarta.persistence.jdbc.url", "jdbc:h2:mem:never");
        assertThatThrownBy(this::open)
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith(
                        "[ALU-4222] The persistence unit 'shop' has transactions of JTA, and no data source");
    }

    // ---- settings of the engine

    @Test
    @Spec({"8.013", "A.014"})
    void limitsStatementsOfEntityManagersToTheQueryTimeout() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            connectTo(fresh);
            properties.put("jakarta.persistence.query.timeout", "1500");
            try (UnitDatabase database = open()) {
                assertThat(database.engine().options().timeout()).isEqualTo(Duration.ofMillis(1500));
                assertThat(database.ownTransactions().options().timeout()).isNull();
            }
            properties.put("jakarta.persistence.query.timeout", -1);
            try (UnitDatabase database = open()) {
                assertThat(database.engine().options().timeout()).isNull();
            }
        }
    }

    @Test
    void keepsAsManyStatementsAsItIsTold() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            connectTo(fresh);
            properties.put("aludel.statement-cache-size", 0);
            try (UnitDatabase database = open()) {
                one(database.engine());
                assertThat(database.engine().statistics().statements().size()).isZero();
            }
            properties.remove("aludel.statement-cache-size");
            try (UnitDatabase database = open()) {
                one(database.engine());
                assertThat(database.engine().statistics().statements().size()).isEqualTo(1);
            }
        }
    }

    @Test
    void showsMessagesOfDriversOnlyWhenItIsTold() {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase()) {
            connectTo(fresh);
            try (UnitDatabase database = open()) {
                assertThatThrownBy(() -> execute(database.engine(), "SELECT CAST('" + SECRET + "' AS INT)"))
                        .message()
                        .doesNotContain("Data conversion error");
            }
            properties.put("aludel.show-values", true);
            try (UnitDatabase database = open()) {
                assertThatThrownBy(() -> execute(database.engine(), "SELECT CAST('" + SECRET + "' AS INT)"))
                        .hasMessageContaining("Data conversion error");
            }
        }
    }

    // ---- other databases

    @Test
    @Spec({"9.028", "A.017"})
    void worksOnAConnectionThatWasGivenAndLeavesItOpen() throws SQLException {
        try (FreshDatabase fresh = TestDatabase.H2.freshDatabase();
                Connection connection = fresh.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (UnitDatabase database = UnitDatabase.on(connection, unit.build(), settings())) {
                execute(database.ownTransactions(), "CREATE TABLE book (id INT)");
                execute(database.ownTransactions(), "INSERT INTO book VALUES (1)");
            }
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(rows(fresh.dataSource(), "book")).isEqualTo(1);
            connection.setAutoCommit(true);
            try (UnitDatabase database = UnitDatabase.on(connection, unit.build(), settings())) {
                execute(database.ownTransactions(), "INSERT INTO book VALUES (2)");
            }
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(rows(fresh.dataSource(), "book")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, 16, 0, postgresql",
        "PostgreSQL, , , postgresql",
        "H2, 2, 4, h2",
        "MariaDB, 11, , mariadb",
        "Microsoft SQL Server, 16, , sqlserver"
    })
    @Spec({"9.027", "A.019"})
    void knowsADatabaseByItsDescription(String product, Integer major, Integer minor, String dialect) {
        describe(product, major, minor);
        assertThat(UnitDatabase.describedDialect(unit.build(), settings()).map(Dialect::name))
                .contains(dialect);
    }

    @Test
    @Spec({"9.027", "A.019"})
    void saysThatADescribedDatabaseIsNotKnown() {
        assertThat(UnitDatabase.describedDialect(unit.build(), settings())).isEqualTo(Optional.empty());
        describe("postgres", 16, 0);
        assertThatThrownBy(() -> UnitDatabase.describedDialect(unit.build(), settings()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith(
                        "[ALU-4226] No dialect knows the database 'postgres' of the persistence unit 'shop'.");
    }

    private void describe(String product, Integer major, Integer minor) {
        properties.put("jakarta.persistence.database-product-name", product);
        properties.put("jakarta.persistence.database-major-version", major);
        properties.put("jakarta.persistence.database-minor-version", minor);
    }

    private void connectTo(FreshDatabase database) {
        properties.put("jakarta.persistence.jdbc.url", database.jdbcUrl());
        properties.put("jakarta.persistence.jdbc.user", database.user());
        properties.put("jakarta.persistence.jdbc.password", database.password());
    }

    private UnitDatabase open() {
        return UnitDatabase.open(unit.build(), settings());
    }

    private UnitSettings settings() {
        return UnitSettings.of(unit.build(), properties);
    }

    private static Object one(Engine engine) {
        return engine.<Object>call(
                connection -> connection.execute(text("SELECT 1")).scalar());
    }

    private static void execute(Engine engine, String sql) {
        engine.run(connection -> connection.execute(text(sql)));
    }

    private static int rows(DataSource dataSource, String table) {
        try (Engine engine = Engine.of(dataSource);
                EngineConnection connection = engine.connect()) {
            return connection.execute(text("SELECT id FROM " + table)).all().size();
        }
    }
}
