package org.aludel.core.dialect.hsqldb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogKeys;
import org.aludel.core.dialect.CatalogQueries;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.dialect.CatalogType;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;

/**
 * Reads the catalog of HSQLDB. Names that begin with {@code SYS_} are those that it gave itself. Indexes have no
 * directions here: the database keeps none.
 */
record HsqldbCatalog(HsqldbDialect dialect) implements CatalogReader {

    private static final String CURRENT_SCHEMA = "VALUES CURRENT_SCHEMA";

    private static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN"
            + " ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')";

    private static final String TABLES = "SELECT t.table_name, t.remarks FROM information_schema.system_tables t"
            + " WHERE t.table_schem = ? AND t.table_type = 'TABLE'";

    private static final String VIEWS =
            "SELECT v.table_name, v.view_definition, t.remarks FROM information_schema.views v"
                    + " JOIN information_schema.system_tables t ON t.table_schem = v.table_schema AND t.table_name = v.table_name"
                    + " WHERE v.table_schema = ?";

    private static final String COLUMNS = "SELECT c.table_name, c.column_name, c.dtd_identifier, c.domain_name,"
            + " c.is_nullable, c.column_default, c.generation_expression, c.identity_generation, c.identity_start,"
            + " c.identity_increment, c.identity_minimum, c.identity_maximum, c.identity_cycle, c.data_type,"
            + " c.collation_name, s.remarks, c.table_schema FROM information_schema.columns c"
            + " LEFT JOIN information_schema.system_columns s ON s.table_schem = c.table_schema"
            + " AND s.table_name = c.table_name AND s.column_name = c.column_name WHERE c.table_schema = ?";

    private static final String KEY_COLUMNS = "SELECT constraint_schema, constraint_name, table_name, column_name"
            + " FROM information_schema.key_column_usage ORDER BY constraint_schema, constraint_name, ordinal_position";

    private static final String REFERENCES = "SELECT constraint_schema, constraint_name, unique_constraint_schema,"
            + " unique_constraint_name, delete_rule, update_rule FROM information_schema.referential_constraints"
            + " WHERE constraint_schema = ?";

    private static final String CHECKS = "SELECT c.constraint_schema, c.constraint_name, c.check_clause, k.table_name"
            + " FROM information_schema.check_constraints c JOIN information_schema.table_constraints k"
            + " ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name"
            + " WHERE c.constraint_schema = ?";

    private static final String CONSTRAINTS = "SELECT k.constraint_schema, k.constraint_name, k.table_name,"
            + " k.constraint_type FROM information_schema.table_constraints k WHERE k.table_schema = ?";

    private static final String INDEXES = "SELECT i.table_name, i.index_name, i.non_unique, i.column_name"
            + " FROM information_schema.system_indexinfo i WHERE i.table_schem = ? AND i.index_name NOT LIKE 'SYS\\_%'"
            + " ESCAPE '\\' AND i.index_name NOT IN (SELECT k.constraint_name FROM"
            + " information_schema.table_constraints k WHERE k.table_schema = i.table_schem"
            + " AND k.table_name = i.table_name)";

    private static final String SEQUENCES = "SELECT sequence_name, start_value, increment, minimum_value,"
            + " maximum_value, cycle_option, data_type FROM information_schema.sequences WHERE sequence_schema = ?"
            + " ORDER BY sequence_name";

    private static final Pattern REGULAR = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern NOT_NULL = Pattern.compile("(\"([^\"]|\"\")+\"|\\w+) IS NOT NULL");

    @Override
    public List<String> schemaNames(CatalogSource catalog) throws SQLException {
        return CatalogQueries.names(catalog, dialect.identifiers(), SCHEMAS);
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(TABLES, "t.table_name");
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(VIEWS, "v.table_name");
    }

    private CatalogQueries queries(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return CatalogQueries.of(catalog, scope, dialect.identifiers(), CURRENT_SCHEMA);
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        CatalogDraft draft = queries.draft();
        queries.each(TABLES, "t.table_name", "t.table_name", row -> draft.table(row.getString(1), row.getString(2)));
        queries.each(
                VIEWS,
                "v.table_name",
                "v.table_name",
                row -> draft.view(row.getString(1), row.getString(2), false, row.getString(3)));
        queries.each(
                COLUMNS,
                "c.table_name",
                "c.table_name, c.ordinal_position",
                row -> draft.column(row.getString(1), column(row, draft)));
        constraints(catalog, queries, draft);
        List<IndexPart> parts =
                queries.rows(INDEXES, "i.table_name", "i.table_name, i.index_name, i.ordinal_position", IndexPart::of);
        CatalogQueries.grouped(parts, IndexPart::index)
                .forEach(index -> draft.index(index.get(0).table(), IndexPart.index(index, draft)));
        if (scope.isWholeSchema()) {
            queries.eachOfSchema(SEQUENCES, row -> draft.sequence(row.getString(1), options(row, 2, row.getString(7))));
        }
        return draft.build();
    }

    // ---- columns

    private Column<?> column(ResultSet row, CatalogDraft draft) throws SQLException {
        SqlType<?> type = type(row);
        String collation = row.getString(15);
        Column<?> column = Column.of(draft.name(row.getString(2)), type)
                .withNullable(row.getString(5).equals("YES"))
                .withCollation(collation == null || collation.equals("SQL_TEXT") ? null : collation)
                .withComment(CatalogDraft.emptyAsNull(row.getString(16)));
        String computed = row.getString(7);
        if (computed != null) {
            String text = unqualified(computed, row.getString(17), row.getString(1));
            return column.withComputed(new Computed(CatalogText.expression(text, type), true));
        }
        String identity = row.getString(8);
        return identity == null
                ? column.withServerDefault(CatalogText.expressionOrNull(row.getString(6), type))
                : column.withIdentity(new Identity(identity.equals("ALWAYS"), options(row, 9, row.getString(14))));
    }

    private SqlType<?> type(ResultSet row) throws SQLException {
        SqlType<?> type = HsqldbCatalogTypes.INSTANCE.of(row.getString(3).replace("(1G)", ""));
        String domain = row.getString(4);
        if (domain == null) {
            return type;
        }
        Identifiers identifiers = dialect.identifiers();
        return CatalogType.of(identifiers.quote(identifiers.unfolded(domain)), type);
    }

    /** Numbers begin with 0 unless told otherwise. */
    private static SequenceOptions options(ResultSet row, int first, String type) throws SQLException {
        long largest = switch (type.toLowerCase(Locale.ROOT)) {
            case "tinyint" -> Byte.MAX_VALUE;
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        SequenceOptions given = new SequenceOptions(
                CatalogQueries.number(row, first),
                CatalogQueries.number(row, first + 1),
                CatalogQueries.number(row, first + 2),
                CatalogQueries.number(row, first + 3),
                null,
                "YES".equals(row.getString(first + 4)));
        return CatalogDraft.withoutDefaults(given, new SequenceOptions(0L, 1L, -largest - 1, largest, null, false));
    }

    // ---- constraints

    private static void constraints(CatalogSource catalog, CatalogQueries queries, CatalogDraft draft)
            throws SQLException {
        CatalogKeys keys = new CatalogKeys(draft);
        catalog.query(KEY_COLUMNS, row -> {
            keys.column(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            return true;
        });
        queries.eachOfSchema(
                REFERENCES,
                row -> keys.reference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
        queries.eachOfSchema(CHECKS, row -> keys.condition(row.getString(1), row.getString(2), condition(row)));
        queries.each(
                CONSTRAINTS,
                "k.table_name",
                "k.constraint_name",
                row -> keys.constraint(
                        row.getString(1),
                        row.getString(2),
                        isGenerated(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Deferrability.NOT_DEFERRABLE));
    }

    private static boolean isGenerated(String name) {
        return name.startsWith("SYS_");
    }

    /** Nothing for that of a column that is NOT NULL, which the database has as a check constraint, too. */
    private static String condition(ResultSet row) throws SQLException {
        String text = unqualified(row.getString(3), row.getString(1), row.getString(4));
        return isGenerated(row.getString(2)) && NOT_NULL.matcher(text).matches() ? "" : text;
    }

    /** A text without schema and table in front of columns; strings in it stay as they are. */
    private static String unqualified(String text, String schema, String table) {
        String prefix = written(schema) + "." + written(table) + ".";
        List<String> parts = new ArrayList<>(List.of(text.split("'", -1)));
        for (int i = 0; i < parts.size(); i += 2) {
            parts.set(i, parts.get(i).replace(prefix, ""));
        }
        return String.join("'", parts);
    }

    private static String written(String name) {
        return REGULAR.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    // ---- indexes

    private record IndexPart(String table, String index, boolean unique, String column) {

        static IndexPart of(ResultSet row) throws SQLException {
            return new IndexPart(row.getString(1), row.getString(2), !row.getBoolean(3), row.getString(4));
        }

        static Index index(List<IndexPart> parts, CatalogDraft draft) {
            List<IndexElement> elements = parts.stream()
                    .map(part -> IndexElement.of(draft.name(part.column())))
                    .toList();
            Index index = Index.on(elements).named(draft.name(parts.get(0).index()));
            return parts.get(0).unique() ? index.asUnique() : index;
        }
    }
}
