package org.aludel.core.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Deferrability;
import org.jspecify.annotations.Nullable;

/**
 * What only the text of a table's definition tells: names and conditions of constraints, expressions of computed columns,
 * collations, and whether rows are numbered for good. Made by one reading of the text, then only read.
 */
final class SqliteDefinition {

    private static final Set<String> OF_TABLE = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final List<CheckConstraint> checks = new ArrayList<>();
    private final Map<String, String> computed = new HashMap<>();
    private final Map<String, String> collations = new HashMap<>();
    private final Map<List<String>, String> uniqueNames = new HashMap<>();
    private final Map<List<String>, String> foreignKeyNames = new HashMap<>();
    private final Map<List<String>, Deferrability> deferred = new HashMap<>();
    private @Nullable String primaryKeyName;
    private boolean numbered;
    private String options = "";

    private SqliteDefinition() {}

    static SqliteDefinition of(String sql) {
        SqliteDefinition definition = new SqliteDefinition();
        List<String> tokens = SqliteTokens.of(sql);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).startsWith("(")) {
                SqliteTokens.parts(tokens.get(i)).forEach(definition::part);
                definition.options = String.join(" ", tokens.subList(i + 1, tokens.size()))
                        .toUpperCase(Locale.ROOT)
                        .replace(" ,", ",");
                break;
            }
        }
        return definition;
    }

    // ---- what was found

    List<CheckConstraint> checks() {
        return checks;
    }

    /** The expression of a computed column; empty when it is not told. */
    String computed(String column) {
        return computed.getOrDefault(column, "");
    }

    @Nullable
    String collation(String column) {
        return collations.get(column);
    }

    @Nullable
    String primaryKeyName() {
        return primaryKeyName;
    }

    @Nullable
    String uniqueName(List<String> columns) {
        return uniqueNames.get(columns);
    }

    @Nullable
    String foreignKeyName(List<String> columns) {
        return foreignKeyNames.get(columns);
    }

    Deferrability deferrability(List<String> columns) {
        return deferred.getOrDefault(columns, Deferrability.NOT_DEFERRABLE);
    }

    /** True when numbers are never used again ({@code AUTOINCREMENT}). */
    boolean numbered() {
        return numbered;
    }

    /** What stands behind the columns, such as {@code STRICT}. */
    String options() {
        return options;
    }

    // ---- reading

    private void part(String text) {
        List<String> tokens = SqliteTokens.of(text);
        if (tokens.isEmpty()) {
            return;
        }
        boolean ofTable = OF_TABLE.contains(tokens.get(0).toUpperCase(Locale.ROOT));
        read(tokens, ofTable ? 0 : 1, ofTable ? null : SqliteTokens.name(tokens.get(0)));
    }

    private void read(List<String> tokens, int begin, @Nullable String column) {
        String name = null;
        for (int i = begin; i < tokens.size(); i++) {
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            switch (tokens.get(i).toUpperCase(Locale.ROOT)) {
                case "CONSTRAINT" -> {
                    name = next.isEmpty() ? null : SqliteTokens.name(next);
                    i++;
                }
                case "CHECK" -> {
                    checks.add(new CheckConstraint(name, CatalogText.condition(CatalogText.unwrapped(next))));
                    name = null;
                    i++;
                }
                case "COLLATE" -> {
                    if (column != null && !next.equalsIgnoreCase("BINARY")) {
                        collations.put(column, SqliteTokens.name(next));
                    }
                    i++;
                }
                case "AS" -> {
                    if (column != null && next.startsWith("(")) {
                        computed.put(column, CatalogText.unwrapped(next));
                    }
                }
                case "PRIMARY" -> {
                    primaryKeyName = name;
                    name = null;
                }
                case "AUTOINCREMENT" -> numbered = true;
                case "UNIQUE" -> {
                    put(uniqueNames, columns(next, column), name);
                    name = null;
                }
                case "FOREIGN" -> {
                    foreignKey(tokens, i, columns(i + 2 < tokens.size() ? tokens.get(i + 2) : "", null), name);
                    return;
                }
                case "REFERENCES" -> {
                    foreignKey(tokens, i, columns("", column), name);
                    name = null;
                }
                default -> {}
            }
        }
    }

    private void foreignKey(List<String> tokens, int begin, List<String> columns, @Nullable String name) {
        put(foreignKeyNames, columns, name);
        String rest = String.join(" ", tokens.subList(begin, tokens.size())).toUpperCase(Locale.ROOT);
        if (rest.contains("DEFERRABLE") && !rest.contains("NOT DEFERRABLE")) {
            deferred.put(
                    columns,
                    rest.contains("INITIALLY DEFERRED")
                            ? Deferrability.INITIALLY_DEFERRED
                            : Deferrability.INITIALLY_IMMEDIATE);
        }
    }

    private static void put(Map<List<String>, String> names, List<String> columns, @Nullable String name) {
        if (name != null) {
            names.put(columns, name);
        }
    }

    private static List<String> columns(String parenthesized, @Nullable String column) {
        if (column != null) {
            return List.of(column);
        }
        return parenthesized.startsWith("(")
                ? SqliteTokens.parts(parenthesized).stream()
                        .map(part -> SqliteTokens.name(SqliteTokens.of(part).get(0)))
                        .toList()
                : List.of();
    }
}
