package org.aludel.core.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.Statement;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** An empty database and the dialect that knows it; executes statements over plain JDBC. */
public final class LiveDialect implements AutoCloseable {

    private final FreshDatabase database;
    private final Connection connection;
    private final Dialect dialect;

    private LiveDialect(FreshDatabase database, Connection connection, Dialect dialect) {
        this.database = database;
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Opens a fresh database of a kind. */
    public static LiveDialect of(TestDatabase kind) throws SQLException {
        FreshDatabase database = kind.freshDatabase();
        Connection connection = database.dataSource().getConnection();
        return new LiveDialect(database, connection, Dialects.of(DatabaseInfo.of(connection.getMetaData())));
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Executes SQL text. */
    public void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Executes a statement that returns rows, and reads them by the types of its columns. */
    public List<List<@Nullable Object>> rows(Statement statement) throws SQLException {
        CompiledStatement compiled = dialect.compile(statement);
        BoundStatement bound = compiled.bind(statement, Map.of());
        try (PreparedStatement prepared = connection.prepareStatement(bound.sql())) {
            bound.setParameters(prepared);
            try (ResultSet row = prepared.executeQuery()) {
                return read(row, compiled.columns());
            }
        }
    }

    /** Like {@link #rows}, with the values as literals. */
    public List<List<@Nullable Object>> rowsByLiterals(Statement statement) throws SQLException {
        CompiledStatement compiled = dialect.compile(statement);
        try (java.sql.Statement plain = connection.createStatement();
                ResultSet row = plain.executeQuery(compiled.literalBinds())) {
            return read(row, compiled.columns());
        }
    }

    private static List<List<@Nullable Object>> read(ResultSet row, List<ResultColumn<?>> columns) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (row.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(columns.get(i).type().read(row, i + 1));
            }
            rows.add(values);
        }
        return rows;
    }

    /** Executes a statement that returns no rows, and tells how many it changed. */
    public int update(Statement statement) throws SQLException {
        BoundStatement bound = dialect.compile(statement).bind(statement, Map.of());
        try (PreparedStatement prepared = connection.prepareStatement(bound.sql())) {
            bound.setParameters(prepared);
            return prepared.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
