package org.aludel.core.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.catalog.CatalogKeys;
import org.aludel.core.dialect.catalog.CatalogNumbers;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogValues;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;

/**
 * Reads the catalog of H2 from 2.0 on. Materialized views are left out, because the catalog does not tell their queries.
 * Every constraint has a name here, and whether the database chose it is not known.
 */
final class H2Catalog extends CatalogReading {

    private static final long CACHE = 32;

    private static final String CURRENT_SCHEMA = "SELECT CURRENT_SCHEMA";

    private static final String SCHEMAS =
            "SELECT schema_name FROM information_schema.schemata WHERE schema_name <> 'INFORMATION_SCHEMA'";

    /** Rows of a materialized view are in a table named after it. */
    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.table_name, t.remarks FROM information_schema.tables t"
                    + " WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE' AND NOT EXISTS (SELECT 1 FROM"
                    + " information_schema.tables m WHERE m.table_schema = t.table_schema AND m.table_class LIKE"
                    + " '%MaterializedView' AND LEFT(t.table_name, CHAR_LENGTH(m.table_name) + 1) = m.table_name || '$')",
            "t.table_name", "t.table_name");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT v.table_name, v.view_definition, v.remarks FROM information_schema.views v"
                    + " WHERE v.table_schema = ? AND v.view_definition IS NOT NULL",
            "v.table_name",
            "v.table_name");

    /** Of an identity that goes down the catalog tells a cache below 1. */
    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT c.table_name, c.column_name, DATA_TYPE_SQL(c.table_schema, c.table_name, 'TABLE',"
                    + " c.dtd_identifier), c.is_nullable, c.column_default, c.generation_expression, TRUE, NULL,"
                    + " c.remarks, c.identity_generation, c.identity_start, c.identity_increment, c.identity_minimum,"
                    + " c.identity_maximum, CASE WHEN c.identity_cache > 0 THEN c.identity_cache END,"
                    + " c.identity_cycle, c.data_type, c.domain_name"
                    + " FROM information_schema.columns c WHERE c.table_schema = ?",
            "c.table_name",
            "c.table_name, c.ordinal_position");

    private static final String CHECKS = "SELECT constraint_schema, constraint_name, check_clause FROM"
            + " information_schema.check_constraints WHERE constraint_schema = ?";

    private static final CatalogQuery CONSTRAINTS = new CatalogQuery(
            "SELECT k.constraint_schema, k.constraint_name, k.table_name, k.constraint_type"
                    + " FROM information_schema.table_constraints k WHERE k.table_schema = ?",
            "k.table_name",
            "k.constraint_name");

    /** Nulls are the smallest values where nothing else is said. */
    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT i.table_name, i.index_name, i.index_type_name LIKE 'UNIQUE%', c.column_name,"
                    + " c.ordering_specification = 'DESC', NULL, NULL, i.index_type_name LIKE 'UNIQUE%' AND NOT c.is_unique,"
                    + " NULL, NULLIF(c.null_ordering,"
                    + " CASE c.ordering_specification WHEN 'DESC' THEN 'LAST' ELSE 'FIRST' END)"
                    + " FROM information_schema.indexes i JOIN information_schema.index_columns c"
                    + " ON c.index_schema = i.index_schema AND c.index_name = i.index_name"
                    + " AND c.table_name = i.table_name WHERE i.table_schema = ? AND NOT i.is_generated",
            "i.table_name", "i.table_name, i.index_name, c.ordinal_position");

    private static final String SEQUENCES = "SELECT sequence_name, start_value, increment, minimum_value,"
            + " maximum_value, CASE WHEN cache > 0 THEN cache END, cycle_option, data_type"
            + " FROM information_schema.sequences"
            + " WHERE sequence_schema = ? ORDER BY sequence_name";

    /** Enum types are domains. */
    private static final String ENUMS = "SELECT d.domain_name, ARRAY(SELECT v.value_name FROM"
            + " information_schema.enum_values v WHERE v.object_schema = d.domain_schema"
            + " AND v.object_name = d.domain_name AND v.object_type = 'DOMAIN'"
            + " AND v.enum_identifier = d.dtd_identifier ORDER BY v.value_ordinal)"
            + " FROM information_schema.domains d WHERE d.domain_schema = ? AND d.data_type = 'ENUM'"
            + " ORDER BY d.domain_name";

    private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);

    private H2Catalog(CatalogQueries queries) {
        super(queries, H2CatalogTypes.INSTANCE, OBJECTS);
    }

    static CatalogReader of(Identifiers identifiers) {
        return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, H2Catalog::new);
    }

    @Override
    protected SqlType<?> type(ResultSet row) throws SQLException {
        return ofDomain(row.getString(18), super.type(row));
    }

    @Override
    protected void readConstraints() {
        CatalogKeys keys = new CatalogKeys(draft);
        queries.eachOfAll(CatalogKeys.COLUMNS, keys::column);
        queries.eachOfSchema(CatalogKeys.REFERENCES, keys::reference);
        queries.eachOfSchema(CHECKS, keys::condition);
        queries.each(CONSTRAINTS, keys::constraint);
    }

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
        queries.eachOfSchema(ENUMS, row -> draft.enumType(row.getString(1), CatalogValues.texts(row, 2)));
    }

    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return CatalogNumbers.fromOne(given, CatalogNumbers.largest(type), CACHE);
    }
}
