package org.aludel.core.dialect.sqlserver;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.percentileCont;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.rowNumber;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlServerDialectTest {

    private static final TableReference JOBS = table(
            "jobs",
            column("id", SqlTypes.BIGINT),
            column("name", SqlTypes.varchar(50)),
            column("due", SqlTypes.TIMESTAMP));
    private static final ColumnReference<Long> ID = JOBS.column("id");
    private static final ColumnReference<String> NAME = JOBS.column("name");
    private static final ColumnReference<LocalDateTime> DUE = JOBS.column("due");

    private static final Dialect OLD = new SqlServerDialect(13);

    private static String sql(Statement statement, Dialect dialect) {
        return dialect.compile(statement).sql();
    }

    private static String sql(Statement statement) {
        return sql(statement, SqlServerDialect.NEWEST);
    }

    @ParameterizedTest
    @CsvSource({"12, true, false", "13, false, false", "15, false, false", "16, true, false", "17, true, true"})
    void speaksByVersion(int major, boolean distinct, boolean regex) {
        Dialect dialect = Dialects.of(new DatabaseInfo("Microsoft SQL Server", "", major, 0));
        assertThat(sql(select(ID).from(JOBS).where(NAME.isDistinctFrom(literal("a"))), dialect)
                        .contains("IS DISTINCT FROM"))
                .isEqualTo(distinct);
        assertThat(dialect.supports(Capability.REGEX)).isEqualTo(regex);
    }

    @Test
    void isFoundByName() {
        assertThat(Dialects.named("sqlserver")).isSameAs(SqlServerDialect.NEWEST);
    }

    // ---- values

    @Test
    void keepsABackslashAtTheEndOfALineFromJoiningLines() {
        assertThat(SqlServerDialect.NEWEST.types().literal(SqlTypes.VARCHAR, "a\\\nb\\\r\nc\\d"))
                .isEqualTo("('a\\' + '\nb\\' + '\r\nc\\d')");
    }

    @ParameterizedTest
    @CsvSource({"plain, ''", "größe, N"})
    void writesUnicodeLiteralsOnlyWhereTheyMustBe(String text, String prefix) {
        assertThat(SqlServerDialect.NEWEST.types().literal(SqlTypes.VARCHAR, text))
                .isEqualTo(prefix + "'" + text + "'");
    }

    @Test
    void letsBracketsInPatternsMeanThemselves() {
        assertThat(sql(select(ID).from(JOBS).where(NAME.like(literal("a[b]%")))))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.name LIKE 'a[[]b]%'");
        assertThat(sql(select(ID).from(JOBS).where(NAME.like("a[%", '['))))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.name LIKE ? ESCAPE '['");
    }

    @Test
    void addsLengthsOfTimeInTwoSteps() {
        assertThat(sql(select(DUE.plus(literal(Duration.ofSeconds(90)))).from(JOBS)))
                .isEqualTo("SELECT DATEADD(nanosecond, CAST((90000000000 % 1000000000) AS int), DATEADD(second,"
                        + " CAST((90000000000 / 1000000000) AS int), jobs.due)) FROM jobs");
        assertThat(sql(select(literal(Duration.ofSeconds(90)).extract(ExtractField.MINUTE))))
                .isEqualTo("SELECT (90000000000 / 60000000000 % 60)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DAY_OF_WEEK | ((DATEPART(weekday, jobs.due) + @@DATEFIRST - 1) % 7)
            WEEK        | DATEPART(iso_week, jobs.due)
            EPOCH       | DATEDIFF_BIG(second, '1970-01-01', jobs.due)
            """)
    void takesDatesApart(ExtractField field, String expected) {
        assertThat(sql(select(DUE.extract(field)).from(JOBS))).isEqualTo("SELECT " + expected + " FROM jobs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            week    | CAST(DATEADD(day, -((DATEDIFF(day, 0, jobs.due) % 7 + 7) % 7), CAST(jobs.due AS date)) AS datetime2)
            quarter | CAST(DATEFROMPARTS(YEAR(jobs.due), (DATEPART(quarter, jobs.due) - 1) * 3 + 1, 1) AS datetime2)
            day     | CAST(CAST(jobs.due AS date) AS datetime2)
            """)
    void truncatesDatesOnOldVersions(String unit, String expected) {
        assertThat(sql(
                        select(function("date_trunc", SqlTypes.TIMESTAMP, literal(unit), DUE))
                                .from(JOBS),
                        OLD))
                .isEqualTo("SELECT " + expected + " FROM jobs");
    }

    @Test
    void refusesACollationThatIsNoWord() {
        assertThatThrownBy(() -> sql(select(NAME.collate("x; DROP TABLE jobs")).from(JOBS)))
                .isInstanceOf(InvalidStatementException.class)
                .hasMessageContaining("no name of a collation");
    }

    // ---- queries

    @Test
    void ordersRankingsThatHaveNoOrder() {
        assertThat(sql(select(rowNumber().over(window())).from(JOBS)))
                .isEqualTo("SELECT row_number() OVER (ORDER BY (SELECT NULL)) FROM jobs");
    }

    @Test
    void takesPercentilesOverWindowsOnly() {
        assertThat(sql(select(percentileCont(0.5).withinGroup(ID.asc()).over(window()))
                        .from(JOBS)))
                .isEqualTo("SELECT percentile_cont(0.5E0) WITHIN GROUP (ORDER BY jobs.id) OVER () FROM jobs");
        assertThatThrownBy(() ->
                        sql(select(percentileCont(0.5).withinGroup(ID.asc())).from(JOBS)))
                .isInstanceOf(UnsupportedConstructException.class);
    }

    @Test
    void leavesOutTheOrderOfASubqueryWithoutLimit() {
        assertThat(sql(select(ID).from(JOBS).where(ID.in(select(ID).from(JOBS).orderBy(ID)))))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE jobs.id IN (SELECT jobs.id FROM jobs)");
        assertThat(sql(insertInto(JOBS).columns(ID).select(select(ID).from(JOBS).orderBy(ID))))
                .isEqualTo("INSERT INTO jobs (id) SELECT jobs.id FROM jobs ORDER BY jobs.id");
    }

    @Test
    void pagesDistinctRowsByTheirFirstColumnWhenThereIsNoOrder() {
        assertThat(sql(select(ID).distinct().from(JOBS).limit(literal(2)).offset(literal(1))))
                .isEqualTo("SELECT DISTINCT jobs.id FROM jobs ORDER BY 1 OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY");
    }

    @Test
    void refusesTiesBehindAnOffset() {
        Statement statement =
                select(ID).from(JOBS).orderBy(ID).limit(2).offset(1).withTies();
        assertThatThrownBy(() -> sql(statement))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("rank()");
    }

    @Test
    void refusesLocksOfElementsThatTakeNoHints() {
        assertThatThrownBy(() -> sql(select(ID)
                        .from(JOBS)
                        .forUpdate()
                        .of(select(ID).from(JOBS).as("elsewhere"))))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("lock of 'elsewhere'");
    }

    @Test
    void comparesRowsForBeingDistinctColumnByColumn() {
        assertThat(sql(select(ID).from(JOBS).where(row(ID, NAME).isNotDistinctFrom(row(literal(1L), literal("a"))))))
                .isEqualTo("SELECT jobs.id FROM jobs WHERE (jobs.id IS NOT DISTINCT FROM 1"
                        + " AND jobs.name IS NOT DISTINCT FROM 'a')");
    }

    // ---- writing

    @Test
    void putsMoreThanThousandRowsIntoATable() {
        String sql = sql(rows(1001));
        assertThat(sql).startsWith("INSERT INTO jobs (id) SELECT * FROM (VALUES (1), (1)");
        assertThat(sql).endsWith("(1)) AS given (c1)");
        assertThat(sql(rows(1000))).startsWith("INSERT INTO jobs (id) VALUES (1), (1)");
    }

    private static InsertStatement rows(int count) {
        InsertStatement insert = insertInto(JOBS).columns(ID);
        for (int i = 0; i < count; i++) {
            insert = insert.values(literal(1L));
        }
        return insert;
    }

    @Test
    void takesDefaultsOutOfTheRowsOfAnUpsert() {
        assertThat(sql(insertInto(JOBS)
                        .columns(ID, NAME, DUE)
                        .values(literal(1L), literal("a"), defaultValue())
                        .onConflict("id")
                        .doUpdate(assign(NAME, inserted(NAME)))))
                .isEqualTo(
                        "MERGE INTO jobs WITH (HOLDLOCK) USING (VALUES (1, 'a')) AS excluded (id, name)"
                                + " ON jobs.id = excluded.id WHEN MATCHED THEN UPDATE SET name = excluded.name"
                                + " WHEN NOT MATCHED THEN INSERT (id, name, due) VALUES (excluded.id, excluded.name, DEFAULT);");
    }
}
