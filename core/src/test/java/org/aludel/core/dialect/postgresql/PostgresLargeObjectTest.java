package org.aludel.core.dialect.postgresql;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.aludel.core.dialect.LiveDialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Values in large objects, of which columns have the number. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLargeObjectTest {

    private static final byte[] SCAN = {0, 1, -1, 'x'};
    private static final String NOTE = "It's \u00e9\ud83d\ude80 \\ 1";

    private static final TableReference INVOICE = table(
            "invoice",
            column("id", SqlTypes.INTEGER),
            column("scan", PostgresLargeObject.BYTES),
            column("note", PostgresLargeObject.TEXT));
    private static final ColumnReference<Integer> ID = INVOICE.column("id");
    private static final ColumnReference<byte[]> DATA = INVOICE.column("scan");
    private static final ColumnReference<String> WORDS = INVOICE.column("note");

    private LiveDialect database;

    @BeforeAll
    void openDatabase() throws SQLException {
        database = LiveDialect.of(TestDatabase.POSTGRESQL);
        database.execute("CREATE TABLE invoice (id integer PRIMARY KEY, scan oid, note oid)");
    }

    @AfterAll
    void closeDatabase() throws SQLException {
        database.close();
    }

    @BeforeEach
    void fillTable() throws SQLException {
        database.execute("TRUNCATE invoice");
        database.update(insertInto(INVOICE)
                .columns("id", "scan", "note")
                .values(1, SCAN, NOTE)
                .values(2, null, null)
                .values(3, new byte[0], ""));
    }

    private List<List<@Nullable Object>> rows(Statement statement) throws SQLException {
        return database.rows(statement).stream()
                .map(row ->
                        row.stream().map(PostgresLargeObjectTest::comparable).toList())
                .toList();
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : value;
    }

    private static String written(Statement statement) {
        return PostgresDialect.NEWEST.compile(statement).sql();
    }

    @Test
    void readsWhatItWrites() throws SQLException {
        assertThat(rows(select(ID, DATA, WORDS).from(INVOICE).orderBy(ID)))
                .containsExactly(
                        List.of(1, Arrays.toString(SCAN), NOTE), Arrays.asList(2, null, null), List.of(3, "[]", ""));
        assertThat(database.rowsByLiterals(select(WORDS).from(INVOICE).where(ID.eq(1))))
                .containsExactly(List.of(NOTE));
    }

    @Test
    void changesValues() throws SQLException {
        database.update(
                update(INVOICE).set(WORDS, "new").set(DATA, new byte[] {7}).where(ID.eq(2)));

        assertThat(rows(select(DATA, WORDS).from(INVOICE).where(ID.eq(2)))).containsExactly(List.of("[7]", "new"));
    }

    @Test
    void readsThroughSubqueriesAndUnions() throws SQLException {
        var inner = select(ID, WORDS).from(INVOICE).where(ID.eq(1)).as("inner");

        assertThat(rows(select(inner.column("note", String.class)).from(inner))).containsExactly(List.of(NOTE));
        assertThat(rows(select(WORDS)
                        .from(INVOICE)
                        .where(ID.eq(1))
                        .union(select(WORDS).from(INVOICE).where(ID.eq(3)))))
                .containsExactlyInAnyOrder(List.of(NOTE), List.of(""));
    }

    @Test
    void copiesTheNumberNotTheObject() throws SQLException {
        database.update(insertInto(INVOICE)
                .columns("id", "note")
                .select(select(ID.plus(10), WORDS).from(INVOICE).where(ID.eq(1))));

        assertThat(database.rows(text("SELECT count(DISTINCT note) AS objects FROM invoice WHERE id IN (1, 11)")
                        .columns(column("objects", SqlTypes.BIGINT))))
                .containsExactly(List.of(1L));
        assertThat(rows(select(WORDS).from(INVOICE).where(ID.eq(11)))).containsExactly(List.of(NOTE));
    }

    @Test
    void readsTheObjectWhereOnlyItsNumberComes() {
        try (FreshDatabase fresh = TestDatabase.POSTGRESQL.freshDatabase();
                Engine engine = Engine.of(fresh.dataSource())) {
            engine.run(connection -> {
                connection.execute(text("CREATE TABLE invoice (id integer PRIMARY KEY, scan oid, note oid)"));
                assertThat(connection
                                .execute(insertInto(INVOICE)
                                        .columns("id", "scan", "note")
                                        .values(1, SCAN, NOTE)
                                        .returning(DATA, WORDS))
                                .one())
                        .satisfies(PostgresLargeObjectTest::assertFirst);
                assertThat(connection
                                .execute(text("SELECT scan, note FROM invoice")
                                        .columns(
                                                column("scan", PostgresLargeObject.BYTES),
                                                column("note", PostgresLargeObject.TEXT)))
                                .one())
                        .satisfies(PostgresLargeObjectTest::assertFirst);
            });
        }
    }

    private static void assertFirst(Row row) {
        assertThat(row.get(0, byte[].class)).isEqualTo(SCAN);
        assertThat(row.get(1, String.class)).isEqualTo(NOTE);
    }

    @Test
    void callsFunctionsOnlyWhereValuesComeInAndGoOut() {
        assertThat(written(select(ID, WORDS).from(INVOICE).where(DATA.isNull())))
                .isEqualTo("SELECT invoice.id, convert_from(lo_get(invoice.note), 'UTF8')"
                        + " FROM invoice WHERE invoice.scan IS NULL");
        assertThat(written(update(INVOICE).set(DATA, SCAN))).isEqualTo("UPDATE invoice SET scan = lo_from_bytea(0, ?)");
    }

    @Test
    void isChosenForBytesAndTextOnly() {
        PostgresTypes types = PostgresTypes.INSTANCE;
        assertThat(types.inLargeObject(SqlTypes.BLOB)).isSameAs(PostgresLargeObject.BYTES);
        assertThat(types.inLargeObject(SqlTypes.varchar(5))).isSameAs(PostgresLargeObject.TEXT);
        List<SqlType<?>> others = List.of(SqlTypes.INTEGER, SqlTypes.BLOB_STREAM, SqlTypes.CLOB_STREAM);
        assertThat(others)
                .allSatisfy(type -> assertThat(types.inLargeObject(type)).isSameAs(type));
        assertThat(types.ddlName(PostgresLargeObject.TEXT)).isEqualTo("oid");
    }
}
