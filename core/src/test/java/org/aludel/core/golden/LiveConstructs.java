package org.aludel.core.golden;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.ResultColumn;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Executes the catalogue on a database over plain JDBC. */
final class LiveConstructs {

    private static final Map<TableReference, String> KEYS = Map.of(
            GoldenTables.USERS, "id",
            GoldenTables.ORDERS, "id",
            GoldenTables.ARCHIVE, "id",
            GoldenTables.ITEMS, "order_id, line",
            GoldenTables.COUNTERS, "name",
            GoldenTables.TICKETS, "id",
            GoldenTables.NODES, "id",
            GoldenTables.DOCUMENTS, "id");

    private final Connection connection;
    private final Dialect dialect;

    LiveConstructs(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Creates the tables of the catalogue; columns whose type the database has not got are left out. */
    void createTables() throws SQLException {
        Map<QualifiedName, TableReference> tables = new LinkedHashMap<>();
        KEYS.keySet().forEach(table -> tables.put(table.qualifiedName(), table));
        Constructs.all().values().forEach(construct -> collect(construct, tables));
        try (Statement statement = connection.createStatement()) {
            for (TableReference table : tables.values()) {
                if (isCompilable(table) && !table.columnDefinitions().isEmpty()) {
                    statement.execute(
                            create(table, List.of(KEYS.getOrDefault(table, "").split(", "))));
                }
            }
        }
    }

    private boolean isCompilable(TableReference table) {
        return table.qualifiedName().name().length() <= dialect.identifiers().maxLength()
                && table.qualifiedName().schema() == null;
    }

    private static void collect(Node node, Map<QualifiedName, TableReference> into) {
        if (node instanceof TableReference table) {
            into.putIfAbsent(table.qualifiedName(), table);
        } else if (node instanceof ColumnReference<?> column && column.from() instanceof TableReference table) {
            into.putIfAbsent(table.qualifiedName(), table);
        }
        node.children().forEach(child -> collect(child, into));
    }

    private String create(TableReference table, List<String> key) {
        List<String> parts = new ArrayList<>();
        for (ColumnDefinition<?> column : table.columnDefinitions()) {
            String type = typeOf(column.type());
            if (type != null) {
                boolean identity =
                        table.equals(GoldenTables.TICKETS) && column.name().equals("id");
                parts.add(quote(column.name()) + " " + type
                        + (key.contains(column.name()) ? " not null" : "")
                        + (identity ? " generated always as identity" : ""));
            }
        }
        if (!key.contains("")) {
            parts.add("constraint " + quote(table.qualifiedName().name() + "_key") + " primary key ("
                    + String.join(", ", key.stream().map(this::quote).toList()) + ")");
        }
        return "create table " + quote(table.qualifiedName().name()) + " (" + String.join(", ", parts) + ")";
    }

    private @Nullable String typeOf(SqlType<?> type) {
        try {
            return dialect.types().ddlName(type);
        } catch (UnsupportedConstructException e) {
            return null;
        }
    }

    private String quote(String name) {
        return dialect.identifiers().quote(name);
    }

    /** Executes a construct and reads its rows; what it did is undone. */
    void execute(org.aludel.core.sql.Statement construct) throws SQLException {
        CompiledStatement compiled = dialect.compile(construct);
        BoundStatement bound = compiled.bind(construct, valuesOf(construct));
        try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
            bound.setParameters(statement);
            if (statement.execute()) {
                read(statement, compiled.columns());
            }
        } finally {
            connection.rollback();
        }
    }

    private static void read(PreparedStatement statement, List<ResultColumn<?>> columns) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).type().read(rows, i + 1);
                }
            }
        }
    }

    private static Map<String, Object> valuesOf(org.aludel.core.sql.Statement construct) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : construct.parameters()) {
            String name = parameter.name();
            if (name != null && parameter.isOpen()) {
                Object value = sample(parameter.elementType());
                values.put(name, parameter instanceof ListParameter ? List.of(value) : value);
            }
        }
        return values;
    }

    private static Object sample(SqlType<?> type) {
        return TypeConstructs.values().entrySet().stream()
                .filter(entry -> entry.getKey().javaType() == type.javaType())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> type.kind() == TypeKind.UNKNOWN ? "1" : "x");
    }
}
