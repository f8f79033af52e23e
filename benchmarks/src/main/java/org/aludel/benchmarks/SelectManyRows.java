package org.aludel.benchmarks;

import static org.aludel.benchmarks.Tables.ITEM;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 10 000 rows of ten columns, all kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SelectManyRows {

    private static final SelectStatement ALL = Sql.select(ITEM).from(ITEM);

    @Benchmark
    public Object jdbc(Session session) throws SQLException {
        try (PreparedStatement select = session.jdbc.prepareStatement("select id, quantity, name, code, remark, price,"
                        + " weight, active, sold_on, changed_at from item");
                ResultSet rows = select.executeQuery()) {
            List<Item> items = new ArrayList<>();
            while (rows.next()) {
                items.add(Items.read(rows));
            }
            return items;
        }
    }

    @Benchmark
    public Object aludel(Session session) {
        return session.aludel.execute(ALL).all();
    }

    @Benchmark
    public Object jooq(Session session) {
        return session.jooq.select(JooqTables.COLUMNS).from(JooqTables.ITEM).fetch();
    }
}
