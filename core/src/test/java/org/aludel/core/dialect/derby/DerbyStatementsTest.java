package org.aludel.core.dialect.derby;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.LiveDialect;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in a way of its own for Derby, on a live Derby. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DerbyStatementsTest {

    private static final TableReference SEATS =
            table("seats", column("id", SqlTypes.INTEGER), column("name", SqlTypes.varchar(20)));
    private static final ColumnReference<Integer> ID = SEATS.column("id");
    private static final SelectStatement IDS = select(ID).orderBy(ID.asc());

    private @Nullable LiveDialect derby;

    @BeforeAll
    void openDatabase() throws SQLException {
        LiveDialect opened = LiveDialect.of(TestDatabase.DERBY);
        derby = opened;
        opened.execute("CREATE TABLE seats (id integer DEFAULT 7, name varchar(20) DEFAULT 'free')");
        opened.update(insertInto(SEATS)
                .columns("id", "name")
                .values(1, "Berlin")
                .values(2, null)
                .values(3, ""));
    }

    @AfterAll
    void closeDatabase() throws SQLException {
        if (derby != null) {
            derby.close();
        }
    }

    private LiveDialect derby() {
        if (derby == null) {
            throw new IllegalStateException("not open");
        }
        return derby;
    }

    @ParameterizedTest(name = "{0}(''Berlin'', {1})")
    @CsvSource({
        "left, 3, Ber",
        "left, 6, Berlin",
        "left, 9, Berlin",
        "left, 0, ''",
        "left, -1, ''",
        "left, , ",
        "right, 3, lin",
        "right, 6, Berlin",
        "right, 9, Berlin",
        "right, 0, ''",
        "right, , "
    })
    void cutsTextsAtTheirEnds(String function, @Nullable Integer length, @Nullable String expected)
            throws SQLException {
        ColumnReference<String> name = SEATS.column("name");
        for (Object given : List.of(value(length, SqlTypes.INTEGER), literal(length, SqlTypes.INTEGER))) {
            assertThat(derby().rows(select(function(function, SqlTypes.VARCHAR, name, given)
                                    .as("v"))
                            .from(SEATS)
                            .orderBy(ID.asc())))
                    .containsExactly(
                            Collections.singletonList(expected),
                            Collections.singletonList(null),
                            Collections.singletonList(length == null ? null : ""));
        }
    }

    @Test
    void writesLiteralsAsLongAsDerbyReadsThem() throws SQLException {
        for (String text : List.of("x".repeat(32_672), "'".repeat(16_336), "\u5c71".repeat(21_845))) {
            assertThat(derby().rows(select(literal(text, SqlTypes.CLOB).as("v"))))
                    .containsExactly(List.of(text));
            assertNoLiteral(SqlTypes.CLOB, text + "\u5c71");
            assertNoLiteral(SqlTypes.varchar(32_000), text + "'");
        }
        byte[] bytes = new byte[8_168];
        assertThat(derby().rows(select(literal(bytes, SqlTypes.BLOB).as("v")))).hasSize(1);
        assertNoLiteral(SqlTypes.BLOB, new byte[8_169]);
    }

    private static <T> void assertNoLiteral(SqlType<T> type, T value) {
        assertThatThrownBy(() -> DerbyDialect.NEWEST.types().literal(type, value))
                .isInstanceOfSatisfying(
                        UnsupportedConstructException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.NO_LITERAL))
                .hasMessageContaining("'derby'")
                .hasMessageContaining("Pass it as a parameter");
    }

    @Test
    void insertsDefaultsWhereItKnowsAColumn() throws SQLException {
        TableReference unknown = table("seats");

        assertThat(derby().update(insertInto(SEATS).defaultValues())).isEqualTo(1);
        assertThat(derby().rows(select(SEATS.column("name")).where(ID.eq(7)))).containsExactly(List.of("free"));
        assertThatThrownBy(() -> DerbyDialect.NEWEST.compile(insertInto(unknown).defaultValues()))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("'derby'")
                .hasMessageContaining(Capability.INSERT_DEFAULT_VALUES.construct());
    }

    @Test
    void limitsToNoRowsByParametersAndLiterals() throws SQLException {
        SelectStatement first = IDS.where(ID.le(3));

        assertThat(derby().rows(first.limit(0))).isEmpty();
        assertThat(derby().rows(first.limit(2))).containsExactly(List.of(1), List.of(2));
        assertThat(derby().rows(first.limit(0).offset(1))).isEmpty();
        assertThat(derby().rows(first.limit(1).offset(1))).containsExactly(List.of(2));
        assertThat(derby().rows(first.limit(0).offset(literal(1)))).isEmpty();
        assertThat(derby().rows(first.limit(1).offset(literal(1)))).containsExactly(List.of(2));
        assertThat(derby().rowsByLiterals(first.limit(0))).isEmpty();
        assertThat(derby().rowsByLiterals(first.limit(1).offset(1))).containsExactly(List.of(2));
    }

    @Test
    void locksAPage() throws SQLException {
        assertThat(derby().rows(select(ID).where(ID.le(3)).limit(2).forUpdate()))
                .hasSize(2);
    }
}
