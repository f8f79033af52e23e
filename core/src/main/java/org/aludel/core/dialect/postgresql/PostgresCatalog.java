package org.aludel.core.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogQueries;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.dialect.CatalogType;
import org.aludel.core.dialect.CatalogTypes;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of PostgreSQL. Partitions, foreign tables and exclusion constraints are left out. Every constraint
 * has a name here, and whether the server chose it is not known.
 */
record PostgresCatalog(PostgresDialect dialect) implements CatalogReader {

    private static final String CURRENT_SCHEMA = "SELECT current_schema()";

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname <> 'information_schema' AND" + " nspname NOT LIKE 'pg\\_%'";

    private static final String TABLE_NAMES = "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid ="
            + " c.relnamespace WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition";

    private static final String VIEW_NAMES = "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid ="
            + " c.relnamespace WHERE n.nspname = ? AND c.relkind IN ('v', 'm')";

    private static final String TABLES = "SELECT c.relname, obj_description(c.oid, 'pg_class') FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition";

    private static final String VIEWS = "SELECT c.relname, obj_description(c.oid, 'pg_class'), pg_get_viewdef(c.oid),"
            + " c.relkind = 'm' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = ? AND c.relkind IN ('v', 'm')";

    /** Numbers of an identity come from a sequence that depends on the column. */
    private static final String COLUMNS = "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod),"
            + " a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,"
            + " CASE WHEN a.attcollation <> t.typcollation THEN l.collname END, col_description(c.oid, a.attnum),"
            + " COALESCE(te.typtype, t.typtype), CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,"
            + " s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, s.seqtypid::regtype::text"
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
            + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition";

    private static final String CONSTRAINTS = "SELECT c.relname, k.conname, k.contype, k.condeferrable, k.condeferred,"
            + " ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, o) JOIN pg_attribute a"
            + " ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY u.o),"
            + " rn.nspname, r.relname,"
            + " ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, o) JOIN pg_attribute a"
            + " ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY u.o),"
            + " k.confdeltype, k.confupdtype, pg_get_expr(k.conbin, k.conrelid)"
            + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " LEFT JOIN pg_class r ON r.oid = k.confrelid LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace"
            + " WHERE n.nspname = ? AND k.contype IN ('p', 'u', 'f', 'c') AND NOT c.relispartition";

    private static final String INDEXES = "SELECT c.relname, i.relname, x.indisunique, m.amname,"
            + " pg_get_expr(x.indpred, x.indrelid), e.position > x.indnkeyatts, a.attname,"
            + " pg_get_indexdef(x.indexrelid, e.position, true), x.indoption[e.position - 1],"
            + " CASE WHEN NOT o.opcdefault THEN o.opcname END"
            + " FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am m ON m.oid = i.relam"
            + " CROSS JOIN LATERAL generate_series(1, x.indnatts) e(position)"
            + " LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[e.position - 1]"
            + " AND x.indkey[e.position - 1] <> 0"
            + " LEFT JOIN pg_opclass o ON e.position <= x.indnkeyatts AND o.oid = x.indclass[e.position - 1]"
            + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND x.indislive"
            + " AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid"
            + " AND k.contype IN ('p', 'u', 'x'))";

    private static final String SEQUENCES = "SELECT c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,"
            + " s.seqcache, s.seqcycle, s.seqtypid::regtype::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
            + " c.relnamespace JOIN pg_sequence s ON s.seqrelid = c.oid WHERE n.nspname = ? AND NOT EXISTS"
            + " (SELECT 1 FROM pg_depend p WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid"
            + " AND p.deptype = 'i') ORDER BY c.oid";

    private static final String ENUMS = "SELECT t.typname, ARRAY(SELECT e.enumlabel::text FROM pg_enum e"
            + " WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) FROM pg_type t JOIN pg_namespace n"
            + " ON n.oid = t.typnamespace WHERE n.nspname = ? AND t.typtype = 'e' ORDER BY t.oid";

    @Override
    public List<String> schemaNames(CatalogSource catalog) throws SQLException {
        return CatalogQueries.names(catalog, dialect.identifiers(), SCHEMAS);
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(TABLE_NAMES, "c.relname");
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(VIEW_NAMES, "c.relname");
    }

    private CatalogQueries queries(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return CatalogQueries.of(catalog, scope, dialect.identifiers(), CURRENT_SCHEMA);
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        CatalogDraft draft = queries.draft();
        queries.each(TABLES, "c.relname", "c.oid", row -> draft.table(row.getString(1), row.getString(2)));
        queries.each(
                VIEWS,
                "c.relname",
                "c.oid",
                row -> draft.view(row.getString(1), row.getString(3), row.getBoolean(4), row.getString(2)));
        queries.each(
                COLUMNS, "c.relname", "c.oid, a.attnum", row -> draft.column(row.getString(1), column(row, draft)));
        queries.each(CONSTRAINTS, "c.relname", "k.oid", row -> constraint(row, draft));
        List<PostgresIndexPart> parts = queries.rows(INDEXES, "c.relname", "i.oid, e.position", PostgresIndexPart::of);
        CatalogQueries.grouped(parts, PostgresIndexPart::index)
                .forEach(index -> draft.index(index.get(0).table(), PostgresIndexPart.index(index, draft)));
        if (scope.isWholeSchema()) {
            queries.eachOfSchema(SEQUENCES, row -> draft.sequence(row.getString(1), options(row, 2)));
            queries.eachOfSchema(ENUMS, row -> draft.enumType(row.getString(1), CatalogQueries.texts(row, 2)));
        }
        return draft.build();
    }

    // ---- columns

    private static Column<?> column(ResultSet row, CatalogDraft draft) throws SQLException {
        SqlType<?> type = type(row.getString(3), row.getString(10), row.getString(11));
        String expression = row.getString(5);
        String identity = row.getString(6);
        String generated = row.getString(7);
        Column<?> column = Column.of(draft.name(row.getString(2)), type)
                .withNullable(!row.getBoolean(4))
                .withCollation(row.getString(8))
                .withComment(row.getString(9));
        if (!generated.isEmpty() && expression != null) {
            return column.withComputed(new Computed(
                    CatalogText.expression(CatalogText.unwrapped(expression), type), generated.equals("s")));
        }
        return identity.isEmpty()
                ? column.withServerDefault(CatalogText.expressionOrNull(expression, type))
                : column.withIdentity(new Identity(identity.equals("a"), options(row, 12)));
    }

    private static SqlType<?> type(String name, String kind, @Nullable String base) {
        if (kind.equals("e")) {
            return name.endsWith("[]")
                    ? SqlTypes.arrayOf(CatalogType.of(name.substring(0, name.length() - 2), SqlTypes.VARCHAR))
                    : CatalogType.of(name, SqlTypes.VARCHAR);
        }
        CatalogTypes types = PostgresCatalogTypes.INSTANCE;
        return base == null ? types.of(name) : CatalogType.of(name, types.of(base));
    }

    private static SequenceOptions options(ResultSet row, int first) throws SQLException {
        SequenceOptions given = new SequenceOptions(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                row.getBoolean(first + 5));
        return CatalogDraft.simplified(given, row.getString(first + 6), 1);
    }

    // ---- constraints

    private static void constraint(ResultSet row, CatalogDraft draft) throws SQLException {
        String table = row.getString(1);
        String name = draft.name(row.getString(2));
        List<String> columns = draft.names(CatalogQueries.texts(row, 6));
        Deferrability deferrability = !row.getBoolean(4)
                ? Deferrability.NOT_DEFERRABLE
                : row.getBoolean(5) ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
        switch (row.getString(3)) {
            case "p" -> draft.constraint(table, new PrimaryKey(name, columns, deferrability));
            case "u" -> draft.constraint(table, new UniqueConstraint(name, columns, deferrability));
            case "f" ->
                draft.constraint(
                        table,
                        new ForeignKey(
                                name,
                                columns,
                                draft.qualified(row.getString(7), row.getString(8)),
                                draft.names(CatalogQueries.texts(row, 9)),
                                action(row.getString(10)),
                                action(row.getString(11)),
                                deferrability));
            default ->
                draft.constraint(
                        table,
                        new CheckConstraint(name, CatalogText.condition(CatalogText.unwrapped(row.getString(12)))));
        }
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
