package org.aludel.core.dialect.mysql;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.valuesTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlDialectTest {

    private static final TableReference T =
            table("t", column("id", SqlTypes.INTEGER), column("a", SqlTypes.INTEGER), column("b", SqlTypes.INTEGER));
    private static final ColumnReference<Integer> ID = T.column("id");
    private static final ColumnReference<Integer> A = T.column("a");
    private static final ColumnReference<Integer> B = T.column("b");

    private static Dialect version(String version) {
        return Dialects.of(new DatabaseInfo("MySQL", version, 8, 0));
    }

    private static String sql(Statement statement) {
        return MySqlDialect.NEWEST.compile(statement).sql();
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL, 8.0.36, mysql",
        "MySQL, 9.4.0-commercial, mysql",
        "MySQL, 26.1.0, mysql",
        "MySQL, 8.0.35-27, mysql",
        "MariaDB, 11.4.5-MariaDB, mariadb",
        "MySQL, 11.4.5-MariaDB-ubu2404, mariadb",
        "MySQL, 5.5.5-10.6.12-MariaDB-log, mariadb",
        "MariaDB, 10.6.12, mariadb"
    })
    void isToldFromMariaDb(String product, String version, String name) {
        assertThat(Dialects.of(new DatabaseInfo(product, version, 0, 0)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "LATERAL, 8.0.13, 8.0.14",
        "JSON_CONTAINMENT, 8.0.16, 8.0.17",
        "JSON_PATH, 8.0.20, 8.0.21",
        "INTERSECT, 8.0.30, 8.0.31",
        "EXCEPT_ALL, 8.0.30, 8.4.0",
        "INTERSECT_ALL, 8.0.30, 9.1.0",
        "INTERSECT_ALL, 8.0.30, 26.1.0"
    })
    void knowsMoreInNewerVersions(Capability capability, String without, String with) {
        assertThat(version(without).supports(capability)).isFalse();
        assertThat(version(with).supports(capability)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "JSON_CONTAINMENT, 10.8.3-MariaDB, 10.9.2-MariaDB",
        "UPDATE_RETURNING, 12.3.1-MariaDB, 13.0.1-MariaDB",
        "JSON_CONTAINMENT, 5.5.5-10.6.12-MariaDB, 5.5.5-10.11.6-MariaDB"
    })
    void knowsMoreInNewerVersionsOfMariaDb(Capability capability, String without, String with) {
        assertThat(version(without).supports(capability)).isFalse();
        assertThat(version(with).supports(capability)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8.0.18 | INSERT INTO t (id, a) VALUES (?, ?) ON DUPLICATE KEY UPDATE a = t.a + VALUES(a)
                    8.0.19 | INSERT INTO t (id, a) VALUES (?, ?) AS excluded ON DUPLICATE KEY UPDATE a = t.a + excluded.a
                    """)
    void insertsOrUpdates(String version, String sql) {
        InsertStatement upsert =
                insertInto(T).columns("id", "a").values(1, 2).onConflict("id").doUpdate(assign(A, A.plus(inserted(A))));

        assertThat(version(version).compile(upsert).sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8.0.18 | SELECT v.x FROM (SELECT 1 AS x UNION ALL SELECT 2 AS x) AS v
                    8.0.19 | SELECT v.x FROM (VALUES ROW(1), ROW(2)) AS v (x)
                    """)
    void selectsFromValues(String version, String sql) {
        ValuesTable values = valuesTable(
                "v", List.of(column("x", SqlTypes.INTEGER)), new Object[] {literal(1)}, new Object[] {literal(2)});

        assertThat(version(version)
                        .compile(select(values.column("x")).from(values))
                        .sql())
                .isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8.0.30 | SELECT * FROM (SELECT t.id FROM t ORDER BY t.id LIMIT ?) AS operand1 UNION ALL SELECT t.id FROM t
                    8.0.31 | (SELECT t.id FROM t ORDER BY t.id LIMIT ?) UNION ALL SELECT t.id FROM t
                    """)
    void nestsQueries(String version, String sql) {
        Query union =
                select(ID).from(T).orderBy(ID).limit(1).unionAll(select(ID).from(T));

        assertThat(version(version).compile(union).sql()).isEqualTo(sql);
    }

    /** The client gets a FLOAT as text of six digits, and a DOUBLE with all of them. */
    @Test
    void sendsSinglePrecisionNumbersAsDoubles() {
        TableReference readings = table("r", column("id", SqlTypes.INTEGER), column("f", SqlTypes.REAL));
        ColumnReference<Float> f = readings.column("f");
        SelectStatement all = select(f).from(readings);

        assertThat(sql(select(readings).from(readings).where(f.gt(0.1f)).orderBy(f)))
                .isEqualTo("SELECT r.id, CAST(r.f AS double) AS f FROM r WHERE r.f > ? ORDER BY r.f");
        assertThat(sql(select(f.as("x")).from(readings).orderBy(f.as("x"))))
                .isEqualTo("SELECT CAST(r.f AS double) AS x FROM r ORDER BY x");
        assertThat(sql(all.distinct().orderBy(f.desc())))
                .isEqualTo("SELECT DISTINCT CAST(r.f AS double) AS f FROM r ORDER BY CAST(r.f AS double) DESC");
        assertThat(sql(all.union(all)))
                .isEqualTo("SELECT CAST(r.f AS double) AS f FROM r UNION SELECT CAST(r.f AS double) AS f FROM r");
        assertThat(sql(insertInto(readings).columns("f").select(all))).isEqualTo("INSERT INTO r (f) SELECT r.f FROM r");
        assertThat(sql(select(readings.column("id")).from(readings).where(f.in(all))))
                .isEqualTo("SELECT r.id FROM r WHERE r.f IN (SELECT r.f FROM r)");
        assertThat(sql(select(literal(0.1f).as("x")))).isEqualTo("SELECT 0.10000000149011612E0 AS x");
    }

    @Test
    void readsACopyOfTheTableThatItChanges() {
        AliasedFrom other = T.as("other");

        assertThat(sql(deleteFrom(T)
                        .where(exists(select(literal(1))
                                .from(other)
                                .where(other.column("a", Integer.class).eq(ID))))))
                .isEqualTo("DELETE FROM t WHERE EXISTS (SELECT 1 FROM (SELECT * FROM t LIMIT 18446744073709551615)"
                        + " AS other WHERE other.a = t.id)");
    }

    @Test
    void joinsTheTableThatItChangesWithItself() {
        AliasedFrom changed = T.as("x");
        AliasedFrom other = T.as("y");

        assertThat(sql(update(changed)
                        .set(changed.column("a", Integer.class), other.column("b", Integer.class))
                        .from(other)
                        .where(changed.column("id", Integer.class).eq(other.column("id", Integer.class)))))
                .isEqualTo("UPDATE t AS x, t AS y SET x.a = y.b WHERE x.id = y.id");
    }

    @Test
    void assignsInAnOrderThatReadsOldValues() {
        assertThat(sql(update(T).set(A, literal(1)).set(B, A))).isEqualTo("UPDATE t SET b = t.a, a = 1");
        assertThat(sql(update(T).set(A, A.plus(literal(1))).set(B, literal(2))))
                .isEqualTo("UPDATE t SET a = t.a + 1, b = 2");
    }

    @Test
    void refusesToExchangeValues() {
        assertThatThrownBy(() -> sql(update(T).set(A, B).set(B, A)))
                .isInstanceOf(UnsupportedConstructException.class)
                .hasMessageContaining("exchanges the values of columns");
    }

    @Test
    void putsCommonTablesBeforeTheQueryOfAnInsert() {
        CommonTable recent = select(ID).from(T).where(ID.gt(literal(9))).cte("recent");

        assertThat(sql(insertInto(T)
                        .columns("id")
                        .select(select(recent.column("id")).from(recent))))
                .isEqualTo("INSERT INTO t (id) WITH recent AS (SELECT t.id FROM t WHERE t.id > 9)"
                        + " SELECT recent.id FROM recent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8.0.36         | WITH r AS (SELECT t.id FROM t) DELETE FROM s WHERE s.id IN (SELECT r.id FROM r)
                    12.3.1-MariaDB | WITH r AS (SELECT t.id FROM t) DELETE FROM s WHERE s.id IN (SELECT r.id FROM r)
                    12.2.2-MariaDB | DELETE FROM s WHERE s.id IN (SELECT r.id FROM (SELECT t.id FROM t) AS r)
                    """)
    void deletesByCommonTables(String version, String sql) {
        TableReference s = table("s", column("id", SqlTypes.INTEGER));
        CommonTable r = select(ID).from(T).cte("r");

        assertThat(version(version)
                        .compile(deleteFrom(s)
                                .where(s.column("id", Integer.class)
                                        .in(select(r.column("id")).from(r))))
                        .sql())
                .isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.36", "12.2.2-MariaDB", "12.3.1-MariaDB"})
    void writesCommonTablesOfInsertedValuesInPlace(String version) {
        CommonTable r = select(ID).from(T).where(ID.gt(literal(9))).cte("r");

        assertThat(version(version)
                        .compile(insertInto(T)
                                .columns("id")
                                .values(scalar(select(count()).from(r))))
                        .sql())
                .isEqualTo(
                        "INSERT INTO t (id) VALUES ((SELECT count(*) FROM (SELECT t.id FROM t WHERE t.id > 9) AS r))");
    }

    @Test
    void escapesBackslashesInLiterals() {
        assertThat(sql(select(literal("\\' OR 1 = 1 -- ").as("x")))).isEqualTo("SELECT '\\\\'' OR 1 = 1 -- ' AS x");
    }
}
