package org.aludel.core.reflection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.schema.MetaData;
import org.aludel.testing.databases.TestDatabase;

/**
 * The catalog of a database that is not at hand. Its views are tables of H2, with rows as the vendor's manual documents
 * them, so that a reader's own queries are executed. What H2 has no function for is replaced in their text.
 */
final class DocumentedCatalog implements CatalogSource, AutoCloseable {

    private final InspectedDatabase database;
    private final EngineConnection connection;
    private final Map<String, String> replacements;

    /** H2 takes the words of the mode's vendor; texts of queries are replaced by others. */
    DocumentedCatalog(String mode, Map<String, String> replacements) throws SQLException {
        this.database = InspectedDatabase.with(TestDatabase.H2, "SET MODE " + mode);
        this.connection = database.engine().connect();
        this.replacements = replacements;
    }

    /**
     * Makes a view. The first line names the columns: with # those of large numbers, with % those of small ones, others of
     * text. Then come the rows. A dot is null.
     */
    DocumentedCatalog view(String name, String rows) throws SQLException {
        List<List<String>> lines = rows.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> columns = lines.get(0);
        Connection jdbc = connection.unwrap(Connection.class);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("SET NON_KEYWORDS VALUE");
            if (name.contains(".")) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + name.substring(0, name.indexOf('.')));
            }
            statement.execute("CREATE TABLE " + name + " ("
                    + columns.stream().map(DocumentedCatalog::column).collect(Collectors.joining(", ")) + ")");
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (PreparedStatement insert = jdbc.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
                for (List<String> line : lines.subList(1, lines.size())) {
                    for (int i = 0; i < columns.size(); i++) {
                        insert.setString(i + 1, line.get(i).equals(".") ? null : line.get(i));
                    }
                    insert.executeUpdate();
                }
            }
        }
        return this;
    }

    private static String column(String header) {
        return switch (header.charAt(0)) {
            case '#' -> header.substring(1) + " NUMERIC";
            case '%' -> header.substring(1) + " INTEGER";
            default -> header + " VARCHAR";
        };
    }

    @Override
    public <R> List<R> query(String sql, RowMapper<R> mapper, String... values) {
        String known = sql;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            known = known.replace(replacement.getKey(), replacement.getValue());
        }
        return connection.catalog().query(known, mapper, values);
    }

    MetaData read(CatalogReader reader) {
        return reader.read(this, CatalogScope.CURRENT_SCHEMA);
    }

    @Override
    public void close() {
        connection.close();
        database.close();
    }
}
