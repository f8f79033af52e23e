package org.aludel.core.type;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A table of one column in an in-memory H2 of its own, through which a type sends a value and reads it back. */
final class ScratchColumn implements AutoCloseable {

    private final Connection connection;

    ScratchColumn(String columnType) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        execute("CREATE TABLE scratch (id INT GENERATED ALWAYS AS IDENTITY, content " + columnType + ")");
    }

    static <J> @Nullable J roundTrip(String columnType, SqlType<J> type, @Nullable J value) throws SQLException {
        try (ScratchColumn column = new ScratchColumn(columnType)) {
            column.write(type, value);
            return column.read(type);
        }
    }

    <J> void write(SqlType<J> type, @Nullable J value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO scratch (content) VALUES (?)")) {
            type.bind(insert, 1, value);
            insert.executeUpdate();
        }
    }

    /** Reads the row that was written last. */
    <J> @Nullable J read(SqlType<J> type) throws SQLException {
        return read(type::read);
    }

    <R> @Nullable R read(RowFunction<R> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT content FROM scratch ORDER BY id DESC")) {
            if (!row.next()) {
                throw new IllegalStateException("nothing has been written");
            }
            return reader.apply(row, 1);
        }
    }

    boolean isNull() throws SQLException {
        return Boolean.TRUE.equals(read((row, column) -> row.getObject(column) == null));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    interface RowFunction<R> {

        @Nullable
        R apply(ResultSet row, int column) throws SQLException;
    }
}
