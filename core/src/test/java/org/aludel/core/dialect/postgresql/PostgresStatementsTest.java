package org.aludel.core.dialect.postgresql;

import static org.aludel.core.sql.Sql.array;
import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.mergeInto;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.valuesTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.dialect.LiveDialect;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlTypes;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL answers to statements whose grammar is its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStatementsTest {

    private static final TableReference NOTES = table(
            "notes",
            column("id", SqlTypes.INTEGER),
            column("title", SqlTypes.varchar(50)),
            column("tags", SqlTypes.arrayOf(SqlTypes.varchar(20))),
            column("content", SqlTypes.JSON),
            column("score", SqlTypes.DOUBLE));
    private static final ColumnReference<Integer> ID = NOTES.column("id");
    private static final ColumnReference<String> TITLE = NOTES.column("title");
    private static final ColumnReference<List<String>> TAGS = NOTES.column("tags");
    private static final ColumnReference<Json> CONTENT = NOTES.column("content");
    private static final ColumnReference<Double> SCORE = NOTES.column("score");

    private LiveDialect database;

    @BeforeAll
    void openDatabase() throws SQLException {
        database = LiveDialect.of(TestDatabase.POSTGRESQL);
        database.execute("CREATE TABLE notes (id integer PRIMARY KEY, title varchar(50) UNIQUE, tags varchar(20)[],"
                + " content jsonb, score double precision)");
        database.execute("CREATE SEQUENCE \"Odd\"\"Name\" START 7");
    }

    @AfterAll
    void closeDatabase() throws SQLException {
        database.close();
    }

    @BeforeEach
    void fillTable() throws SQLException {
        database.execute("TRUNCATE notes");
        database.update(insertInto(NOTES)
                .columns("id", "title", "tags", "content", "score")
                .values(1, "50% \\off", List.of("a", "b"), Json.of("{\"n\": 5, \"list\": [{\"k\": true}]}"), 1.255)
                .values(2, "Quick brown foxes", List.of("b", "c"), Json.of("{\"n\": null}"), 2.0));
    }

    @Test
    void takesNoBackslashInLikeAsEscape() throws SQLException {
        assertIds(select(ID).from(NOTES).where(TITLE.like("%\\off")), 1);
        assertIds(select(ID).from(NOTES).where(TITLE.ilike("%\\OFF")), 1);
        assertIds(select(ID).from(NOTES).where(TITLE.contains("50%")), 1);
    }

    @Test
    void findsTextByItsMeaning() throws SQLException {
        database.execute("SET default_text_search_config = 'english'");

        assertIds(select(ID).from(NOTES).where(TITLE.matchesText("fox -slow")), 2);
    }

    @Test
    void comparesArraysAndDocuments() throws SQLException {
        assertIds(select(ID).from(NOTES).where(TAGS.containsAll(List.of("b", "c"))), 2);
        assertIds(select(ID).from(NOTES).where(TAGS.overlaps(array(SqlTypes.varchar(20), literal("a")))), 1);
        assertIds(select(ID).from(NOTES).where(CONTENT.containsAll(Json.of("{\"n\": 5}"))), 1);
        assertIds(select(ID).from(NOTES).where(CONTENT.test("?", literal("list"))), 1);
    }

    @Test
    void readsPlacesOfDocuments() throws SQLException {
        assertThat(database.rows(select(
                                CONTENT.key("n").as(SqlTypes.INTEGER).as("n"),
                                CONTENT.key("list")
                                        .index(0)
                                        .key("k")
                                        .as(SqlTypes.BOOLEAN)
                                        .as("k"),
                                CONTENT.key("list").index(0).as("document"),
                                CONTENT.key("n").as(SqlTypes.VARCHAR).as("text"))
                        .from(NOTES)
                        .where(ID.eq(1))))
                .containsExactly(List.of(5, true, Json.of("{\"k\": true}"), "5"));
    }

    @Test
    void roundsFloatingPointNumbersToDigits() throws SQLException {
        assertThat(database.rows(select(org.aludel.core.sql.Sql.function("round", SqlTypes.DOUBLE, SCORE, literal(1))
                                .as("v"))
                        .from(NOTES)
                        .where(ID.eq(1))))
                .containsExactly(List.of(1.3));
    }

    @Test
    void looksForRowsInAnEmptyList() throws SQLException {
        ListParameter<List<Object>> none =
                ListParameter.of(SqlTypes.rowOf(SqlTypes.INTEGER, SqlTypes.varchar(50)), List.of());

        assertIds(select(ID).from(NOTES).where(row(ID, TITLE).in(none)));
        assertIds(select(ID).from(NOTES).where(row(ID, TITLE).in(none).not()).orderBy(ID.asc()), 1, 2);
    }

    @Test
    void convertsTextThatFits() throws SQLException {
        assertThat(database.rows(select(
                        value("12").tryCast(SqlTypes.INTEGER).as("a"),
                        literal("x").tryCast(SqlTypes.INTEGER).isNull().as("b"),
                        value("x").tryCast(SqlTypes.INTEGER).isNull().as("c"))))
                .containsExactly(List.of(12, true, true));
    }

    @Test
    void asksSequencesByTheirQuotedName() throws SQLException {
        assertThat(database.rows(select(
                        nextValue(QualifiedName.of("public", "Odd\"Name")).as("v"))))
                .containsExactly(List.of(7L));
    }

    @Test
    void updatesRowsThatExist() throws SQLException {
        assertThat(database.rows(insertInto(NOTES)
                        .columns("id", "title")
                        .values(2, "again")
                        .values(3, "new")
                        .onConflict("id")
                        .doUpdateWhere(ID.gt(1), assign(TITLE, TITLE.concat(inserted(TITLE))))
                        .returning(ID, TITLE)))
                .containsExactly(List.of(2, "Quick brown foxesagain"), List.of(3, "new"));
    }

    @Test
    void mergesWithAllBranches() throws SQLException {
        var given = valuesTable(
                "given",
                List.of(column("id", SqlTypes.INTEGER), column("title", SqlTypes.varchar(50))),
                new Object[] {1, "one"},
                new Object[] {3, "three"});

        var merge = mergeInto(NOTES)
                .using(given)
                .on(ID.eq(given.column("id")))
                .whenMatched()
                .thenUpdate(assign(TITLE, given.column("title")))
                .whenNotMatched()
                .thenInsert(assign(ID, given.column("id")), assign(TITLE, given.column("title")))
                .whenNotMatchedBySource()
                .thenDelete()
                .returning(ID, TITLE);

        assertThat(database.rows(merge))
                .containsExactlyInAnyOrder(List.of(1, "one"), List.of(3, "three"), List.of(2, "Quick brown foxes"));
        assertIds(select(ID).from(NOTES).orderBy(ID.asc()), 1, 3);
    }

    @Test
    void refusesAnUpdateThatDoesNotSayWhichConflict() {
        Statement anyConflict = insertInto(NOTES).set("id", 1).onConflict().doUpdate("title");

        assertThatThrownBy(() -> database.dialect().compile(anyConflict))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("Name the unique columns in onConflict(...)");
    }

    @ParameterizedTest
    @CsvSource({
        "13, CTE_SEARCH, false", "14, CTE_SEARCH, true", "14, MERGE, false", "15, MERGE, true",
        "15, TRY_CAST, false", "16, TRY_CAST, true", "16, MERGE_RETURNING, false", "17, MERGE_RETURNING, true",
        "17, MERGE_NOT_MATCHED_BY_SOURCE, true", "13, WITH_TIES, true", "18, IGNORE_NULLS, false"
    })
    void knowsWhatEachVersionCan(int version, Capability capability, boolean supported) {
        Dialect dialect = Dialects.of(new DatabaseInfo("PostgreSQL", version + ".1", version, 1));

        assertThat(dialect.supports(capability)).isEqualTo(supported);
    }

    private void assertIds(Statement query, Integer... ids) throws SQLException {
        assertThat(database.rows(query)).extracting(row -> row.get(0)).containsExactly((Object[]) ids);
    }
}
