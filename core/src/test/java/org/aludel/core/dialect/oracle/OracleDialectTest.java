package org.aludel.core.dialect.oracle;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.rowNumber;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleDialectTest {

    private static final TableReference JOBS = table(
            "jobs",
            column("id", SqlTypes.BIGINT),
            column("name", SqlTypes.varchar(50)),
            column("due", SqlTypes.TIMESTAMP));
    private static final TableReference NOTES = table(
            "notes",
            column("id", SqlTypes.BIGINT),
            column("job_id", SqlTypes.BIGINT),
            column("name", SqlTypes.VARCHAR));
    private static final ColumnReference<Long> ID = JOBS.column("id");
    private static final ColumnReference<String> NAME = JOBS.column("name");

    private static final Dialect OLD = new OracleDialect(11, 2);
    private static final Dialect LONG_TERM = new OracleDialect(19, 0);

    private static String sql(Statement statement, Dialect dialect) {
        return dialect.compile(statement).sql();
    }

    private static String sql(Statement statement) {
        return sql(statement, OracleDialect.NEWEST);
    }

    @ParameterizedTest
    @CsvSource({"11, 2, 30", "12, 1, 30", "12, 2, 128", "19, 0, 128", "23, 26, 128"})
    void knowsTheLengthOfNamesByVersion(int major, int minor, int length) {
        DatabaseInfo database = new DatabaseInfo("Oracle", "Oracle Database", major, minor);
        assertThat(Dialects.of(database).identifiers().maxLength()).isEqualTo(length);
    }

    @Test
    void isFoundByName() {
        assertThat(Dialects.named("oracle")).isSameAs(OracleDialect.NEWEST);
    }

    @Test
    void leavesWordsAloneThatOracleDoesNotReserve() {
        assertThat(OracleDialect.NEWEST.identifiers().quote("value")).isEqualTo("value");
        assertThat(OracleDialect.NEWEST.identifiers().quote("level")).isEqualTo("\"LEVEL\"");
        assertThat(OracleDialect.NEWEST.identifiers().quote("_x")).isEqualTo("\"_x\"");
    }

    // ---- limits

    @Test
    void namesColumnsApartThatALimitWouldNotTakeTwice() {
        assertThat(sql(select(ID, NOTES.column("id"), NOTES.column("id").as("x"))
                        .from(JOBS)
                        .join(NOTES)
                        .on(NOTES.column("job_id").eq(ID))
                        .limit(literal(5))))
                .isEqualTo("SELECT jobs.id, notes.id AS id_2, notes.id AS x FROM jobs JOIN notes"
                        + " ON notes.job_id = jobs.id FETCH FIRST 5 ROWS ONLY");
    }

    @Test
    void leavesOutTheOrderOfASubqueryWithoutLimit() {
        assertThat(sql(select(ID)
                        .from(JOBS)
                        .where(ID.in(select(NOTES.column("job_id")).from(NOTES).orderBy(NOTES.column("id"))))))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.id IN (SELECT notes.job_id FROM notes)");
    }

    @Test
    void limitsALockedQueryWithoutOrderByNumberingRows() {
        assertThat(sql(select(ID)
                        .from(JOBS)
                        .where(NAME.eq(literal("a")))
                        .limit(literal(1))
                        .forUpdate()))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.name = 'a' AND ROWNUM <= 1 FOR UPDATE");
    }

    @Test
    void limitsALockedQueryWithOrderByTheAddressesOfItsRows() {
        Statement statement =
                select(ID).from(JOBS, NOTES).orderBy(ID).limit(literal(2)).forUpdate();
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("Select the keys first");
        assertThat(sql(select(ID).from(JOBS).orderBy(ID).limit(literal(2)).forUpdate()))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.ROWID IN (SELECT jobs.ROWID AS row_address FROM jobs"
                        + " ORDER BY jobs.id FETCH FIRST 2 ROWS ONLY) ORDER BY jobs.id FOR UPDATE");
        assertThat(sql(select(ID).from(JOBS).orderBy(ID).limit(literal(2)).forUpdate(), OLD))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.ROWID IN (SELECT * FROM (SELECT jobs.ROWID AS"
                        + " row_address FROM jobs ORDER BY jobs.id) WHERE ROWNUM <= 2) ORDER BY jobs.id FOR UPDATE");
    }

    // ---- lists and values

    @Test
    void cutsListsOfMoreThanThousandValues() {
        List<Long> ids = IntStream.range(0, 1500).mapToObj(Long::valueOf).toList();
        Statement statement = select(ID).from(JOBS).where(ID.in(ids));
        BoundStatement bound = OracleDialect.NEWEST.compile(statement).bind(statement, Map.of());
        assertThat(bound.sql()).contains(") OR jobs.id IN (").doesNotContain("?) OR jobs.id IN (?)");
        assertThat(bound.sql().chars().filter(c -> c == '?').count()).isEqualTo(2048);
    }

    @Test
    void tellsNullsApartByDecode() {
        assertThat(sql(select(ID).from(JOBS).where(row(ID, NAME).isDistinctFrom(row(literal(1L), literal("a"))))))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE (DECODE(jobs.id, 1, 0, 1) = 1"
                        + " OR DECODE(jobs.name, 'a', 0, 1) = 1)");
    }

    @Test
    void cutsLongLiterals() {
        String text = "x".repeat(1500);
        assertThat(OracleDialect.NEWEST.types().literal(SqlTypes.CLOB, text))
                .isEqualTo("(TO_CLOB('" + "x".repeat(1000) + "') || TO_CLOB('" + "x".repeat(500) + "'))");
    }

    @Test
    void writesSignsOfIntervalsIntoTheirText() {
        assertThat(OracleDialect.NEWEST.types().literal(SqlTypes.DURATION, Duration.ofMillis(-1500)))
                .isEqualTo("INTERVAL '-0 00:00:01.500000000' DAY(9) TO SECOND(9)");
        assertThat(OracleDialect.NEWEST.types().literal(SqlTypes.PERIOD, Period.ofMonths(-14)))
                .isEqualTo("INTERVAL '-1-2' YEAR(9) TO MONTH");
        assertThat(OracleDialect.NEWEST.types().literal(SqlTypes.TIME, LocalTime.NOON))
                .isEqualTo("TIMESTAMP '1970-01-01 12:00:00'");
    }

    @ParameterizedTest
    @CsvSource({"11, number(1), clob", "19, number(1), clob", "21, number(1), json", "23, boolean, json"})
    void hasBooleanAndJsonByVersion(int major, String truth, String json) {
        Dialect dialect = new OracleDialect(major, 2);
        assertThat(dialect.types().ddlName(SqlTypes.BOOLEAN)).isEqualTo(truth);
        assertThat(dialect.types().ddlName(SqlTypes.JSON)).isEqualTo(json);
    }

    @Test
    void triesACast() {
        assertThat(sql(select(NAME.tryCast(SqlTypes.INTEGER)).from(JOBS)))
                .isEqualTo("SELECT CAST(jobs.name AS number(10) DEFAULT NULL ON CONVERSION ERROR) FROM jobs");
    }

    @Test
    void ordersRankingsThatHaveNoOrder() {
        assertThat(sql(select(rowNumber().over(window())).from(JOBS)))
                .isEqualTo("SELECT row_number() OVER (ORDER BY NULL) FROM jobs");
    }

    @Test
    void countsSecondsSince1970() {
        assertThat(sql(select(literal(Duration.ofSeconds(90)).extract(ExtractField.EPOCH))))
                .startsWith("SELECT (EXTRACT(DAY FROM INTERVAL '0 00:01:30.000000000' DAY(9) TO SECOND(9)) * 86400 +");
    }

    @Test
    void truncatesToSecondsWithoutTheFraction() {
        ColumnReference<?> due = JOBS.column("due");
        assertThat(sql(select(function("date_trunc", SqlTypes.TIMESTAMP, literal("second"), due))
                        .from(JOBS)))
                .isEqualTo("SELECT TO_TIMESTAMP(TO_CHAR(jobs.due, 'YYYY-MM-DD HH24:MI:SS'),"
                        + " 'YYYY-MM-DD HH24:MI:SS') FROM jobs");
    }

    // ---- writing

    @Test
    void takesSequencesOutOfTheRowsOfAQuery() {
        Statement statement = insertInto(JOBS)
                .columns(ID, NAME)
                .values(nextValue("job_ids"), literal("a"))
                .values(nextValue("job_ids"), literal("b"));
        assertThat(sql(statement, LONG_TERM))
                .isEqualTo("INSERT INTO jobs (id, name) SELECT job_ids.NEXTVAL, given.* FROM (SELECT 'a' AS name FROM"
                        + " dual UNION ALL SELECT 'b' AS name FROM dual) given");
    }

    @Test
    void leavesOutColumnsThatAreDefaultInAllRows() {
        Statement statement = insertInto(JOBS)
                .columns(ID, NAME)
                .values(defaultValue(), literal("a"))
                .values(defaultValue(), literal("b"));
        assertThat(sql(statement, LONG_TERM))
                .isEqualTo(
                        "INSERT INTO jobs (name) SELECT 'a' AS name FROM dual UNION ALL SELECT 'b' AS name FROM dual");
        assertThatThrownBy(() -> sql(
                        insertInto(JOBS)
                                .columns(ID, NAME)
                                .values(defaultValue(), literal("a"))
                                .values(literal(2L), literal("b")),
                        LONG_TERM))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("once for each kind of row");
    }

    @Test
    void neverUpdatesTheColumnsThatAnUpsertLooksFor() {
        assertThat(sql(insertInto(JOBS)
                        .columns(ID, NAME)
                        .values(literal(1L), literal("a"))
                        .onConflict("id")
                        .doUpdate(assign(ID, inserted(ID)), assign(NAME, inserted(NAME)))))
                .isEqualTo("MERGE INTO jobs USING (SELECT 1 AS id, 'a' AS name) excluded ON (jobs.id = excluded.id)"
                        + " WHEN MATCHED THEN UPDATE SET name = excluded.name"
                        + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)");
    }

    @Test
    void setsDefaultsBesideWhatFurtherTablesSay() {
        assertThat(sql(
                        update(JOBS)
                                .set(NAME, NOTES.column("name"))
                                .set(JOBS.column("due"), defaultValue())
                                .from(NOTES)
                                .where(NOTES.column("job_id").eq(ID)),
                        LONG_TERM))
                .isEqualTo("UPDATE jobs SET (name) = (SELECT notes.name FROM notes WHERE notes.job_id = jobs.id),"
                        + " due = DEFAULT WHERE EXISTS (SELECT 1 FROM notes WHERE notes.job_id = jobs.id)");
    }

    @Test
    void hasNoRowsOfReturning() {
        assertThat(OracleDialect.NEWEST.supports(Capability.INSERT_RETURNING)).isFalse();
        assertThatThrownBy(() -> sql(insertInto(JOBS).set("name", "a").returning(ID)))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("generated keys");
    }
}
