package org.aludel.core.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogQueries;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of SQLite: its pragmas, joined to the list of tables, and for what they leave out the definitions
 * themselves. Virtual tables are left out. A schema is an attached database; the current one is {@code main}.
 */
record SqliteCatalog(SqliteDialect dialect) implements CatalogReader {

    private static final String CURRENT_SCHEMA = "SELECT 'main'";
    private static final String SCHEMAS = "SELECT name FROM pragma_database_list WHERE name <> 'temp'";
    private static final String TABLE = " AND m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            + " AND m.sql NOT LIKE 'CREATE VIRTUAL%'";

    @Override
    public List<String> schemaNames(CatalogSource catalog) throws SQLException {
        return CatalogQueries.names(catalog, dialect.identifiers(), SCHEMAS);
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        return queries.names("SELECT m.name FROM " + schema(queries) + " m WHERE ? <> ''" + TABLE, "m.name");
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        return queries.names(
                "SELECT m.name FROM " + schema(queries) + " m WHERE ? <> '' AND m.type = 'view'", "m.name");
    }

    private CatalogQueries queries(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return CatalogQueries.of(catalog, scope, dialect.identifiers(), CURRENT_SCHEMA);
    }

    private String schema(CatalogQueries queries) {
        return dialect.identifiers().quoted(queries.schema()) + ".sqlite_master";
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        CatalogDraft draft = queries.draft();
        Map<String, SqliteDefinition> definitions = new HashMap<>();
        queries.each(
                "SELECT m.name, m.sql FROM " + schema(queries) + " m WHERE ? <> ''" + TABLE,
                "m.name",
                "m.rowid",
                row -> table(row, draft, definitions));
        queries.each(
                "SELECT m.name, m.sql FROM " + schema(queries) + " m WHERE ? <> '' AND m.type = 'view'",
                "m.name",
                "m.rowid",
                row -> draft.view(row.getString(1), CatalogText.behindAs(row.getString(2)), false, null));
        List<ColumnRow> columns = queries.rows(
                "SELECT m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden FROM " + schema(queries)
                        + " m JOIN pragma_table_xinfo(m.name, ?) x WHERE x.hidden <> 1 AND m.type IN ('table', 'view')",
                "m.name",
                "m.rowid, x.cid",
                ColumnRow::of);
        columns.forEach(row -> draft.column(row.table(), row.column(definitions.get(row.table()))));
        primaryKeys(columns, definitions, draft);
        indexes(queries, definitions, draft);
        List<KeyRow> keys = queries.rows(
                "SELECT m.name, x.id, x.\"table\", x.\"from\", x.\"to\", x.on_delete, x.on_update FROM "
                        + schema(queries) + " m JOIN pragma_foreign_key_list(m.name, ?) x WHERE m.type = 'table'",
                "m.name",
                "m.rowid, x.id DESC, x.seq",
                KeyRow::of);
        CatalogQueries.grouped(keys, KeyRow::key).forEach(parts -> foreignKey(parts, definitions, draft));
        definitions.forEach(
                (table, definition) -> definition.checks().forEach(check -> draft.constraint(table, check)));
        return draft.build();
    }

    private static void table(ResultSet row, CatalogDraft draft, Map<String, SqliteDefinition> definitions)
            throws SQLException {
        String name = row.getString(1);
        SqliteDefinition definition = SqliteDefinition.of(row.getString(2));
        definitions.put(name, definition);
        draft.table(name, null);
        if (!definition.options().isEmpty()) {
            draft.option(name, "sqlite", definition.options());
        }
    }

    // ---- columns

    private record ColumnRow(
            String table,
            String name,
            String type,
            boolean notNull,
            @Nullable String value,
            int key,
            int hidden) {

        static ColumnRow of(ResultSet row) throws SQLException {
            return new ColumnRow(
                    row.getString(1),
                    row.getString(2),
                    CatalogQueries.text(row, 3),
                    row.getBoolean(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getInt(7));
        }

        Column<?> column(@Nullable SqliteDefinition definition) {
            SqlType<?> sqlType = SqliteCatalogTypes.INSTANCE.of(type);
            Column<?> column = Column.of(name, sqlType).withNullable(!notNull);
            if (definition == null) {
                return column;
            }
            Column<?> collated = column.withCollation(definition.collation(name));
            if (hidden == 2 || hidden == 3) {
                return collated.withComputed(
                        new Computed(CatalogText.expression(definition.computed(name), sqlType), hidden == 3));
            }
            return key == 1 && definition.numbered()
                    ? collated.withIdentity(Identity.byDefault())
                    : collated.withServerDefault(CatalogText.expressionOrNull(value, sqlType));
        }
    }

    private static void primaryKeys(
            List<ColumnRow> columns, Map<String, SqliteDefinition> definitions, CatalogDraft draft) {
        List<ColumnRow> keys = columns.stream()
                .filter(column -> column.key() > 0 && definitions.containsKey(column.table()))
                .toList();
        CatalogQueries.grouped(keys, ColumnRow::table).forEach(parts -> {
            String table = parts.get(0).table();
            List<String> names = parts.stream()
                    .sorted(Comparator.comparingInt(ColumnRow::key))
                    .map(ColumnRow::name)
                    .toList();
            String name = Objects.requireNonNull(definitions.get(table)).primaryKeyName();
            draft.constraint(table, new PrimaryKey(name, names, Deferrability.NOT_DEFERRABLE));
        });
    }

    // ---- indexes and unique constraints

    private record IndexRow(
            String table,
            String index,
            boolean unique,
            String origin,
            @Nullable String column,
            boolean descending,
            @Nullable String sql) {

        static IndexRow of(ResultSet row) throws SQLException {
            return new IndexRow(
                    row.getString(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6),
                    row.getString(7));
        }
    }

    private void indexes(CatalogQueries queries, Map<String, SqliteDefinition> definitions, CatalogDraft draft)
            throws SQLException {
        List<IndexRow> rows = queries.rows(
                "SELECT m.name, l.name, l.\"unique\", l.origin, x.name, x.\"desc\", i.sql FROM " + schema(queries)
                        + " m JOIN pragma_index_list(m.name, ?1) l JOIN pragma_index_xinfo(l.name, ?1) x LEFT JOIN "
                        + schema(queries) + " i ON i.type = 'index' AND i.name = l.name"
                        + " WHERE m.type = 'table' AND x.key = 1 AND l.origin <> 'pk'",
                "m.name",
                "m.rowid, l.seq DESC, x.seqno",
                IndexRow::of);
        for (List<IndexRow> parts : CatalogQueries.grouped(rows, IndexRow::index)) {
            String table = parts.get(0).table();
            SqliteDefinition definition = definitions.get(table);
            if (definition != null && parts.get(0).origin().equals("u")) {
                List<String> columns = parts.stream()
                        .map(part -> Objects.requireNonNull(part.column()))
                        .toList();
                draft.constraint(
                        table,
                        new UniqueConstraint(definition.uniqueName(columns), columns, Deferrability.NOT_DEFERRABLE));
            } else {
                draft.index(table, index(parts));
            }
        }
    }

    private static Index index(List<IndexRow> parts) {
        IndexRow first = parts.get(0);
        List<String> tokens = SqliteTokens.of(first.sql() == null ? "" : first.sql());
        String list = tokens.stream()
                .filter(token -> token.startsWith("("))
                .findFirst()
                .orElse("()");
        List<String> texts = SqliteTokens.parts(list);
        List<IndexElement> elements = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String column = parts.get(i).column();
            IndexElement element = column == null
                    ? IndexElement.of(CatalogText.expression(withoutDirection(texts.get(i)), SqlTypes.UNKNOWN))
                    : IndexElement.of(column);
            elements.add(parts.get(i).descending() ? element.descending() : element);
        }
        Index index = Index.on(elements).named(first.index()).where(condition(first.sql(), list));
        return first.unique() ? index.asUnique() : index;
    }

    private static String withoutDirection(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int end = upper.endsWith(" DESC") ? 5 : upper.endsWith(" ASC") ? 4 : 0;
        return text.substring(0, text.length() - end).strip();
    }

    private static @Nullable Expression<Boolean> condition(@Nullable String sql, String list) {
        if (sql == null) {
            return null;
        }
        String rest = sql.substring(sql.indexOf(list) + list.length()).strip();
        return rest.regionMatches(true, 0, "where", 0, 5) ? CatalogText.condition(rest.substring(5)) : null;
    }

    // ---- foreign keys

    private record KeyRow(
            String table,
            int id,
            String referred,
            String column,
            @Nullable String referredColumn,
            String onDelete,
            String onUpdate) {

        static KeyRow of(ResultSet row) throws SQLException {
            return new KeyRow(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7));
        }

        /** The table and the number of the key. */
        List<Object> key() {
            return List.of(table, id);
        }
    }

    private static void foreignKey(List<KeyRow> parts, Map<String, SqliteDefinition> definitions, CatalogDraft draft) {
        KeyRow first = parts.get(0);
        SqliteDefinition definition = definitions.get(first.table());
        if (definition == null) {
            return;
        }
        List<String> columns = parts.stream().map(KeyRow::column).toList();
        List<String> referred = parts.stream()
                .map(KeyRow::referredColumn)
                .filter(Objects::nonNull)
                .toList();
        QualifiedName table = draft.qualified(definitions.keySet().stream()
                .filter(first.referred()::equalsIgnoreCase)
                .findFirst()
                .orElse(first.referred()));
        draft.constraint(
                first.table(),
                new ForeignKey(
                        definition.foreignKeyName(columns),
                        columns,
                        table,
                        referred,
                        CatalogQueries.action(first.onDelete()),
                        CatalogQueries.action(first.onUpdate()),
                        definition.deferrability(columns)));
    }
}
