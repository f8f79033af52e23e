package org.aludel.provider.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.engine.Row;
import org.aludel.core.engine.RowReceiver;
import org.aludel.core.sql.Statement;

/** Executes statements that only read, on the connection of whoever reads. */
@FunctionalInterface
public interface Queries {

    /**
     * Executes a query.
     *
     * @param statement the query
     * @param values the values of its named parameters
     * @param receiver takes the rows while they are read, and executes nothing meanwhile
     */
    void read(Statement statement, Map<String, ?> values, RowReceiver receiver);

    /** All rows of a query; see {@link #read}. */
    default List<Row> query(Statement statement, Map<String, ?> values) {
        List<Row> rows = new ArrayList<>();
        read(statement, values, row -> rows.add(row.toRow()));
        return rows;
    }
}
