package org.aludel.core.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.catalog.CatalogIndexPart;
import org.aludel.core.dialect.catalog.CatalogKeyPart;
import org.aludel.core.dialect.catalog.CatalogPlace;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.dialect.catalog.CatalogValues;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogs of MySQL and MariaDB. Unique indexes over plain columns are unique constraints, which is the same
 * there; indexes that the server made for a foreign key are left out. {@code ON UPDATE CURRENT_TIMESTAMP} is not told:
 * the model has no such thing. One thread.
 */
public abstract class MySqlFamilyCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "SELECT DATABASE()";

    private static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN"
            + " ('information_schema', 'mysql', 'performance_schema', 'sys')";

    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.table_name, t.table_comment FROM information_schema.tables t"
                    + " WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE'",
            "t.table_name",
            "t.table_name");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT v.table_name, v.view_definition FROM information_schema.views v WHERE v.table_schema = ?",
            "v.table_name",
            "v.table_name");

    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT c.table_name, c.column_name, c.column_type, c.is_nullable, c.column_default,"
                    + " c.generation_expression, c.extra LIKE '%STORED%' OR c.extra LIKE '%PERSISTENT%',"
                    + " CASE WHEN c.collation_name <> t.table_collation THEN c.collation_name END, c.column_comment,"
                    + " CASE WHEN c.extra LIKE '%auto_increment%' THEN 'BY DEFAULT' END, NULL, NULL, NULL, NULL, NULL,"
                    + " NULL, NULL, c.data_type, c.extra FROM information_schema.columns c"
                    + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                    + " AND t.table_name = c.table_name WHERE c.table_schema = ?",
            "c.table_name", "c.table_name, c.ordinal_position");

    /** RESTRICT and NO ACTION are the same, and the servers differ in which they tell when nothing was said. */
    private static final CatalogQuery FOREIGN_KEYS = new CatalogQuery(
            "SELECT k.table_name, k.constraint_name, 'FOREIGN KEY', FALSE, k.column_name,"
                    + " k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name,"
                    + " NULLIF(r.delete_rule, 'RESTRICT'), NULLIF(r.update_rule, 'RESTRICT')"
                    + " FROM information_schema.key_column_usage k JOIN information_schema.referential_constraints r"
                    + " ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name"
                    + " AND r.table_name = k.table_name WHERE k.table_schema = ?"
                    + " AND k.referenced_table_name IS NOT NULL",
            "k.table_name",
            "k.table_name, k.constraint_name, k.ordinal_position");

    private final Set<CatalogPlace> documents = new HashSet<>();
    private final Set<CatalogPlace> foreignKeys = new HashSet<>();
    private List<Check> checks = List.of();
    private Collection<List<CatalogIndexPart>> indexes = List.of();

    /**
     * A reading.
     *
     * @param indexExpression what an index has in place of a column: an expression over table {@code s}
     */
    protected MySqlFamilyCatalog(CatalogQueries queries, MySqlFamilyDialect dialect, String indexExpression) {
        super(
                queries,
                new MySqlCatalogTypes(dialect.types()),
                new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, indexes(indexExpression)));
    }

    private static CatalogQuery indexes(String expression) {
        return new CatalogQuery(
                "SELECT s.table_name, s.index_name, s.non_unique = 0, s.column_name, s.collation = 'D', "
                        + expression + ", NULLIF(s.index_type, 'BTREE'), FALSE, NULL, NULL, NULL, s.sub_part"
                        + " FROM information_schema.statistics s WHERE s.table_schema = ?",
                "s.table_name",
                "s.table_name, s.index_name, s.seq_in_index");
    }

    /** The reader of a catalog of this family. */
    protected static CatalogReader reader(
            MySqlFamilyDialect dialect, Function<CatalogQueries, CatalogReading> beginning) {
        return new SchemaCatalog(dialect.identifiers(), SCHEMAS, CURRENT_SCHEMA, beginning);
    }

    // ---- what differs

    /** Check constraints: table, name, {@code Column} for one of a column, condition; up to the WHERE clause. */
    protected abstract String checks();

    /** The default of a column as SQL text, or null. */
    protected abstract @Nullable String defaultText(String type, String value, String extra);

    /** A text of the catalog as it would be written. */
    protected String written(String text) {
        return text;
    }

    // ---- tables and views

    @Override
    protected final String viewQuery(String definition) {
        return written(definition);
    }

    // ---- columns

    /** Whether a column is of the type JSON, a check constraint tells. */
    @Override
    protected final void readColumns() {
        checks = queries.rows(new CatalogQuery(checks(), "k.table_name", "k.table_name, c.constraint_name"), Check::of);
        checks.stream().filter(Check::isOfDocument).map(Check::place).forEach(documents::add);
        super.readColumns();
    }

    @Override
    protected final Column<?> column(ResultSet row) throws SQLException {
        Column<?> column = super.column(row);
        return isDocument(row) ? column.withCollation(null) : column;
    }

    @Override
    protected final SqlType<?> type(ResultSet row) throws SQLException {
        return isDocument(row) ? SqlTypes.JSON : typeOf(MySqlCatalogTypes.plain(row.getString(3)));
    }

    private boolean isDocument(ResultSet row) throws SQLException {
        return documents.contains(new CatalogPlace(row.getString(1), row.getString(2)));
    }

    @Override
    protected final @Nullable String computedText(ResultSet row) throws SQLException {
        String text = super.computedText(row);
        return text == null ? null : written(text);
    }

    @Override
    protected final @Nullable String defaultText(ResultSet row) throws SQLException {
        String value = row.getString(5);
        return value == null ? null : defaultText(row.getString(18), value, CatalogValues.text(row, 19));
    }

    // ---- constraints

    private record Check(CatalogPlace place, boolean ofColumn, String text) {

        static Check of(ResultSet row) throws SQLException {
            return new Check(
                    new CatalogPlace(row.getString(1), row.getString(2)),
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

    @Override
    protected final void readConstraints() {
        indexes = indexParts();
        indexes.stream().filter(MySqlFamilyCatalog::isConstraint).forEach(this::unique);
        keyParts(FOREIGN_KEYS).forEach(parts -> {
            foreignKeys.add(parts.get(0).place());
            CatalogKeyPart.add(parts, draft);
        });
        checks.stream()
                .filter(check -> !check.isOfDocument())
                .forEach(check -> draft.constraint(check.place().table(), check.constraint(written(check.text()))));
    }

    private static boolean isConstraint(List<CatalogIndexPart> parts) {
        return parts.stream()
                .allMatch(part ->
                        part.unique() && part.column() != null && part.prefixLength() == null && !part.descending());
    }

    private void unique(List<CatalogIndexPart> parts) {
        CatalogIndexPart first = parts.get(0);
        List<String> columns = parts.stream()
                .map(part -> Objects.requireNonNull(part.column()))
                .toList();
        draft.constraint(
                first.table(),
                first.index().equals("PRIMARY")
                        ? new PrimaryKey(null, columns, Deferrability.NOT_DEFERRABLE)
                        : new UniqueConstraint(first.index(), columns, Deferrability.NOT_DEFERRABLE));
    }

    // ---- indexes

    @Override
    protected final CatalogIndexPart indexPart(ResultSet row) throws SQLException {
        CatalogIndexPart part = super.indexPart(row);
        String expression = part.expression();
        return expression == null ? part : part.over(written(expression));
    }

    @Override
    protected final void readIndexes() {
        indexes.stream()
                .filter(parts -> !isConstraint(parts)
                        && !foreignKeys.contains(parts.get(0).place()))
                .forEach(parts -> CatalogIndexPart.add(parts, draft));
    }
}
