package org.aludel.core.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogQueries;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogs of MySQL and MariaDB. Unique indexes over plain columns are unique constraints, which is the same
 * there; indexes that the server made for a foreign key are left out. {@code ON UPDATE CURRENT_TIMESTAMP} is not told:
 * the model has no such thing. Immutable and thread-safe, as subclasses must be.
 */
public abstract class MySqlFamilyCatalog implements CatalogReader {

    private static final String CURRENT_SCHEMA = "SELECT DATABASE()";

    private static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN"
            + " ('information_schema', 'mysql', 'performance_schema', 'sys')";

    private static final String TABLES = "SELECT t.table_name, t.table_comment FROM information_schema.tables t"
            + " WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE'";

    private static final String VIEWS =
            "SELECT v.table_name, v.view_definition FROM information_schema.views v" + " WHERE v.table_schema = ?";

    private static final String COLUMNS = "SELECT c.table_name, c.column_name, c.column_type, c.is_nullable,"
            + " c.column_default, c.extra, c.generation_expression, c.column_comment,"
            + " CASE WHEN c.collation_name <> t.table_collation THEN c.collation_name END, c.data_type"
            + " FROM information_schema.columns c JOIN information_schema.tables t"
            + " ON t.table_schema = c.table_schema AND t.table_name = c.table_name WHERE c.table_schema = ?";

    private static final String FOREIGN_KEYS = "SELECT k.table_name, k.constraint_name, k.column_name,"
            + " k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name, r.delete_rule,"
            + " r.update_rule FROM information_schema.key_column_usage k JOIN"
            + " information_schema.referential_constraints r ON r.constraint_schema = k.constraint_schema"
            + " AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name WHERE k.table_schema = ?"
            + " AND k.referenced_table_name IS NOT NULL";

    private final MySqlFamilyDialect dialect;
    private final MySqlCatalogTypes types;

    protected MySqlFamilyCatalog(MySqlFamilyDialect dialect) {
        this.dialect = dialect;
        this.types = new MySqlCatalogTypes(dialect.types());
    }

    // ---- what differs

    /** Check constraints: table, name, {@code Column} for one of a column, condition; up to the WHERE clause. */
    protected abstract String checks();

    /** What the index has in place of a column: an expression over table {@code s}. */
    protected abstract String indexExpression();

    /** The default of a column as SQL text, or null. */
    protected abstract @Nullable String defaultText(String type, String value, String extra);

    /** A text of the catalog as it would be written. */
    protected String written(String text) {
        return text;
    }

    /** Reads the sequences of a schema, where the database has such. */
    protected abstract void sequences(CatalogSource catalog, CatalogQueries queries, CatalogDraft draft)
            throws SQLException;

    // ---- names

    @Override
    public final List<String> schemaNames(CatalogSource catalog) throws SQLException {
        return CatalogQueries.names(catalog, dialect.identifiers(), SCHEMAS);
    }

    @Override
    public final List<String> tableNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(TABLES, "t.table_name");
    }

    @Override
    public final List<String> viewNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(VIEWS, "v.table_name");
    }

    private CatalogQueries queries(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return CatalogQueries.of(catalog, scope, dialect.identifiers(), CURRENT_SCHEMA);
    }

    /** A column of a table. */
    private record Place(String table, String name) {}

    @Override
    public final MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        CatalogDraft draft = queries.draft();
        queries.each(TABLES, "t.table_name", "t.table_name", row -> draft.table(row.getString(1), row.getString(2)));
        queries.each(
                VIEWS,
                "v.table_name",
                "v.table_name",
                row -> draft.view(row.getString(1), written(row.getString(2)), false, null));
        List<Check> checks = queries.rows(checks(), "k.table_name", "k.table_name, c.constraint_name", Check::of);
        Set<Place> documents = new HashSet<>();
        checks.stream().filter(Check::isOfDocument).forEach(check -> documents.add(check.place()));
        queries.each(
                COLUMNS,
                "c.table_name",
                "c.table_name, c.ordinal_position",
                row -> draft.column(row.getString(1), column(row, documents)));
        List<KeyPart> keys = queries.rows(
                FOREIGN_KEYS, "k.table_name", "k.table_name, k.constraint_name, k.ordinal_position", KeyPart::of);
        Set<Place> ofKeys = new HashSet<>();
        keys.forEach(key -> ofKeys.add(key.place()));
        List<IndexPart> indexes = queries.rows(
                "SELECT s.table_name, s.index_name, s.non_unique, s.column_name, s.collation, s.sub_part, s.index_type, "
                        + indexExpression() + " FROM information_schema.statistics s WHERE s.table_schema = ?",
                "s.table_name",
                "s.table_name, s.index_name, s.seq_in_index",
                IndexPart::of);
        CatalogQueries.grouped(indexes, IndexPart::place).forEach(parts -> index(parts, ofKeys, draft));
        CatalogQueries.grouped(keys, KeyPart::place)
                .forEach(parts -> draft.constraint(parts.get(0).place().table(), KeyPart.key(parts, draft)));
        checks.stream()
                .filter(check -> !check.isOfDocument())
                .forEach(check -> draft.constraint(check.place().table(), check.constraint(written(check.text()))));
        if (scope.isWholeSchema()) {
            sequences(catalog, queries, draft);
        }
        return draft.build();
    }

    // ---- columns

    private Column<?> column(ResultSet row, Set<Place> documents) throws SQLException {
        boolean isDocument = documents.contains(new Place(row.getString(1), row.getString(2)));
        SqlType<?> type = isDocument ? SqlTypes.JSON : types.of(MySqlCatalogTypes.plain(row.getString(3)));
        String value = row.getString(5);
        String extra = CatalogQueries.text(row, 6);
        String computed = row.getString(7);
        Column<?> column = Column.of(row.getString(2), type)
                .withNullable(row.getString(4).equals("YES"))
                .withCollation(isDocument ? null : row.getString(9))
                .withComment(CatalogDraft.emptyAsNull(row.getString(8)));
        if (computed != null && !computed.isEmpty()) {
            boolean stored = extra.contains("STORED") || extra.contains("PERSISTENT");
            return column.withComputed(new Computed(CatalogText.expression(written(computed), type), stored));
        }
        if (extra.contains("auto_increment")) {
            return column.withIdentity(Identity.byDefault());
        }
        return value == null
                ? column
                : column.withServerDefault(
                        CatalogText.expressionOrNull(defaultText(row.getString(10), value, extra), type));
    }

    // ---- constraints

    private record Check(Place place, boolean ofColumn, String text) {

        static Check of(ResultSet row) throws SQLException {
            return new Check(
                    new Place(row.getString(1), row.getString(2)),
                    "Column".equals(row.getString(3)),
                    CatalogText.unwrapped(row.getString(4)));
        }

        /** MariaDB makes text with this condition of the type JSON. */
        boolean isOfDocument() {
            return ofColumn && text.equals("json_valid(`" + place.name().replace("`", "``") + "`)");
        }

        CheckConstraint constraint(String condition) {
            return new CheckConstraint(ofColumn ? null : place.name(), CatalogText.condition(condition));
        }
    }

    private record KeyPart(
            Place place,
            String column,
            String schema,
            String table,
            String referredColumn,
            String onDelete,
            String onUpdate) {

        static KeyPart of(ResultSet row) throws SQLException {
            return new KeyPart(
                    new Place(row.getString(1), row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8));
        }

        static ForeignKey key(List<KeyPart> parts, CatalogDraft draft) {
            KeyPart first = parts.get(0);
            return new ForeignKey(
                    first.place().name(),
                    parts.stream().map(KeyPart::column).toList(),
                    draft.qualified(first.schema(), first.table()),
                    parts.stream().map(KeyPart::referredColumn).toList(),
                    action(first.onDelete()),
                    action(first.onUpdate()),
                    Deferrability.NOT_DEFERRABLE);
        }

        /** Both words mean the same, and the servers differ in which they tell when nothing was said. */
        private static ReferentialAction action(String words) {
            ReferentialAction action = CatalogQueries.action(words);
            return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
        }
    }

    // ---- indexes and the keys that are indexes

    private record IndexPart(
            Place place,
            boolean unique,
            @Nullable String column,
            boolean descending,
            int prefix,
            String method,
            @Nullable String expression) {

        static IndexPart of(ResultSet row) throws SQLException {
            return new IndexPart(
                    new Place(row.getString(1), row.getString(2)),
                    !row.getBoolean(3),
                    row.getString(4),
                    "D".equals(row.getString(5)),
                    row.getInt(6),
                    row.getString(7),
                    row.getString(8));
        }

        boolean isPlain() {
            return column != null && !descending && prefix == 0;
        }
    }

    private void index(List<IndexPart> parts, Set<Place> ofKeys, CatalogDraft draft) {
        IndexPart first = parts.get(0);
        String table = first.place().table();
        String name = first.place().name();
        if (first.unique() && parts.stream().allMatch(IndexPart::isPlain)) {
            List<String> columns = new ArrayList<>();
            parts.forEach(part -> columns.add(Objects.requireNonNull(part.column())));
            draft.constraint(
                    table,
                    name.equals("PRIMARY")
                            ? new PrimaryKey(null, columns, Deferrability.NOT_DEFERRABLE)
                            : new UniqueConstraint(name, columns, Deferrability.NOT_DEFERRABLE));
        } else if (!ofKeys.contains(first.place())) {
            draft.index(
                    table,
                    new Index(
                            name,
                            parts.stream().map(this::element).toList(),
                            first.unique(),
                            List.of(),
                            null,
                            first.method().equals("BTREE") ? null : first.method()));
        }
    }

    private IndexElement element(IndexPart part) {
        String column = part.column();
        String expression = part.expression();
        IndexElement element;
        if (column == null) {
            String text = expression == null ? "NULL" : written(expression);
            element = IndexElement.of(CatalogText.expression(text, SqlTypes.UNKNOWN));
        } else if (part.prefix() > 0) {
            String text = dialect.identifiers().quote(column) + "(" + part.prefix() + ")";
            element = IndexElement.of(CatalogText.expression(text, SqlTypes.VARCHAR));
        } else {
            element = IndexElement.of(column);
        }
        return part.descending() ? element.descending() : element;
    }
}
