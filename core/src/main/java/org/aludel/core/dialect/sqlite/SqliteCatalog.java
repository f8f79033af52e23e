package org.aludel.core.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.catalog.CatalogKeyPart;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.dialect.catalog.CatalogValues;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of SQLite: its pragmas, joined to the list of tables, and for what they leave out the definitions
 * themselves. Virtual tables are left out. A schema is an attached database; the current one is {@code main}.
 */
final class SqliteCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "SELECT 'main'";
    private static final String SCHEMAS = "SELECT name FROM pragma_database_list WHERE name <> 'temp'";

    private static final int VIRTUAL = 2;
    private static final int STORED = 3;

    /** What only the text of a table's definition tells, by the table's name. */
    private final Map<String, SqliteDefinition> definitions = new LinkedHashMap<>();

    private final List<KeyColumn> primaryKeys = new ArrayList<>();
    private final String master;
    private Collection<List<IndexRow>> indexes = List.of();

    private SqliteCatalog(CatalogQueries queries) {
        super(queries, SqliteCatalogTypes.INSTANCE, objects(master(queries)));
        this.master = master(queries);
    }

    static CatalogReader of(Identifiers identifiers) {
        return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, SqliteCatalog::new);
    }

    /** The name of the schema stands in front of the list of tables; the parameter for it is of no use. */
    private static ObjectQueries objects(String master) {
        CatalogQuery tables = new CatalogQuery(
                "SELECT m.name, m.sql FROM " + master + " m WHERE ? <> '' AND m.type = 'table'"
                        + " AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.sql NOT LIKE 'CREATE VIRTUAL%'",
                "m.name",
                "m.rowid");
        CatalogQuery views = new CatalogQuery(
                "SELECT m.name, m.sql FROM " + master + " m WHERE ? <> '' AND m.type = 'view'", "m.name", "m.rowid");
        CatalogQuery columns = new CatalogQuery(
                "SELECT m.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk, x.hidden FROM " + master
                        + " m JOIN pragma_table_xinfo(m.name, ?) x WHERE x.hidden <> 1 AND m.type IN ('table', 'view')",
                "m.name",
                "m.rowid, x.cid");
        CatalogQuery indexes = new CatalogQuery(
                "SELECT m.name, l.name, l.\"unique\", l.origin, x.name, x.\"desc\", i.sql FROM " + master
                        + " m JOIN pragma_index_list(m.name, ?1) l JOIN pragma_index_xinfo(l.name, ?1) x LEFT JOIN "
                        + master + " i ON i.type = 'index' AND i.name = l.name"
                        + " WHERE m.type = 'table' AND x.key = 1 AND l.origin <> 'pk'",
                "m.name",
                "m.rowid, l.seq DESC, x.seqno");
        return new ObjectQueries(tables, List.of(views), columns, indexes);
    }

    private static String master(CatalogQueries queries) {
        return queries.identifiers().quoted(queries.schema()) + ".sqlite_master";
    }

    // ---- tables and views

    @Override
    protected void table(ResultSet row) throws SQLException {
        String name = row.getString(1);
        SqliteDefinition definition = SqliteDefinition.of(row.getString(2));
        definitions.put(name, definition);
        draft.table(name, null);
        if (!definition.options().isEmpty()) {
            draft.option(name, "sqlite", definition.options());
        }
    }

    @Override
    protected String viewQuery(String definition) {
        return CatalogText.behindAs(definition);
    }

    // ---- columns

    /** A column of a primary key, with its place in it. */
    private record KeyColumn(String table, String name, int position) {}

    @Override
    protected Column<?> column(ResultSet row) throws SQLException {
        String table = row.getString(1);
        String name = row.getString(2);
        SqlType<?> type = typeOf(CatalogValues.text(row, 3));
        Column<?> column = Column.of(name, type).withNullable(!row.getBoolean(4));
        SqliteDefinition definition = definitions.get(table);
        if (definition == null) {
            return column;
        }
        int key = row.getInt(6);
        if (key > 0) {
            primaryKeys.add(new KeyColumn(table, name, key));
        }
        int hidden = row.getInt(7);
        Column<?> collated = column.withCollation(definition.collation(name));
        if (hidden == VIRTUAL || hidden == STORED) {
            return collated.withComputed(
                    new Computed(CatalogText.expression(definition.computed(name), type), hidden == STORED));
        }
        return key == 1 && definition.numbered()
                ? collated.withIdentity(Identity.byDefault())
                : collated.withServerDefault(CatalogText.expressionOrNull(row.getString(5), type));
    }

    // ---- constraints

    @Override
    protected void readConstraints() {
        CatalogQueries.grouped(primaryKeys, KeyColumn::table).forEach(this::primaryKey);
        indexes = CatalogQueries.grouped(queries.rows(objects.indexes(), IndexRow::of), IndexRow::index);
        indexes.stream().filter(parts -> parts.get(0).isConstraint()).forEach(this::unique);
        keyParts(foreignKeys()).forEach(this::foreignKey);
        definitions.forEach(
                (table, definition) -> definition.checks().forEach(check -> draft.constraint(table, check)));
    }

    private void primaryKey(List<KeyColumn> parts) {
        String table = parts.get(0).table();
        List<String> names = parts.stream()
                .sorted(Comparator.comparingInt(KeyColumn::position))
                .map(KeyColumn::name)
                .toList();
        String name = Objects.requireNonNull(definitions.get(table)).primaryKeyName();
        draft.constraint(table, new PrimaryKey(name, names, Deferrability.NOT_DEFERRABLE));
    }

    private void unique(List<IndexRow> parts) {
        String table = parts.get(0).table();
        SqliteDefinition definition = definitions.get(table);
        if (definition != null) {
            List<String> columns = parts.stream()
                    .map(part -> Objects.requireNonNull(part.column()))
                    .toList();
            draft.constraint(
                    table, new UniqueConstraint(definition.uniqueName(columns), columns, Deferrability.NOT_DEFERRABLE));
        }
    }

    /** Their names, and when they are checked, only the definition tells. */
    private CatalogQuery foreignKeys() {
        return new CatalogQuery(
                "SELECT m.name, x.id, 'FOREIGN KEY', 0, x.\"from\", '', x.\"table\", x.\"to\", x.on_delete, x.on_update"
                        + " FROM " + master + " m JOIN pragma_foreign_key_list(m.name, ?) x WHERE m.type = 'table'",
                "m.name",
                "m.rowid, x.id DESC, x.seq");
    }

    private void foreignKey(List<CatalogKeyPart> parts) {
        CatalogKeyPart first = parts.get(0);
        SqliteDefinition definition = definitions.get(first.table());
        if (definition == null) {
            return;
        }
        List<String> columns = parts.stream()
                .map(CatalogKeyPart::column)
                .filter(Objects::nonNull)
                .toList();
        List<String> referred = parts.stream()
                .map(CatalogKeyPart::referredColumn)
                .filter(Objects::nonNull)
                .toList();
        String written = Objects.requireNonNull(first.referredTable());
        String table = definitions.keySet().stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(written);
        draft.constraint(
                first.table(),
                new ForeignKey(
                        definition.foreignKeyName(columns),
                        columns,
                        draft.qualified(table),
                        referred,
                        CatalogValues.action(first.onDelete()),
                        CatalogValues.action(first.onUpdate()),
                        definition.deferrability(columns)));
    }

    // ---- indexes

    /** A column or an expression of an index. */
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

        boolean isConstraint() {
            return origin.equals("u");
        }
    }

    @Override
    protected void readIndexes() {
        indexes.stream()
                .filter(parts -> !parts.get(0).isConstraint())
                .forEach(parts -> draft.index(parts.get(0).table(), index(parts)));
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
}
