package org.aludel.core.engine;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.aludel.core.type.SqlType;

/**
 * Which rows of a result are read, and in which types, where the statement says nothing of that: for SQL text of others.
 * Rows are left out while they are read, so this holds on all databases and for every text. Immutable.
 *
 * <pre>{@code
 * connection.execute(text("SELECT id, state FROM orders"), Map.of(), RowReading.all()
 *         .skipping(20)
 *         .atMost(10)
 *         .typed(columns -> List.of(SqlTypes.BIGINT, SqlTypes.enumByName(State.class))));
 * }</pre>
 *
 * @param skipped how many rows are left out at the beginning
 * @param maximum how many rows are read then; {@link Integer#MAX_VALUE} for all
 * @param types the types in which columns are read that the statement does not describe, one for each column that the
 *     driver reports; called once for each result, before its first row
 */
public record RowReading(int skipped, int maximum, Function<List<ReportedColumn>, List<SqlType<?>>> types) {

    private static final RowReading ALL = new RowReading(0, Integer.MAX_VALUE, RowReading::asReported);

    public RowReading {
        requireNonNull(types, "types");
        requireNotNegative("skipped", skipped);
        requireNotNegative("maximum", maximum);
    }

    private static void requireNotNegative(String name, int number) {
        if (number < 0) {
            throw EngineErrors.invalidSetting(name, "must not be negative, and is " + number);
        }
    }

    private static List<SqlType<?>> asReported(List<ReportedColumn> columns) {
        return columns.stream().<SqlType<?>>map(ReportedColumn::type).toList();
    }

    /** All rows, in the types that the driver reports. */
    public static RowReading all() {
        return ALL;
    }

    /** The same without the first rows. */
    public RowReading skipping(int rows) {
        return new RowReading(rows, maximum, types);
    }

    /** The same with no more than so many rows. */
    public RowReading atMost(int rows) {
        return new RowReading(skipped, rows, types);
    }

    /** The same in other types. */
    public RowReading typed(Function<List<ReportedColumn>, List<SqlType<?>>> columnTypes) {
        return new RowReading(skipped, maximum, columnTypes);
    }

    /** Lets the driver send no more rows than are read; 0 would mean all of them. */
    void limit(PreparedStatement statement) throws SQLException {
        if (maximum != Integer.MAX_VALUE) {
            statement.setMaxRows((int) Math.min(Integer.MAX_VALUE, Math.max(1, (long) skipped + maximum)));
        }
    }

    /** Leaves out the first rows. */
    void skip(ResultSet rows) throws SQLException {
        for (int i = 0; i < skipped; i++) {
            if (!rows.next()) {
                return;
            }
        }
    }
}
