package org.aludel.core.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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
     * @throws org.aludel.core.error.DatabaseException when the database reports an error
     */
    <R> List<R> query(String sql, RowMapper<R> mapper, String... values);
}
