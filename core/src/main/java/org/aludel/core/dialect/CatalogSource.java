package org.aludel.core.dialect;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers questions to the catalog of a database. One connection, one thread. */
public interface CatalogSource {

    /**
     * Makes something of a row.
     *
     * @param <R> what is made
     */
    @FunctionalInterface
    interface RowMapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query.
     *
     * @param sql the query, with {@code ?} for each value
     * @param values the values: texts, numbers, or null
     */
    <R> List<R> query(String sql, RowMapper<R> mapper, @Nullable Object... values) throws SQLException;

    /** What the driver itself tells of the database. */
    DatabaseMetaData driver() throws SQLException;
}
