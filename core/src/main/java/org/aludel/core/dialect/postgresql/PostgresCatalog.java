package org.aludel.core.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.catalog.CatalogNumbers;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.dialect.catalog.CatalogType;
import org.aludel.core.dialect.catalog.CatalogValues;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of PostgreSQL. Partitions, foreign tables and exclusion constraints are left out. Every constraint
 * has a name here, and whether the server chose it is not known.
 */
final class PostgresCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "SELECT current_schema()";

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'";

    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT c.relname, obj_description(c.oid, 'pg_class') FROM pg_class c"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition",
            "c.relname",
            "c.oid");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT c.relname, pg_get_viewdef(c.oid), obj_description(c.oid, 'pg_class'), c.relkind = 'm'"
                    + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = ? AND c.relkind IN ('v', 'm')",
            "c.relname",
            "c.oid");

    /** Numbers of an identity come from a sequence that depends on the column. */
    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,"
                    + " CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,"
                    + " CASE WHEN a.attgenerated <> '' THEN pg_get_expr(d.adbin, d.adrelid) END,"
                    + " a.attgenerated = 's', CASE WHEN a.attcollation <> t.typcollation THEN l.collname END,"
                    + " col_description(c.oid, a.attnum),"
                    + " CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END,"
                    + " s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,"
                    + " s.seqtypid::regtype::text, COALESCE(te.typtype, t.typtype) = 'e',"
                    + " CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END"
                    + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                    + " JOIN pg_type t ON t.oid = a.atttypid"
                    + " LEFT JOIN pg_type te ON te.oid = t.typelem AND te.typarray = t.oid"
                    + " LEFT JOIN pg_collation l ON l.oid = a.attcollation"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
                    + " LEFT JOIN pg_depend p ON a.attidentity <> '' AND p.refclassid = 'pg_class'::regclass"
                    + " AND p.classid = 'pg_class'::regclass AND p.refobjid = c.oid AND p.refobjsubid = a.attnum"
                    + " AND p.deptype = 'i'"
                    + " LEFT JOIN pg_sequence s ON s.seqrelid = p.objid"
                    + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition",
            "c.relname",
            "c.oid, a.attnum");

    private static final String ACTION =
            " WHEN 'r' THEN 'RESTRICT' WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' END";

    private static final CatalogQuery CONSTRAINTS = new CatalogQuery(
            "SELECT c.relname, k.conname, CASE k.contype WHEN 'p' THEN 'PRIMARY KEY' WHEN 'u' THEN 'UNIQUE'"
                    + " WHEN 'c' THEN 'CHECK' ELSE 'FOREIGN KEY' END, FALSE, a.attname, rn.nspname, r.relname, ra.attname,"
                    + " CASE k.confdeltype" + ACTION + ", CASE k.confupdtype" + ACTION + ","
                    + " CASE WHEN k.condeferred THEN 'INITIALLY DEFERRED'"
                    + " WHEN k.condeferrable THEN 'INITIALLY IMMEDIATE' END, pg_get_expr(k.conbin, k.conrelid)"
                    + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY u(own, referred, position)"
                    + " ON k.contype <> 'c'"
                    + " LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.own"
                    + " LEFT JOIN pg_attribute ra ON ra.attrelid = k.confrelid AND ra.attnum = u.referred"
                    + " LEFT JOIN pg_class r ON r.oid = k.confrelid LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace"
                    + " WHERE n.nspname = ? AND k.contype IN ('p', 'u', 'f', 'c') AND NOT c.relispartition",
            "c.relname",
            "k.oid, u.position");

    /** Of the options, 1 is for descending and 2 for nulls first; nulls are the largest values unless told otherwise. */
    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT c.relname, i.relname, x.indisunique, a.attname, x.indoption[e.position - 1] & 1 = 1,"
                    + " pg_get_indexdef(x.indexrelid, e.position, true), NULLIF(m.amname, 'btree'),"
                    + " e.position > x.indnkeyatts, pg_get_expr(x.indpred, x.indrelid),"
                    + " CASE x.indoption[e.position - 1] & 3 WHEN 1 THEN 'LAST' WHEN 2 THEN 'FIRST' END,"
                    + " CASE WHEN NOT o.opcdefault THEN o.opcname END"
                    + " FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am m ON m.oid = i.relam"
                    + " CROSS JOIN LATERAL generate_series(1, x.indnatts) e(position)"
                    + " LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[e.position - 1]"
                    + " AND x.indkey[e.position - 1] <> 0"
                    + " LEFT JOIN pg_opclass o ON e.position <= x.indnkeyatts AND o.oid = x.indclass[e.position - 1]"
                    + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND x.indislive"
                    + " AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid"
                    + " AND k.contype IN ('p', 'u', 'x'))",
            "c.relname",
            "i.oid, e.position");

    private static final String SEQUENCES = "SELECT c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,"
            + " s.seqcache, s.seqcycle, s.seqtypid::regtype::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
            + " c.relnamespace JOIN pg_sequence s ON s.seqrelid = c.oid WHERE n.nspname = ? AND NOT EXISTS"
            + " (SELECT 1 FROM pg_depend p WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid"
            + " AND p.deptype = 'i') ORDER BY c.oid";

    private static final String ENUMS = "SELECT t.typname, ARRAY(SELECT e.enumlabel::text FROM pg_enum e"
            + " WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) FROM pg_type t JOIN pg_namespace n"
            + " ON n.oid = t.typnamespace WHERE n.nspname = ? AND t.typtype = 'e' ORDER BY t.oid";

    private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);

    private PostgresCatalog(CatalogQueries queries) {
        super(queries, PostgresCatalogTypes.INSTANCE, OBJECTS);
    }

    static CatalogReader of(Identifiers identifiers) {
        return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, PostgresCatalog::new);
    }

    @Override
    protected SqlType<?> type(ResultSet row) throws SQLException {
        String name = row.getString(3);
        boolean isEnum = row.getBoolean(18);
        if (isEnum && name.endsWith("[]")) {
            return SqlTypes.arrayOf(CatalogType.of(name.substring(0, name.length() - 2), SqlTypes.VARCHAR));
        }
        if (isEnum) {
            return CatalogType.of(name, SqlTypes.VARCHAR);
        }
        String base = row.getString(19);
        return base == null ? super.type(row) : CatalogType.of(name, typeOf(base));
    }

    @Override
    protected @Nullable String computedText(ResultSet row) throws SQLException {
        String text = super.computedText(row);
        return text == null ? null : CatalogText.unwrapped(text);
    }

    @Override
    protected void readConstraints() {
        readKeys(CONSTRAINTS);
    }

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
        queries.eachOfSchema(ENUMS, row -> draft.enumType(row.getString(1), CatalogValues.texts(row, 2)));
    }

    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return CatalogNumbers.fromOne(given, CatalogNumbers.largest(type), 1L);
    }
}
