package org.aludel.compliance.harness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.Row;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.Statement;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A group of cases. Each case has a connection of its own, in a transaction that is rolled back at the end.
 *
 * <p>Values are compared as their types read them: an {@code Integer} is not a {@code Long}. Only decimal numbers are equal
 * whatever zeros follow the last digit, because databases differ in the scale of what they compute.
 */
@ExtendWith(RequirementCheck.class)
public abstract class Cases {

    private final Supplier<LiveDatabase> database;
    private @Nullable EngineConnection connection;

    protected Cases(Supplier<LiveDatabase> database) {
        this.database = requireNonNull(database, "database");
    }

    @BeforeEach
    final void connect() {
        connection = database.get().engine().connect();
    }

    @AfterEach
    final void disconnect() {
        EngineConnection open = connection;
        if (open != null) {
            connection = null;
            open.close();
        }
        assertThat(database.get().openConnections())
                .as("connections that are still open after the case")
                .isZero();
    }

    // ---- the database

    /** The database that the cases run on. */
    protected final LiveDatabase database() {
        return database.get();
    }

    /** The dialect under test. */
    protected final Dialect dialect() {
        return database().dialect();
    }

    /** Whether the dialect has a capability, for cases whose expectation depends on it. */
    protected final boolean supports(Capability capability) {
        return dialect().supports(capability);
    }

    /** The connection of this case. */
    protected final EngineConnection connection() {
        return requireNonNull(connection, "connection");
    }

    // ---- running statements

    /** Executes a statement that writes, and returns how many rows it touched. */
    protected final long execute(Statement statement) {
        return execute(statement, Map.of());
    }

    /** Executes a statement that writes with values for its open parameters. */
    protected final long execute(Statement statement, Map<String, ?> values) {
        return connection().execute(statement, values).rowCount();
    }

    /** Executes a statement that returns rows, and begins an assertion about them. */
    protected final ListAssert<List<@Nullable Object>> assertRows(Statement statement) {
        return assertRows(statement, Map.of());
    }

    /** Like {@link #assertRows(Statement)}, with values for its open parameters. */
    protected final ListAssert<List<@Nullable Object>> assertRows(Statement statement, Map<String, ?> values) {
        return assertRows(connection().execute(statement, values)).as(() -> describe(statement));
    }

    /** Begins an assertion about rows. */
    protected static ListAssert<List<@Nullable Object>> assertRows(Result result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : result) {
            rows.add(row(row.values().toArray()));
        }
        return assertThat(rows);
    }

    /** Executes a statement that returns one column, and begins an assertion about its values. */
    protected final ListAssert<@Nullable Object> assertValues(Statement statement) {
        return assertValues(statement, Map.of());
    }

    /** Like {@link #assertValues(Statement)}, with values for its open parameters. */
    protected final ListAssert<@Nullable Object> assertValues(Statement statement, Map<String, ?> values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Row row : connection().execute(statement, values)) {
            assertThat(row.size()).as("columns").isEqualTo(1);
            all.add(comparable(row.get(0)));
        }
        return assertThat(all).as(() -> describe(statement));
    }

    /**
     * Whether the dialect says of a statement, when it is compiled, that it has no words for it; for constructs that are
     * too small to be a capability. The database is not asked.
     *
     * @param construct what the refusal has to name
     */
    protected final boolean isRefused(Statement statement, String construct) {
        try {
            dialect().compile(statement);
            return false;
        } catch (UnsupportedConstructException refusal) {
            assertThat(refusal.code()).isEqualTo(CoreErrorCode.UNSUPPORTED_CONSTRUCT);
            assertThat(refusal)
                    .hasMessageContaining("'" + dialect().name() + "'")
                    .hasMessageContaining(construct);
            return true;
        }
    }

    private String describe(Statement statement) {
        return "rows of: " + dialect().compile(statement).sql();
    }

    // ---- expectations

    /** An expected row. */
    protected static List<@Nullable Object> row(@Nullable Object... values) {
        @Nullable Object[] comparable = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            comparable[i] = comparable(values[i]);
        }
        return Arrays.asList(comparable);
    }

    /** An expected decimal number. */
    protected static BigDecimal decimal(String digits) {
        return new BigDecimal(digits).stripTrailingZeros();
    }

    /** A value in the form in which it equals another of the same content. */
    protected static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof byte[] bytes) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
        return value;
    }
}
