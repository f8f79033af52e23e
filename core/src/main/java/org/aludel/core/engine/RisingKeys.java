package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.Selectable;

/**
 * Rows in the order of an identity column, whose values rise from row to row where the database says so.
 *
 * @param position where that column is among those returned
 */
record RisingKeys(int position) implements ReturnedOrder {

    /** Whether a database makes rising values, and they are returned. */
    static boolean areReturned(InsertClauses insert, Dialect dialect) {
        return dialect.supports(Capability.IDENTITY_RISES) && insert.conflict() == null && position(insert) >= 0;
    }

    static RisingKeys of(InsertClauses insert) {
        return new RisingKeys(position(insert));
    }

    private static int position(InsertClauses insert) {
        for (int i = 0; i < insert.returning().size(); i++) {
            Selectable returned = insert.returning().get(i);
            if (!(returned instanceof Expression)) {
                return -1;
            }
            if (returned instanceof ColumnReference<?> column && isMade(column, insert)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMade(ColumnReference<?> column, InsertClauses insert) {
        Column<?> defined = insert.table() instanceof Table table ? table.definedColumn(column.name()) : null;
        return defined != null
                && defined.identity() != null
                && insert.columns().stream().noneMatch(given -> given.name().equals(column.name()));
    }

    @Override
    public List<Row> inOrder(List<Row> returned, List<? extends Map<String, ?>> given) {
        List<Row> ordered = new ArrayList<>(returned);
        ordered.sort(Comparator.comparingLong(this::key));
        return ordered;
    }

    private long key(Row row) {
        return row.get(position) instanceof Number number ? number.longValue() : Long.MIN_VALUE;
    }
}
