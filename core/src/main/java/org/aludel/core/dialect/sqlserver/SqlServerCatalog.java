package org.aludel.core.dialect.sqlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.catalog.CatalogNumbers;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of SQL Server: the views {@code sys.tables}, {@code sys.views}, {@code sys.sql_modules},
 * {@code sys.columns}, {@code sys.types}, {@code sys.default_constraints}, {@code sys.computed_columns},
 * {@code sys.identity_columns}, {@code sys.key_constraints}, {@code sys.foreign_keys}, {@code sys.foreign_key_columns},
 * {@code sys.check_constraints}, {@code sys.indexes}, {@code sys.index_columns}, {@code sys.sequences} and
 * {@code sys.extended_properties}, as Transact-SQL's reference describes them. A comment is the property
 * {@code MS_Description}.
 *
 * <p>Left out are tables that keep the history of others, indexes that are no trees (columnstore, XML, spatial), the names
 * of defaults, and the queries of views that are encrypted.
 */
final class SqlServerCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "SELECT SCHEMA_NAME()";

    /** From 16384 on there are the schemas of the roles that each database has. */
    private static final String SCHEMAS = "SELECT s.name FROM sys.schemas s WHERE s.schema_id < 16384"
            + " AND s.name NOT IN ('sys', 'INFORMATION_SCHEMA', 'guest')";

    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.name, CAST(p.value AS nvarchar(4000)) FROM sys.tables t"
                    + " JOIN sys.schemas s ON s.schema_id = t.schema_id LEFT JOIN sys.extended_properties p"
                    + " ON p.class = 1 AND p.major_id = t.object_id AND p.minor_id = 0 AND p.name = 'MS_Description'"
                    + " WHERE s.name = ? AND t.is_ms_shipped = 0 AND t.temporal_type <> 1",
            "t.name",
            "t.name");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT v.name, m.definition, CAST(p.value AS nvarchar(4000)) FROM sys.views v"
                    + " JOIN sys.schemas s ON s.schema_id = v.schema_id JOIN sys.sql_modules m"
                    + " ON m.object_id = v.object_id LEFT JOIN sys.extended_properties p"
                    + " ON p.class = 1 AND p.major_id = v.object_id AND p.minor_id = 0 AND p.name = 'MS_Description'"
                    + " WHERE s.name = ? AND v.is_ms_shipped = 0 AND m.definition IS NOT NULL",
            "v.name",
            "v.name");

    /** Lengths of Unicode text count bytes, two for a character; -1 is for {@code max}. */
    private static final String TYPE = "CASE WHEN b.name IN ('nvarchar', 'nchar') AND c.max_length > 0"
            + " THEN CONCAT(b.name, '(', c.max_length / 2, ')')"
            + " WHEN b.name IN ('varchar', 'char', 'varbinary', 'binary') AND c.max_length > 0"
            + " THEN CONCAT(b.name, '(', c.max_length, ')')"
            + " WHEN b.name IN ('nvarchar', 'varchar', 'varbinary') THEN CONCAT(b.name, '(max)')"
            + " WHEN b.name IN ('decimal', 'numeric') THEN CONCAT(b.name, '(', c.precision, ', ', c.scale, ')')"
            + " WHEN b.name IN ('time', 'datetime2', 'datetimeoffset') THEN CONCAT(b.name, '(', c.scale, ')')"
            + " ELSE COALESCE(b.name, y.name) END";

    /** The database's collation is read with each row: to compare them there can be a conflict of collations. */
    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT o.name, c.name, " + TYPE + ", c.is_nullable, d.definition, k.definition, k.is_persisted,"
                    + " c.collation_name, CAST(p.value AS nvarchar(4000)),"
                    + " CASE WHEN c.is_identity = 1 THEN 'BY DEFAULT' END, CAST(i.seed_value AS numeric(38, 0)),"
                    + " CAST(i.increment_value AS numeric(38, 0)), NULL, NULL, NULL, 0, NULL,"
                    + " CASE WHEN y.is_user_defined = 1 THEN y.name END,"
                    + " CONVERT(nvarchar(128), DATABASEPROPERTYEX(DB_NAME(), 'Collation'))"
                    + " FROM sys.columns c JOIN sys.objects o ON o.object_id = c.object_id"
                    + " JOIN sys.schemas s ON s.schema_id = o.schema_id"
                    + " JOIN sys.types y ON y.user_type_id = c.user_type_id"
                    + " LEFT JOIN sys.types b ON b.user_type_id = c.system_type_id"
                    + " LEFT JOIN sys.default_constraints d ON d.object_id = c.default_object_id"
                    + " LEFT JOIN sys.computed_columns k ON k.object_id = c.object_id AND k.column_id = c.column_id"
                    + " LEFT JOIN sys.identity_columns i ON i.object_id = c.object_id AND i.column_id = c.column_id"
                    + " LEFT JOIN sys.extended_properties p ON p.class = 1 AND p.major_id = c.object_id"
                    + " AND p.minor_id = c.column_id AND p.name = 'MS_Description'"
                    + " WHERE s.name = ? AND o.type IN ('U', 'V')",
            "o.name",
            "o.name, c.column_id");

    private static final CatalogQuery KEYS = new CatalogQuery(
            "SELECT t.name, k.name, CASE k.type WHEN 'PK' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END, k.is_system_named,"
                    + " c.name FROM sys.key_constraints k JOIN sys.tables t ON t.object_id = k.parent_object_id"
                    + " JOIN sys.schemas s ON s.schema_id = t.schema_id"
                    + " JOIN sys.index_columns x ON x.object_id = k.parent_object_id"
                    + " AND x.index_id = k.unique_index_id AND x.key_ordinal > 0"
                    + " JOIN sys.columns c ON c.object_id = x.object_id AND c.column_id = x.column_id WHERE s.name = ?",
            "t.name",
            "t.name, k.name, x.key_ordinal");

    private static final CatalogQuery FOREIGN_KEYS = new CatalogQuery(
            "SELECT t.name, f.name, 'FOREIGN KEY', f.is_system_named, c.name, rs.name, rt.name, rc.name,"
                    + " REPLACE(f.delete_referential_action_desc, '_', ' '),"
                    + " REPLACE(f.update_referential_action_desc, '_', ' ') FROM sys.foreign_keys f"
                    + " JOIN sys.tables t ON t.object_id = f.parent_object_id"
                    + " JOIN sys.schemas s ON s.schema_id = t.schema_id"
                    + " JOIN sys.foreign_key_columns x ON x.constraint_object_id = f.object_id"
                    + " JOIN sys.columns c ON c.object_id = x.parent_object_id AND c.column_id = x.parent_column_id"
                    + " JOIN sys.tables rt ON rt.object_id = f.referenced_object_id"
                    + " JOIN sys.schemas rs ON rs.schema_id = rt.schema_id"
                    + " JOIN sys.columns rc ON rc.object_id = x.referenced_object_id"
                    + " AND rc.column_id = x.referenced_column_id WHERE s.name = ?",
            "t.name",
            "t.name, f.name, x.constraint_column_id");

    private static final CatalogQuery CHECKS = new CatalogQuery(
            "SELECT t.name, k.name, 'CHECK', k.is_system_named, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                    + " k.definition FROM sys.check_constraints k JOIN sys.tables t ON t.object_id = k.parent_object_id"
                    + " JOIN sys.schemas s ON s.schema_id = t.schema_id WHERE s.name = ?",
            "t.name",
            "t.name, k.name");

    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT t.name, i.name, i.is_unique, c.name, x.is_descending_key, NULL,"
                    + " NULLIF(i.type_desc, 'NONCLUSTERED'), x.is_included_column, i.filter_definition"
                    + " FROM sys.indexes i JOIN sys.tables t ON t.object_id = i.object_id"
                    + " JOIN sys.schemas s ON s.schema_id = t.schema_id JOIN sys.index_columns x"
                    + " ON x.object_id = i.object_id AND x.index_id = i.index_id"
                    + " AND (x.key_ordinal > 0 OR x.is_included_column = 1)"
                    + " JOIN sys.columns c ON c.object_id = x.object_id AND c.column_id = x.column_id"
                    + " WHERE s.name = ? AND i.type IN (1, 2) AND i.is_primary_key = 0"
                    + " AND i.is_unique_constraint = 0 AND i.is_hypothetical = 0",
            "t.name",
            "t.name, i.name, x.is_included_column, x.key_ordinal, x.index_column_id");

    private static final String SEQUENCES = "SELECT q.name, CAST(q.start_value AS numeric(38, 0)),"
            + " CAST(q.increment AS numeric(38, 0)), CAST(q.minimum_value AS numeric(38, 0)),"
            + " CAST(q.maximum_value AS numeric(38, 0)), CASE WHEN q.is_cached = 1 THEN q.cache_size END,"
            + " q.is_cycling, y.name FROM sys.sequences q JOIN sys.schemas s ON s.schema_id = q.schema_id"
            + " JOIN sys.types y ON y.user_type_id = q.user_type_id WHERE s.name = ? ORDER BY q.name";

    private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);

    private SqlServerCatalog(CatalogQueries queries, SqlServerVersion version) {
        super(queries, new SqlServerCatalogTypes(version), OBJECTS);
    }

    static CatalogReader of(SqlServerDialect dialect) {
        return new SchemaCatalog(
                dialect.identifiers(),
                SCHEMAS,
                CURRENT_SCHEMA,
                queries -> new SqlServerCatalog(queries, dialect.version()));
    }

    @Override
    protected String viewQuery(String definition) {
        return CatalogText.behindAs(definition);
    }

    // ---- columns

    @Override
    protected Column<?> column(ResultSet row) throws SQLException {
        Column<?> column = super.column(row);
        return Objects.equals(column.collation(), row.getString(19)) ? column.withCollation(null) : column;
    }

    @Override
    protected SqlType<?> type(ResultSet row) throws SQLException {
        return ofDomain(row.getString(18), super.type(row));
    }

    @Override
    protected @Nullable String computedText(ResultSet row) throws SQLException {
        String text = super.computedText(row);
        return text == null ? null : CatalogText.unwrapped(text);
    }

    @Override
    protected @Nullable String defaultText(ResultSet row) throws SQLException {
        String text = super.defaultText(row);
        return text == null ? null : CatalogText.unwrapped(text);
    }

    // ---- the rest

    @Override
    protected void readConstraints() {
        readKeys(KEYS);
        readKeys(FOREIGN_KEYS);
        readKeys(CHECKS);
    }

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
    }

    /** Of an identity only its first number and their distance are told. */
    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        if (type.isEmpty()) {
            return new SequenceOptions(1L, 1L, null, null, null, false);
        }
        return CatalogNumbers.wholeRange(given, CatalogNumbers.largest(type), null);
    }
}
