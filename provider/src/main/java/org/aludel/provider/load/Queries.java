package org.aludel.provider.load;

import java.util.List;
import java.util.Map;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.Statement;

/** Executes statements that only read, on the connection of whoever reads. */
@FunctionalInterface
public interface Queries {

    /**
     * Executes a query.
     *
     * @param statement the query
     * @param values the values of its named parameters
     * @return all rows
     */
    List<Row> query(Statement statement, Map<String, ?> values);
}
