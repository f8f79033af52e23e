package org.aludel.core.dialect.sqlite;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDialectTest {

    private static final TableReference PETS =
            table("pets", column("id", SqlTypes.INTEGER), column("age", SqlTypes.INTEGER));

    @ParameterizedTest
    @CsvSource({
        "JSON_PATH, 37, 38",
        "FULL_JOIN, 38, 39",
        "RIGHT_JOIN, 38, 39",
        "AGGREGATE_ORDER_BY, 43, 44",
        "EXTRACT_WEEK, 45, 46",
        "WITHIN_GROUP, 50, 51"
    })
    void knowsMoreInNewerVersions(Capability capability, int without, int with) {
        assertThat(version(without).supports(capability)).isFalse();
        assertThat(version(with).supports(capability)).isTrue();
    }

    private static Dialect version(int minor) {
        return Dialects.of(new DatabaseInfo("SQLite", "3." + minor + ".0", 3, minor));
    }

    @Test
    void refusesDefaultsWhereOthersAreGiven() {
        assertThatThrownBy(() -> SqliteDialect.NEWEST.compile(insertInto(PETS)
                        .columns("id", "age")
                        .values(1, defaultValue())
                        .values(2, 5)))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("DEFAULT as a value of INSERT");
        assertThatThrownBy(() -> SqliteDialect.NEWEST.compile(
                        update(PETS).set(PETS.column("age", Integer.class), defaultValue())))
                .isInstanceOf(UnsupportedConstructException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890.0123456789", "9223372036854775808", "0.1234567890123456"})
    void refusesLiteralsThatItWouldRound(String decimal) {
        assertThatThrownBy(() -> SqliteDialect.NEWEST.compile(
                        select(literal(new BigDecimal(decimal)).as("x"))))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("[ALU-1157] A decimal of ")
                .hasMessageContaining("'sqlite' without loss: it keeps decimals of up to 15 digits")
                .hasMessageNotContaining(decimal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807",
                "-9223372036854775808",
                "0.123456789012345",
                "1000000000000000000000",
                "0.1000000000000000000000"
            })
    void writesLiteralsThatItKeeps(String decimal) {
        assertThat(SqliteDialect.NEWEST
                        .compile(select(literal(new BigDecimal(decimal)).as("x")))
                        .sql())
                .isEqualTo("SELECT " + decimal + " AS x");
    }

    @Test
    void refusesLocks() {
        assertThatThrownBy(() -> SqliteDialect.NEWEST.compile(
                        select(PETS.column("id")).from(PETS).forUpdate()))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("FOR UPDATE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T00:00",
        "2026-01-31 10:15, 2026-01-31T10:15",
        "2026-01-31T10:15:30.5, 2026-01-31T10:15:30.500",
        "2026-01-31 10:15:30+02:00, 2026-01-31T10:15:30"
    })
    void readsTimestampsThatOthersWrote(String text, String timestamp) {
        assertThat(SqliteTimes.timestamp(text)).hasToString(timestamp);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31 10:15:30, 2026-01-31T10:15:30Z",
        "2026-01-31T10:15:30+02:00, 2026-01-31T10:15:30+02:00",
        "2026-01-31T10:15:30Z, 2026-01-31T10:15:30Z",
        "2026-01-31, 2026-01-31T00:00Z"
    })
    void readsMomentsThatOthersWrote(String text, String moment) {
        assertThat(SqliteTimes.moment(text)).hasToString(moment);
    }

    @Test
    void doesNotQuoteTextThatIsNoTimestamp() {
        assertThatThrownBy(() -> SqliteTimes.timestamp("secret"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("ALU-1105")
                .hasMessageNotContaining("secret");
    }
}
