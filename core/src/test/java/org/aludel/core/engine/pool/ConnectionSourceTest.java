package org.aludel.core.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all connection sources have in common. */
class ConnectionSourceTest {

    private static final AtomicInteger NEXT_DATABASE = new AtomicInteger();
    private static final PoolSettings SETTINGS =
            PoolSettings.defaults().withMaximumSize(1).withAcquisitionTimeout(Duration.ofMillis(100));

    private final String url = "jdbc:h2:mem:source" + NEXT_DATABASE.incrementAndGet();
    private final RecordingListener listener = new RecordingListener();
    private Connection keepAlive;

    @BeforeEach
    void open() throws SQLException {
        keepAlive = dataSource().getConnection();
        try (Statement statement = keepAlive.createStatement()) {
            statement.execute("CREATE TABLE book (id INT)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        keepAlive.close();
    }

    @ParameterizedTest
    @EnumSource
    void lendsConnectionsThatWork(Kind kind) throws SQLException {
        try (ConnectionSource source = kind.open(this, SETTINGS)) {
            Connection connection = source.acquire();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(countBooks(connection)).isZero();
            source.release(connection, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rollsBackWhatWasLeftOpen(Kind kind) throws SQLException {
        try (ConnectionSource source = kind.open(this, SETTINGS)) {
            Connection connection = source.acquire();
            connection.setAutoCommit(false);
            insertBook(connection);
            source.release(connection, false);
            Connection next = source.acquire();
            assertThat(next.getAutoCommit()).isTrue();
            assertThat(countBooks(next)).isZero();
            source.release(next, false);
        }
        assertThat(countBooks(keepAlive)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void replacesALostConnection(Kind kind) throws SQLException {
        try (ConnectionSource source = kind.open(this, SETTINGS)) {
            Connection lost = source.acquire();
            source.release(lost, true);
            assertThat(lost.isClosed()).isTrue();
            Connection next = source.acquire();
            assertThat(countBooks(next)).isZero();
            source.release(next, false);
            assertThat(source.status().invalidated()).isEqualTo(1);
            assertThat(source.status().opened()).isEqualTo(2);
            assertThat(listener.heard()).containsOnlyOnce("invalidated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsInitialStatementsOnEveryNewConnection(Kind kind) throws SQLException {
        PoolSettings settings = SETTINGS.withInitialSql(List.of("SET @a = 1", "SET @a = @a + 41"));
        try (ConnectionSource source = kind.open(this, settings)) {
            Connection connection = source.acquire();
            assertThat(singleInt(connection, "SELECT @a")).isEqualTo(42);
            source.release(connection, true);
            Connection next = source.acquire();
            assertThat(singleInt(next, "SELECT @a")).isEqualTo(42);
            source.release(next, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAConnectionCouldNotBePrepared(Kind kind) {
        try (ConnectionSource source = kind.open(this, SETTINGS.withInitialSql(List.of("no statement")))) {
            for (int i = 0; i < 3; i++) {
                assertFailure(source::acquire, CoreErrorCode.CANNOT_CONNECT)
                        .hasMessageContaining("was opened, but could not be prepared")
                        .hasMessageContaining("SQLSTATE 42000")
                        .hasCauseInstanceOf(SQLException.class);
            }
            assertThat(source.status().lent()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void passesOnTheFailureOfAListenerAndLosesNothing(Kind kind) throws SQLException {
        PoolListener failing = new PoolListener() {
            private int left = 3;

            @Override
            public void opened(Connection connection) throws SQLException {
                if (left-- > 0) {
                    throw new IllegalStateException("not now");
                }
            }
        };
        try (ConnectionSource source = kind.open(this, SETTINGS, failing)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(source::acquire)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("not now");
            }
            Connection connection = source.acquire();
            assertThat(source.status().lent()).isEqualTo(1);
            source.release(connection, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesBackAConnectionWhoseBorrowerIsRefusedByAListener(Kind kind) throws SQLException {
        PoolListener failing = new PoolListener() {
            private int left = 3;

            @Override
            public void acquired(Connection connection) {
                if (left-- > 0) {
                    throw new IllegalStateException("not now");
                }
            }
        };
        try (ConnectionSource source = kind.open(this, SETTINGS, failing)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(source::acquire).hasMessage("not now");
            }
            assertThat(source.status().lent()).isZero();
            Connection connection = source.acquire();
            source.release(connection, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhenItIsClosed(Kind kind) throws SQLException {
        ConnectionSource source = kind.open(this, SETTINGS);
        Connection connection = source.acquire();
        source.close();
        source.close();
        assertFailure(source::acquire, CoreErrorCode.ENGINE_CLOSED).hasMessageContaining("closed for good");
        assertThat(countBooks(connection)).isZero();
        source.release(connection, false);
        assertThat(connection.isClosed()).isTrue();
        assertThat(source.status().lent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void tellsListenersWhatHappens(Kind kind) throws SQLException {
        try (ConnectionSource source = kind.open(this, SETTINGS)) {
            source.release(source.acquire(), false);
        }
        assertThat(listener.heard()).containsExactly("opened", "acquired", "released", "closed");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheDatabaseCannotBeReachedWithoutShowingThePassword(Kind kind) {
        String secret = url + ";IFEXISTS=TRUE;PASSWORD=s3cret";
        try (ConnectionSource source = kind.open(this, SETTINGS, PoolListener.NONE, secret.replace("mem:", "mem:no"))) {
            assertFailure(source::acquire, CoreErrorCode.CANNOT_CONNECT)
                    .hasMessageContaining("SQLSTATE 90146")
                    .hasMessageNotContaining("s3cret");
            assertThat(source.status().lent()).isZero();
        }
    }

    @Test
    void namesTheMissingDriverWithoutShowingThePassword() {
        String unknown = "jdbc:nosuch://u:s3cret@host/db?password=s3cret";
        for (ThrowingCallable open : List.<ThrowingCallable>of(
                () -> AgroalPool.open(unknown, Map.of(), SETTINGS, listener),
                () -> StaticConnection.ofUrl(unknown, Map.of(), SETTINGS, listener),
                () -> DataSourceConnections.ofUrl(unknown, Map.of(), SETTINGS, listener))) {
            assertFailure(open, CoreErrorCode.CANNOT_CONNECT)
                    .hasMessage("[ALU-1315] No JDBC driver accepts the URL jdbc:nosuch://***@host/db?password=***. Add"
                            + " the driver of the database to the class path, and check the beginning of the URL.")
                    .hasNoCause();
        }
    }

    @Test
    void staticConnectionIsTheSameForAll() throws SQLException {
        try (ConnectionSource source = Kind.STATIC.open(this, SETTINGS)) {
            Connection first = source.acquire();
            source.release(first, false);
            assertThat(source.status()).isEqualTo(new PoolStatus(1, 0, 1, 0, 1, 0));
            Connection second = source.acquire();
            assertThat(second).isSameAs(first);
            assertThat(source.status()).isEqualTo(new PoolStatus(1, 1, 0, 0, 1, 0));
            assertFailure(source::acquire, CoreErrorCode.POOL_EXHAUSTED)
                    .hasMessageContaining("became free within 100 ms: 1 of at most 1 are in use");
            source.release(second, false);
        }
    }

    @Test
    void givenConnectionStaysOpenAndIsNotReplaced() throws SQLException {
        try (Connection given = dataSource().getConnection()) {
            ConnectionSource source = StaticConnection.of(given, SETTINGS, listener);
            source.release(source.acquire(), false);
            source.close();
            assertThat(given.isClosed()).isFalse();
            ConnectionSource other = StaticConnection.of(given, SETTINGS, listener);
            other.release(other.acquire(), true);
            assertThat(given.isClosed()).isTrue();
            assertFailure(other::acquire, CoreErrorCode.CANNOT_CONNECT).hasMessageContaining("Give a data source");
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFailure(
            ThrowingCallable call, CoreErrorCode code) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private JdbcDataSource dataSource() {
        return dataSource(url);
    }

    private static JdbcDataSource dataSource(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    private static void insertBook(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO book VALUES (1)");
        }
    }

    private static int countBooks(Connection connection) throws SQLException {
        return singleInt(connection, "SELECT count(*) FROM book");
    }

    private static int singleInt(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The sources. */
    enum Kind {
        DATA_SOURCE {
            @Override
            ConnectionSource open(ConnectionSourceTest test, PoolSettings settings, PoolListener listener, String url) {
                return DataSourceConnections.of(dataSource(url), settings, listener);
            }
        },
        URL {
            @Override
            ConnectionSource open(ConnectionSourceTest test, PoolSettings settings, PoolListener listener, String url) {
                return DataSourceConnections.ofUrl(url, Map.of(), settings, listener);
            }
        },
        STATIC {
            @Override
            ConnectionSource open(ConnectionSourceTest test, PoolSettings settings, PoolListener listener, String url) {
                return StaticConnection.of(dataSource(url), settings, listener);
            }
        },
        STATIC_URL {
            @Override
            ConnectionSource open(ConnectionSourceTest test, PoolSettings settings, PoolListener listener, String url) {
                return StaticConnection.ofUrl(url, Map.of(), settings, listener);
            }
        },
        POOL {
            @Override
            ConnectionSource open(ConnectionSourceTest test, PoolSettings settings, PoolListener listener, String url) {
                return AgroalPool.open(url, Map.of(), settings, listener);
            }
        };

        abstract ConnectionSource open(
                ConnectionSourceTest test, PoolSettings settings, PoolListener listener, String url);

        ConnectionSource open(ConnectionSourceTest test, PoolSettings settings, PoolListener listener) {
            return open(test, settings, listener, test.url);
        }

        ConnectionSource open(ConnectionSourceTest test, PoolSettings settings) {
            return open(test, settings, test.listener);
        }
    }
}
