package org.aludel.core.dialect.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.catalog.CatalogIndexPart;
import org.aludel.core.dialect.catalog.CatalogKeyPart;
import org.aludel.core.dialect.catalog.CatalogPlace;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogValues;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of Oracle Database from 12.2 on: the views {@code ALL_TABLES}, {@code ALL_VIEWS}, {@code ALL_MVIEWS},
 * {@code ALL_TAB_COLS}, {@code ALL_TAB_IDENTITY_COLS}, {@code ALL_CONSTRAINTS}, {@code ALL_CONS_COLUMNS},
 * {@code ALL_INDEXES}, {@code ALL_IND_COLUMNS}, {@code ALL_IND_EXPRESSIONS}, {@code ALL_SEQUENCES} and those with comments,
 * as the Database Reference describes them. Where a sequence begins is not told there.
 *
 * <p>Columns of the type LONG cost a round trip for each row. They are asked only of rows that have something to say.
 */
final class OracleCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "SELECT SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') FROM dual";

    private static final String SCHEMAS = "SELECT username FROM all_users WHERE oracle_maintained = 'N'";

    /** Rows of a materialized view are in a table, too. */
    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.table_name, m.comments FROM all_tables t LEFT JOIN all_tab_comments m ON m.owner = t.owner"
                    + " AND m.table_name = t.table_name AND m.table_type = 'TABLE' WHERE t.owner = ?"
                    + " AND t.nested = 'NO' AND t.secondary = 'N' AND t.iot_name IS NULL"
                    + " AND (t.dropped IS NULL OR t.dropped = 'NO') AND NOT EXISTS (SELECT 1 FROM all_mviews v"
                    + " WHERE v.owner = t.owner AND v.container_name = t.table_name)",
            "t.table_name",
            "t.table_name");

    /** A text of 1000 characters has at most the 4000 bytes of which a view is told without LONG. */
    private static final CatalogQuery SHORT_VIEWS = views("text_vc", "<= 1000");

    private static final CatalogQuery LONG_VIEWS = views("text", "> 1000");

    private static final CatalogQuery MATERIALIZED_VIEWS = new CatalogQuery(
            "SELECT v.mview_name, v.query, m.comments, 1 FROM all_mviews v LEFT JOIN all_mview_comments m"
                    + " ON m.owner = v.owner AND m.mview_name = v.mview_name WHERE v.owner = ?",
            "v.mview_name",
            "v.mview_name");

    private static final String TYPE = "CASE WHEN c.data_type IN ('VARCHAR2', 'CHAR') THEN LOWER(c.data_type) || '('"
            + " || c.char_length || CASE c.char_used WHEN 'C' THEN ' char)' ELSE ' byte)' END"
            + " WHEN c.data_type IN ('NVARCHAR2', 'NCHAR') THEN LOWER(c.data_type) || '(' || c.char_length || ')'"
            + " WHEN c.data_type = 'RAW' THEN 'raw(' || c.data_length || ')'"
            + " WHEN c.data_type = 'NUMBER' AND c.data_precision IS NOT NULL THEN 'number(' || c.data_precision"
            + " || CASE WHEN c.data_scale <> 0 THEN ', ' || c.data_scale END || ')'"
            + " WHEN c.data_type = 'NUMBER' AND c.data_scale = 0 THEN 'integer'"
            + " WHEN c.data_type = 'FLOAT' THEN 'float(' || c.data_precision || ')'"
            + " WHEN c.data_type_owner IS NULL OR c.data_type = 'XMLTYPE' THEN LOWER(c.data_type)"
            + " ELSE '\"' || c.data_type_owner || '\".\"' || c.data_type || '\"' END";

    /** The numbers of an identity come from a sequence; of its options, the first is {@code START WITH: 1,}. */
    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT c.table_name, c.column_name, " + TYPE + ", c.nullable, NULL, NULL, 'N',"
                    + " NULLIF(c.collation, 'USING_NLS_COMP'), m.comments, i.generation_type,"
                    + " SUBSTR(i.identity_options, 13, INSTR(i.identity_options, ',') - 13), s.increment_by,"
                    + " s.min_value, s.max_value, NULLIF(s.cache_size, 0), s.cycle_flag, NULL, c.virtual_column"
                    + " FROM all_tab_cols c LEFT JOIN all_col_comments m ON m.owner = c.owner"
                    + " AND m.table_name = c.table_name AND m.column_name = c.column_name"
                    + " LEFT JOIN all_tab_identity_cols i ON i.owner = c.owner AND i.table_name = c.table_name"
                    + " AND i.column_name = c.column_name LEFT JOIN all_sequences s ON s.sequence_owner = i.owner"
                    + " AND s.sequence_name = i.sequence_name WHERE c.owner = ? AND c.hidden_column = 'NO'",
            "c.table_name",
            "c.table_name, c.column_id");

    private static final CatalogQuery CONSTRAINTS = new CatalogQuery(
            "SELECT k.table_name, k.constraint_name, CASE k.constraint_type WHEN 'P' THEN 'PRIMARY KEY'"
                    + " WHEN 'U' THEN 'UNIQUE' WHEN 'R' THEN 'FOREIGN KEY' ELSE 'CHECK' END,"
                    + " CASE k.generated WHEN 'GENERATED NAME' THEN 'Y' ELSE 'N' END, c.column_name, r.owner,"
                    + " r.table_name, r.column_name, k.delete_rule, NULL,"
                    + " CASE k.deferrable WHEN 'DEFERRABLE' THEN 'INITIALLY ' || k.deferred END, k.search_condition_vc"
                    + " FROM all_constraints k LEFT JOIN all_cons_columns c ON c.owner = k.owner"
                    + " AND c.constraint_name = k.constraint_name AND k.constraint_type <> 'C'"
                    + " LEFT JOIN all_cons_columns r ON r.owner = k.r_owner"
                    + " AND r.constraint_name = k.r_constraint_name AND r.position = c.position"
                    + " WHERE k.owner = ? AND k.constraint_type IN ('P', 'U', 'R', 'C')",
            "k.table_name",
            "k.table_name, k.constraint_name, c.position");

    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT i.table_name, i.index_name, CASE i.uniqueness WHEN 'UNIQUE' THEN 'Y' ELSE 'N' END, c.column_name,"
                    + " CASE c.descend WHEN 'DESC' THEN 'Y' ELSE 'N' END, NULL,"
                    + " CASE WHEN i.index_type LIKE '%BITMAP' THEN 'BITMAP' END, 'N', NULL, NULL, NULL, NULL,"
                    + " c.column_position FROM all_indexes i JOIN all_ind_columns c ON c.index_owner = i.owner"
                    + " AND c.index_name = i.index_name WHERE i.table_owner = ?"
                    + " AND i.index_type NOT IN ('LOB', 'CLUSTER', 'IOT - TOP') AND NOT EXISTS"
                    + " (SELECT 1 FROM all_constraints k WHERE k.owner = i.table_owner AND k.table_name = i.table_name"
                    + " AND k.index_name = i.index_name AND k.constraint_type IN ('P', 'U'))",
            "i.table_name", "i.table_name, i.index_name, c.column_position");

    private static final CatalogQuery EXPRESSIONS = new CatalogQuery(
            "SELECT e.index_name, e.column_position, e.column_expression FROM all_ind_expressions e"
                    + " WHERE e.table_owner = ?",
            "e.table_name",
            "e.index_name, e.column_position");

    private static final String SEQUENCES = "SELECT s.sequence_name, NULL, s.increment_by, s.min_value, s.max_value,"
            + " NULLIF(s.cache_size, 0), s.cycle_flag FROM all_sequences s WHERE s.sequence_owner = ? AND NOT EXISTS"
            + " (SELECT 1 FROM all_tab_identity_cols i WHERE i.owner = s.sequence_owner"
            + " AND i.sequence_name = s.sequence_name) ORDER BY s.sequence_name";

    private static final long CACHE = 20;

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NOT_NULL = Pattern.compile("\"[^\"]+\" IS NOT NULL");

    private static final ObjectQueries OBJECTS =
            new ObjectQueries(TABLES, List.of(SHORT_VIEWS, LONG_VIEWS, MATERIALIZED_VIEWS), COLUMNS, INDEXES);

    private final OracleVersion version;
    private final Map<CatalogPlace, String> defaults = new HashMap<>();
    private final Map<CatalogPlace, String> expressions = new HashMap<>();

    private OracleCatalog(CatalogQueries queries, OracleVersion version) {
        super(queries, new OracleCatalogTypes(version), OBJECTS);
        this.version = version;
    }

    static CatalogReader of(OracleDialect dialect) {
        return new SchemaCatalog(
                dialect.identifiers(),
                SCHEMAS,
                CURRENT_SCHEMA,
                queries -> new OracleCatalog(queries, dialect.version()));
    }

    private static CatalogQuery views(String text, String length) {
        return new CatalogQuery(
                "SELECT v.view_name, v." + text + ", m.comments FROM all_views v LEFT JOIN all_tab_comments m"
                        + " ON m.owner = v.owner AND m.table_name = v.view_name AND m.table_type = 'VIEW'"
                        + " WHERE v.owner = ? AND v.text_length " + length,
                "v.view_name",
                "v.view_name");
    }

    // ---- columns

    @Override
    protected void readColumns() {
        String text = version.isAtLeast(OracleVersion.V23) ? "c.data_default_vc" : "c.data_default";
        CatalogQuery query = new CatalogQuery(
                "SELECT c.table_name, c.column_name, " + text + " FROM all_tab_cols c WHERE c.owner = ?"
                        + " AND c.default_length IS NOT NULL AND c.hidden_column = 'NO' AND c.identity_column = 'NO'",
                "c.table_name",
                "c.table_name, c.column_id");
        queries.each(
                query,
                row -> defaults.put(place(row), CatalogValues.text(row, 3).strip()));
        super.readColumns();
    }

    private static CatalogPlace place(ResultSet row) throws SQLException {
        return new CatalogPlace(row.getString(1), row.getString(2));
    }

    @Override
    protected @Nullable String computedText(ResultSet row) throws SQLException {
        return CatalogValues.truth(row, 18) ? defaults.get(place(row)) : null;
    }

    /** A default that was taken away again is the word NULL. */
    @Override
    protected @Nullable String defaultText(ResultSet row) throws SQLException {
        String text = defaults.get(place(row));
        return "NULL".equalsIgnoreCase(text) ? null : text;
    }

    // ---- constraints

    /** That a column is NOT NULL, is a check constraint, too. */
    @Override
    protected void readConstraints() {
        keyParts(CONSTRAINTS).stream()
                .filter(parts -> !NOT_NULL.matcher(parts.get(0).condition()).matches())
                .forEach(parts -> CatalogKeyPart.add(parts, draft));
    }

    // ---- indexes

    @Override
    protected void readIndexes() {
        queries.each(EXPRESSIONS, row -> expressions.put(place(row), CatalogValues.text(row, 3)));
        super.readIndexes();
    }

    /** A column that goes down is an expression for the database. */
    @Override
    protected CatalogIndexPart indexPart(ResultSet row) throws SQLException {
        CatalogIndexPart part = super.indexPart(row);
        String expression = expressions.get(new CatalogPlace(part.index(), row.getString(13)));
        if (expression == null) {
            return part;
        }
        var column = NAME.matcher(expression.strip());
        return column.matches() ? part.overColumn(column.group(1)) : part.over(expression);
    }

    // ---- sequences

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
    }

    /** The largest numbers have more digits than a {@code long}, and are then not told. */
    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return given.isAscending()
                ? new SequenceOptions(given.minimum(), 1L, 1L, null, CACHE, false)
                : new SequenceOptions(given.maximum(), 1L, null, -1L, CACHE, false);
    }
}
