package org.aludel.examples.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aludel.testing.databases.FreshDatabase;

/** A database, asked by JDBC. */
record Database(String url, String user, String password) {

    static Database of(FreshDatabase fresh) {
        return new Database(fresh.jdbcUrl(), fresh.user(), fresh.password());
    }

    /** What a column has. */
    private interface Column {
        Object of(ResultSet row, int number) throws SQLException;
    }

    /** The first value of the first row. */
    BigDecimal number(String sql) throws SQLException {
        return (BigDecimal) rows(sql, ResultSet::getBigDecimal).get(0).get(0);
    }

    /** All rows, as texts. */
    List<List<Object>> texts(String sql) throws SQLException {
        return rows(sql, ResultSet::getString);
    }

    private List<List<Object>> rows(String sql, Column column) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(column.of(result, i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
