package org.aludel.core.reflection;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.CatalogSource;
import org.jspecify.annotations.Nullable;

/** A catalog behind a JDBC connection. Remembers the statement that it sends, for the message when it fails. */
final class ConnectionCatalog implements CatalogSource {

    private final Connection connection;
    private @Nullable String sent;

    ConnectionCatalog(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <R> List<R> query(String sql, RowMapper<R> mapper, @Nullable Object... values) throws SQLException {
        sent = sql;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<R> results = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    results.add(mapper.map(rows));
                }
            }
            return results;
        }
    }

    @Override
    public DatabaseMetaData driver() throws SQLException {
        return connection.getMetaData();
    }

    /** The statement that was sent last, or null. */
    @Nullable
    String sent() {
        return sent;
    }
}
