package org.aludel.benchmarks;

import static org.aludel.benchmarks.Tables.ITEM;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlTypes;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One row of ten columns by its key. Written once with a named parameter, as JDBC's text is; and built anew for each key,
 * as programs often do and as jOOQ does here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SelectByKey {

    private static final SelectStatement BY_KEY =
            Sql.select(ITEM).from(ITEM).where(ITEM.<Long>column("id").eq(Sql.param("id", SqlTypes.BIGINT)));

    private long key;

    private long nextKey() {
        key = (key + 7919) % BenchmarkDatabase.ROWS;
        return key;
    }

    @Benchmark
    public Object jdbc(Session session) throws SQLException {
        try (PreparedStatement select = session.jdbc.prepareStatement("select id, quantity, name, code, remark, price,"
                + " weight, active, sold_on, changed_at from item where id = ?")) {
            select.setLong(1, nextKey());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Items.read(row);
            }
        }
    }

    @Benchmark
    public Object aludel(Session session) {
        return session.aludel.execute(BY_KEY, Map.of("id", nextKey())).one();
    }

    @Benchmark
    public Object aludelBuilt(Session session) {
        return session.aludel
                .execute(Sql.select(ITEM)
                        .from(ITEM)
                        .where(ITEM.<Long>column("id").eq(nextKey())))
                .one();
    }

    @Benchmark
    public Object jooq(Session session) {
        return session.jooq
                .select(JooqTables.COLUMNS)
                .from(JooqTables.ITEM)
                .where(DSL.field("id", Long.class).eq(nextKey()))
                .fetchOne();
    }
}
