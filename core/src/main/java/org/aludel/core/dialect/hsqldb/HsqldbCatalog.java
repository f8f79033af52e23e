package org.aludel.core.dialect.hsqldb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.catalog.CatalogKeys;
import org.aludel.core.dialect.catalog.CatalogNumbers;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of HSQLDB. Names that begin with {@code SYS_} are those that it gave itself. Indexes have no
 * directions here: the database keeps none.
 */
final class HsqldbCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "VALUES CURRENT_SCHEMA";

    private static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN"
            + " ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')";

    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.table_name, t.remarks FROM information_schema.system_tables t"
                    + " WHERE t.table_schem = ? AND t.table_type = 'TABLE'",
            "t.table_name",
            "t.table_name");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT v.table_name, v.view_definition, t.remarks FROM information_schema.views v"
                    + " JOIN information_schema.system_tables t ON t.table_schem = v.table_schema"
                    + " AND t.table_name = v.table_name WHERE v.table_schema = ?",
            "v.table_name",
            "v.table_name");

    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT c.table_name, c.column_name, REPLACE(c.dtd_identifier, '(1G)', ''), c.is_nullable,"
                    + " c.column_default, c.generation_expression, 'YES', NULLIF(c.collation_name, 'SQL_TEXT'), s.remarks,"
                    + " c.identity_generation, c.identity_start, c.identity_increment, c.identity_minimum,"
                    + " c.identity_maximum, CAST(NULL AS INTEGER), c.identity_cycle, c.data_type, c.domain_name,"
                    + " c.table_schema FROM information_schema.columns c"
                    + " LEFT JOIN information_schema.system_columns s ON s.table_schem = c.table_schema"
                    + " AND s.table_name = c.table_name AND s.column_name = c.column_name WHERE c.table_schema = ?",
            "c.table_name",
            "c.table_name, c.ordinal_position");

    private static final String CHECKS = "SELECT c.constraint_schema, c.constraint_name, c.check_clause, k.table_name"
            + " FROM information_schema.check_constraints c JOIN information_schema.table_constraints k"
            + " ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name"
            + " WHERE c.constraint_schema = ?";

    private static final CatalogQuery CONSTRAINTS = new CatalogQuery(
            "SELECT k.constraint_schema, k.constraint_name, k.table_name, k.constraint_type,"
                    + " CASE WHEN k.constraint_name LIKE 'SYS\\_%' ESCAPE '\\' THEN 'YES' ELSE 'NO' END"
                    + " FROM information_schema.table_constraints k WHERE k.table_schema = ?",
            "k.table_name", "k.constraint_name");

    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT i.table_name, i.index_name, CASE WHEN i.non_unique THEN 'NO' ELSE 'YES' END, i.column_name"
                    + " FROM information_schema.system_indexinfo i WHERE i.table_schem = ?"
                    + " AND i.index_name NOT LIKE 'SYS\\_%' ESCAPE '\\' AND i.index_name NOT IN"
                    + " (SELECT k.constraint_name FROM information_schema.table_constraints k"
                    + " WHERE k.table_schema = i.table_schem AND k.table_name = i.table_name)",
            "i.table_name", "i.table_name, i.index_name, i.ordinal_position");

    private static final String SEQUENCES = "SELECT sequence_name, start_value, increment, minimum_value,"
            + " maximum_value, CAST(NULL AS INTEGER), cycle_option, data_type FROM information_schema.sequences"
            + " WHERE sequence_schema = ? ORDER BY sequence_name";

    private static final Pattern NOT_NULL = Pattern.compile("(\"([^\"]|\"\")+\"|\\w+) IS NOT NULL");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);

    private HsqldbCatalog(CatalogQueries queries) {
        super(queries, HsqldbCatalogTypes.INSTANCE, OBJECTS);
    }

    static CatalogReader of(Identifiers identifiers) {
        return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, HsqldbCatalog::new);
    }

    @Override
    protected SqlType<?> type(ResultSet row) throws SQLException {
        return ofDomain(row.getString(18), super.type(row));
    }

    /** A UUID has lost its quotes. */
    @Override
    protected @Nullable String defaultText(ResultSet row) throws SQLException {
        String text = super.defaultText(row);
        return text != null && UUID.matcher(text).matches() ? "'" + text + "'" : text;
    }

    @Override
    protected @Nullable String computedText(ResultSet row) throws SQLException {
        String text = super.computedText(row);
        return text == null ? null : unqualified(text, row.getString(19), row.getString(1));
    }

    @Override
    protected void readConstraints() {
        CatalogKeys keys = new CatalogKeys(draft);
        queries.eachOfAll(CatalogKeys.COLUMNS, keys::column);
        queries.eachOfSchema(CatalogKeys.REFERENCES, keys::reference);
        queries.eachOfSchema(CHECKS, row -> keys.condition(row.getString(1), row.getString(2), condition(row)));
        queries.each(CONSTRAINTS, keys::constraint);
    }

    /** Nothing for that of a column that is NOT NULL, which the database has as a check constraint, too. */
    private static String condition(ResultSet row) throws SQLException {
        String text = unqualified(row.getString(3), row.getString(1), row.getString(4));
        return row.getString(2).startsWith("SYS_") && NOT_NULL.matcher(text).matches() ? "" : text;
    }

    /** A text without schema and table in front of columns; strings and names in it stay as they are. */
    private static String unqualified(String text, String schema, String table) {
        Pattern parts = Pattern.compile("((?<!\\w)" + written(schema) + "\\." + written(table) + "\\.)|"
                + "'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"");
        return parts.matcher(text)
                .replaceAll(part -> part.group(1) == null ? Matcher.quoteReplacement(part.group()) : "");
    }

    /** A name as it may stand in a text: with quotes if it was defined so. */
    private static String written(String name) {
        return "(?:" + Pattern.quote(name) + "|" + Pattern.quote("\"" + name.replace("\"", "\"\"") + "\"") + ")";
    }

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
    }

    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return CatalogNumbers.wholeRange(given, CatalogNumbers.largest(type), null);
    }
}
