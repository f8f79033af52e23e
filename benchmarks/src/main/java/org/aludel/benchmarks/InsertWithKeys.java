package org.aludel.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.aludel.benchmarks.Tables.ENTRY;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Sql;
import org.jooq.Field;
import org.jooq.InsertValuesStep4;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * 10 000 rows of four columns inserted, the generated keys read back. By hand: statements of 1 000 rows, their values one
 * by one or as an array for each column, their keys in the order in which the database returns them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class InsertWithKeys {

    private static final int PAGE = 1_000;
    private static final InsertStatement INSERT =
            Sql.insertInto(ENTRY).columns("name", "code", "quantity", "price").returning(ENTRY.column("id"));
    private static final Field<Long> ID = DSL.field(DSL.name("id"), Long.class);
    private static final Field<String> NAME = DSL.field(DSL.name("name"), String.class);
    private static final Field<String> CODE = DSL.field(DSL.name("code"), String.class);
    private static final Field<Integer> QUANTITY = DSL.field(DSL.name("quantity"), Integer.class);
    private static final Field<BigDecimal> PRICE = DSL.field(DSL.name("price"), BigDecimal.class);

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** The rows as maps, which all three read from. */
    @Setup(Level.Trial)
    public void makeRows() {
        for (int i = 0; i < BenchmarkDatabase.ROWS; i++) {
            rows.add(Map.of("name", "Entry " + i, "code", "C" + i, "quantity", i, "price", BigDecimal.valueOf(i, 2)));
        }
    }

    /** Undoes each run; a table that grows would make later runs slower. */
    @State(Scope.Benchmark)
    public static class Undo {
        @TearDown(Level.Invocation)
        public void undo(Session session) throws SQLException {
            session.undo();
        }
    }

    @Benchmark
    public Object jdbc(Session session, Undo undo) throws SQLException {
        String sql = returningId(session, "values (?, ?, ?, ?)" + ", (?, ?, ?, ?)".repeat(PAGE - 1));
        List<Long> keys = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += PAGE) {
            try (PreparedStatement statement = session.jdbc.prepareStatement(sql)) {
                int parameter = 1;
                for (Map<String, Object> row : rows.subList(from, from + PAGE)) {
                    statement.setString(parameter++, (String) row.get("name"));
                    statement.setString(parameter++, (String) row.get("code"));
                    statement.setInt(parameter++, requireNonNull((Integer) row.get("quantity")));
                    statement.setBigDecimal(parameter++, (BigDecimal) row.get("price"));
                }
                readKeys(statement, keys);
            }
        }
        return keys;
    }

    @Benchmark
    public Object jdbcArrays(Session session, Undo undo) throws SQLException {
        String sql = returningId(session, "select * from unnest(?, ?, ?, ?)");
        List<Long> keys = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += PAGE) {
            String[] names = new String[PAGE];
            String[] codes = new String[PAGE];
            Integer[] quantities = new Integer[PAGE];
            BigDecimal[] prices = new BigDecimal[PAGE];
            for (int i = 0; i < PAGE; i++) {
                Map<String, Object> row = rows.get(from + i);
                names[i] = (String) row.get("name");
                codes[i] = (String) row.get("code");
                quantities[i] = (Integer) row.get("quantity");
                prices[i] = (BigDecimal) row.get("price");
            }
            try (PreparedStatement statement = session.jdbc.prepareStatement(sql)) {
                statement.setArray(1, session.jdbc.createArrayOf("varchar", names));
                statement.setArray(2, session.jdbc.createArrayOf("varchar", codes));
                statement.setArray(3, session.jdbc.createArrayOf("integer", quantities));
                statement.setArray(4, session.jdbc.createArrayOf("numeric", prices));
                readKeys(statement, keys);
            }
        }
        return keys;
    }

    private static String returningId(Session session, String source) {
        String insert = "insert into entry (name, code, quantity, price) " + source;
        return session.source.isH2() ? "select id from final table (" + insert + ")" : insert + " returning id";
    }

    private static void readKeys(PreparedStatement insert, List<Long> keys) throws SQLException {
        try (ResultSet generated = insert.executeQuery()) {
            while (generated.next()) {
                keys.add(generated.getLong(1));
            }
        }
    }

    @Benchmark
    public Object aludel(Session session, Undo undo) {
        return session.aludel.insertMany(INSERT, rows).all();
    }

    @Benchmark
    public Object jooq(Session session, Undo undo) {
        List<Record> keys = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += PAGE) {
            InsertValuesStep4<Record, String, String, Integer, BigDecimal> insert =
                    session.jooq.insertInto(JooqTables.ENTRY, NAME, CODE, QUANTITY, PRICE);
            for (Map<String, Object> row : rows.subList(from, from + PAGE)) {
                insert = insert.values(
                        (String) row.get("name"), (String) row.get("code"), (Integer) row.get("quantity"), (BigDecimal)
                                row.get("price"));
            }
            keys.addAll(insert.returningResult(ID).fetch());
        }
        return keys;
    }
}
