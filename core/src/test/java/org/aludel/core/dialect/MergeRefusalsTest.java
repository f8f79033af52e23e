package org.aludel.core.dialect;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.mergeInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.aludel.core.dialect.db2.Db2Dialect;
import org.aludel.core.dialect.derby.DerbyDialect;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.dialect.hsqldb.HsqldbDialect;
import org.aludel.core.dialect.oracle.OracleDialect;
import org.aludel.core.dialect.postgresql.PostgresDialect;
import org.aludel.core.dialect.sqlserver.SqlServerDialect;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What dialects that have MERGE do with the forms of it, and of upserts, that not all of them have. */
class MergeRefusalsTest {

    private static final TableReference ACCOUNTS =
            table("accounts", column("id", SqlTypes.INTEGER), column("balance", SqlTypes.INTEGER));
    private static final TableReference CHANGES = table("changes", column("id", SqlTypes.INTEGER));
    private static final ColumnReference<Integer> ID = ACCOUNTS.column("id");
    private static final ColumnReference<Integer> BALANCE = ACCOUNTS.column("balance");

    static Stream<Dialect> dialects() {
        return Stream.of(
                PostgresDialect.NEWEST,
                H2Dialect.NEWEST,
                HsqldbDialect.NEWEST,
                DerbyDialect.NEWEST,
                OracleDialect.NEWEST,
                SqlServerDialect.NEWEST,
                Db2Dialect.NEWEST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void twoBranchesOfTheSameKindAndAction(Dialect dialect) {
        assertSaidOrRefused(
                dialect,
                Capability.MERGE_SAME_ACTION,
                mergeInto(ACCOUNTS)
                        .using(CHANGES)
                        .on(ID.eq(CHANGES.column("id")))
                        .whenMatched()
                        .and(BALANCE.gt(100))
                        .thenUpdate(assign(BALANCE, 1))
                        .whenMatched()
                        .thenUpdate(assign(BALANCE, 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void rowsOfAQuery(Dialect dialect) {
        DerivedTable source = select(CHANGES.column("id")).from(CHANGES).as("source");
        assertSaidOrRefused(
                dialect,
                Capability.MERGE_FROM_QUERY,
                mergeInto(ACCOUNTS)
                        .using(source)
                        .on(ID.eq(source.column("id")))
                        .whenMatched()
                        .thenUpdate(assign(BALANCE, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void rowsOfATableUnderAnotherName(Dialect dialect) {
        assertThat(dialect.compile(mergeInto(ACCOUNTS)
                                .using(CHANGES.as("c"))
                                .on(ID.eq(CHANGES.as("c").column("id")))
                                .whenMatched()
                                .thenUpdate(assign(BALANCE, 1)))
                        .sql())
                .startsWith("MERGE INTO accounts");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void upsertOfSeveralRows(Dialect dialect) {
        assertSaidOrRefused(
                dialect,
                Capability.UPSERT_MULTIPLE_ROWS,
                insertInto(ACCOUNTS)
                        .columns("id", "balance")
                        .values(1, 1)
                        .values(2, 2)
                        .onConflict("id")
                        .doUpdate("balance"));
        assertSaidOrRefused(
                dialect,
                Capability.UPSERT_MULTIPLE_ROWS,
                insertInto(ACCOUNTS)
                        .columns("id", "balance")
                        .select(select(
                                        CHANGES.column("id"),
                                        CHANGES.column("id").plus(1).as("balance"))
                                .from(CHANGES))
                        .onConflict("id")
                        .doUpdate("balance"));
    }

    private static void assertSaidOrRefused(Dialect dialect, Capability capability, Statement statement) {
        if (dialect.supports(capability)) {
            assertThat(dialect.compile(statement).sql()).isNotEmpty();
            return;
        }
        assertThatThrownBy(() -> dialect.compile(statement))
                .isInstanceOfSatisfying(
                        UnsupportedConstructException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.UNSUPPORTED_CONSTRUCT))
                .hasMessageContaining("'" + dialect.name() + "'")
                .hasMessageContaining(capability.construct());
    }
}
