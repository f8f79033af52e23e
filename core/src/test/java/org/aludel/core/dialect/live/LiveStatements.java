package org.aludel.core.dialect.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A fresh database with a connection, on which compiled statements are executed. */
public final class LiveStatements implements AutoCloseable {

    private final FreshDatabase database;
    private final Connection connection;
    private final Dialect dialect;

    public LiveStatements(TestDatabase kind) throws SQLException {
        database = kind.freshDatabase();
        connection = database.dataSource().getConnection();
        dialect = Dialects.of(DatabaseInfo.of(connection.getMetaData()));
    }

    /** The dialect of the database's version. */
    public Dialect dialect() {
        return dialect;
    }

    /** Executes text. */
    public void run(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Executes a statement that returns no rows, and counts what it changed. */
    public int change(Statement statement) throws SQLException {
        BoundStatement bound = dialect.compile(statement).bind(statement, Map.of());
        try (PreparedStatement prepared = connection.prepareStatement(bound.sql())) {
            bound.setParameters(prepared);
            return prepared.executeUpdate();
        }
    }

    /** The rows of a statement, or their only values where it has one column. */
    public List<@Nullable Object> rows(Statement statement) throws SQLException {
        CompiledStatement compiled = dialect.compile(statement);
        BoundStatement bound = compiled.bind(statement, Map.of());
        try (PreparedStatement prepared = connection.prepareStatement(bound.sql())) {
            bound.setParameters(prepared);
            try (ResultSet row = prepared.executeQuery()) {
                return read(row, compiled);
            }
        }
    }

    private static List<@Nullable Object> read(ResultSet row, CompiledStatement compiled) throws SQLException {
        List<@Nullable Object> rows = new ArrayList<>();
        while (row.next()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < compiled.columns().size(); i++) {
                values.add(compiled.columns().get(i).type().read(row, i + 1));
            }
            rows.add(values.size() == 1 ? values.get(0) : values);
        }
        return rows;
    }

    /** What a column of a type gives back for values that were stored by parameter, by literal, and for null. */
    public <T> List<@Nullable Object> stored(SqlType<T> type, T value) throws SQLException {
        TableReference table = Sql.table("stored", Sql.column("v", type));
        run("CREATE TABLE stored (v " + dialect.types().ddlName(type) + ")");
        try {
            change(Sql.insertInto(table).columns("v").values(BindParameter.of(type, value)));
            change(Sql.insertInto(table).columns("v").values(Sql.literal(value, type)));
            change(Sql.insertInto(table).columns("v").values(BindParameter.of(type, null)));
            return rows(Sql.select(table.column("v")).from(table));
        } finally {
            run("DROP TABLE stored");
        }
    }

    /** How many rows of a table with one stored value a comparison with the value finds. */
    public <T> int found(SqlType<T> type, T value) throws SQLException {
        TableReference table = Sql.table("stored", Sql.column("v", type));
        run("CREATE TABLE stored (v " + dialect.types().ddlName(type) + ")");
        try {
            change(Sql.insertInto(table).columns("v").values(BindParameter.of(type, value)));
            return rows(Sql.select(Sql.literal(1))
                            .from(table)
                            .where(table.column("v").eq(BindParameter.of(type, value)))
                            .where(table.column("v").eq(Sql.literal(value, type)))
                            .where(table.column("v").in(List.of(value))))
                    .size();
        } finally {
            run("DROP TABLE stored");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
