package org.aludel.core.dialect.derby;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.CatalogDraft;
import org.aludel.core.dialect.CatalogKeys;
import org.aludel.core.dialect.CatalogQueries;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CatalogScope;
import org.aludel.core.dialect.CatalogSource;
import org.aludel.core.dialect.CatalogText;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of Derby, which has the columns of keys and indexes as numbers within a text. Names of constraints
 * of the form {@code SQL0000000001-...} are those that the database gave itself.
 */
record DerbyCatalog(DerbyDialect dialect) implements CatalogReader {

    private static final String CURRENT_SCHEMA = "VALUES CURRENT SCHEMA";

    private static final String SCHEMAS =
            "SELECT schemaname FROM sys.sysschemas WHERE schemaname NOT LIKE 'SYS%' AND schemaname NOT IN"
                    + " ('NULLID', 'SQLJ')";

    private static final String TABLES = "SELECT t.tablename FROM sys.systables t JOIN sys.sysschemas s"
            + " ON s.schemaid = t.schemaid WHERE s.schemaname = ? AND t.tabletype = 'T'";

    private static final String VIEWS = "SELECT t.tablename, v.viewdefinition FROM sys.sysviews v JOIN sys.systables t"
            + " ON t.tableid = v.tableid JOIN sys.sysschemas s ON s.schemaid = t.schemaid WHERE s.schemaname = ?";

    private static final String COLUMNS = "SELECT t.tablename, c.columnname, c.columndatatype, c.columndefault,"
            + " c.autoincrementstart, c.autoincrementinc, c.autoincrementcycle FROM sys.syscolumns c"
            + " JOIN sys.systables t ON t.tableid = c.referenceid JOIN sys.sysschemas s ON s.schemaid = t.schemaid"
            + " WHERE s.schemaname = ?";

    private static final String COLUMN_NUMBERS = "SELECT t.tableid, c.columnnumber, c.columnname FROM sys.syscolumns c"
            + " JOIN sys.systables t ON t.tableid = c.referenceid WHERE t.tabletype = 'T'";

    private static final String KEYS = "SELECT s.schemaname, k.constraintname, t.tablename, t.tableid, g.descriptor"
            + " FROM sys.sysconstraints k JOIN sys.systables t ON t.tableid = k.tableid JOIN sys.sysschemas s"
            + " ON s.schemaid = k.schemaid LEFT JOIN sys.syskeys y ON y.constraintid = k.constraintid"
            + " LEFT JOIN sys.sysforeignkeys f ON f.constraintid = k.constraintid"
            + " JOIN sys.sysconglomerates g ON g.tableid = k.tableid"
            + " AND g.conglomerateid = COALESCE(y.conglomerateid, f.conglomerateid)";

    private static final String REFERENCES = "SELECT s.schemaname, k.constraintname, rs.schemaname, r.constraintname,"
            + " f.deleterule, f.updaterule FROM sys.sysforeignkeys f"
            + " JOIN sys.sysconstraints k ON k.constraintid = f.constraintid"
            + " JOIN sys.sysschemas s ON s.schemaid = k.schemaid"
            + " JOIN sys.sysconstraints r ON r.constraintid = f.keyconstraintid"
            + " JOIN sys.sysschemas rs ON rs.schemaid = r.schemaid WHERE s.schemaname = ?";

    private static final String CHECKS = "SELECT s.schemaname, k.constraintname, c.checkdefinition FROM sys.syschecks c"
            + " JOIN sys.sysconstraints k ON k.constraintid = c.constraintid"
            + " JOIN sys.sysschemas s ON s.schemaid = k.schemaid WHERE s.schemaname = ?";

    private static final String CONSTRAINTS = "SELECT s.schemaname, k.constraintname, t.tablename, k.type, k.state"
            + " FROM sys.sysconstraints k JOIN sys.systables t ON t.tableid = k.tableid"
            + " JOIN sys.sysschemas s ON s.schemaid = t.schemaid WHERE s.schemaname = ?";

    private static final String INDEXES = "SELECT t.tablename, t.tableid, g.conglomeratename, g.descriptor"
            + " FROM sys.sysconglomerates g JOIN sys.systables t ON t.tableid = g.tableid JOIN sys.sysschemas s"
            + " ON s.schemaid = t.schemaid WHERE s.schemaname = ? AND g.isindex AND NOT g.isconstraint";

    private static final String SEQUENCES = "SELECT q.sequencename, q.startvalue, q.increment, q.minimumvalue,"
            + " q.maximumvalue, q.cycleoption, q.sequencedatatype FROM sys.syssequences q JOIN sys.sysschemas s"
            + " ON s.schemaid = q.schemaid WHERE s.schemaname = ? ORDER BY q.sequencename";

    private static final Pattern GENERATED = Pattern.compile("SQL\\d{10}-[0-9a-f-]{36}");
    private static final Pattern COLUMN = Pattern.compile("(\\d+)( DESC)?");
    private static final String COMPUTED = "GENERATED ALWAYS AS";

    /** The names of columns by the numbers of their tables and their own. */
    private record Numbers(Map<String, Map<Integer, String>> names) {

        void add(ResultSet row) throws SQLException {
            names.computeIfAbsent(row.getString(1), any -> new HashMap<>()).put(row.getInt(2), row.getString(3));
        }

        String name(String table, int number) {
            return names.getOrDefault(table, Map.of()).getOrDefault(number, "");
        }
    }

    @Override
    public List<String> schemaNames(CatalogSource catalog) throws SQLException {
        return CatalogQueries.names(catalog, dialect.identifiers(), SCHEMAS);
    }

    @Override
    public List<String> tableNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(TABLES, "t.tablename");
    }

    @Override
    public List<String> viewNames(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return queries(catalog, scope).names(VIEWS, "t.tablename");
    }

    private CatalogQueries queries(CatalogSource catalog, CatalogScope scope) throws SQLException {
        return CatalogQueries.of(catalog, scope, dialect.identifiers(), CURRENT_SCHEMA);
    }

    @Override
    public MetaData read(CatalogSource catalog, CatalogScope scope) throws SQLException {
        CatalogQueries queries = queries(catalog, scope);
        CatalogDraft draft = queries.draft();
        queries.each(TABLES, "t.tablename", "t.tablename", row -> draft.table(row.getString(1), null));
        queries.each(
                VIEWS,
                "t.tablename",
                "t.tablename",
                row -> draft.view(row.getString(1), CatalogText.behindAs(row.getString(2)), false, null));
        queries.each(
                COLUMNS,
                "t.tablename",
                "t.tablename, c.columnnumber",
                row -> draft.column(row.getString(1), column(row, draft)));
        Numbers numbers = new Numbers(new HashMap<>());
        catalog.query(COLUMN_NUMBERS, row -> {
            numbers.add(row);
            return true;
        });
        constraints(catalog, queries, draft, numbers);
        queries.each(
                INDEXES,
                "t.tablename",
                "t.tablename, g.conglomeratename",
                row -> draft.index(row.getString(1), index(row, draft, numbers)));
        if (scope.isWholeSchema()) {
            queries.eachOfSchema(SEQUENCES, row -> draft.sequence(row.getString(1), options(row)));
        }
        return draft.build();
    }

    // ---- columns

    private static Column<?> column(ResultSet row, CatalogDraft draft) throws SQLException {
        String declared = row.getString(3);
        SqlType<?> type = DerbyCatalogTypes.INSTANCE.ofColumn(declared);
        String value = row.getString(4);
        Column<?> column = Column.of(draft.name(row.getString(2)), type).withNullable(!declared.endsWith(" NOT NULL"));
        Long increment = CatalogQueries.number(row, 6);
        if (increment != null) {
            SequenceOptions given =
                    new SequenceOptions(CatalogQueries.number(row, 5), increment, null, null, null, row.getBoolean(7));
            SequenceOptions byDefault = new SequenceOptions(1L, 1L, null, null, null, false);
            return column.withIdentity(new Identity(
                    !"GENERATED_BY_DEFAULT".equals(value), CatalogDraft.withoutDefaults(given, byDefault)));
        }
        if (value != null && value.startsWith(COMPUTED)) {
            String text = CatalogText.unwrapped(value.substring(COMPUTED.length()));
            return column.withComputed(new Computed(CatalogText.expression(text, type), true));
        }
        return column.withServerDefault(CatalogText.expressionOrNull(value, type));
    }

    /** Numbers begin with the smallest of the type, or the largest when they go down. */
    private static SequenceOptions options(ResultSet row) throws SQLException {
        long largest = switch (row.getString(7).replace(" NOT NULL", "")) {
            case "SMALLINT" -> Short.MAX_VALUE;
            case "INTEGER" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        long increment = row.getLong(3);
        SequenceOptions given = new SequenceOptions(
                row.getLong(2), increment, row.getLong(4), row.getLong(5), null, "Y".equals(row.getString(6)));
        long start = increment > 0 ? row.getLong(4) : row.getLong(5);
        return CatalogDraft.withoutDefaults(given, new SequenceOptions(start, 1L, -largest - 1, largest, null, false));
    }

    // ---- constraints

    private static void constraints(CatalogSource catalog, CatalogQueries queries, CatalogDraft draft, Numbers numbers)
            throws SQLException {
        CatalogKeys keys = new CatalogKeys(draft);
        catalog.query(KEYS, row -> {
            Matcher columns = COLUMN.matcher(columns(row.getString(5)));
            while (columns.find()) {
                String column = numbers.name(row.getString(4), Integer.parseInt(columns.group(1)));
                keys.column(row.getString(1), row.getString(2), row.getString(3), column);
            }
            return true;
        });
        queries.eachOfSchema(
                REFERENCES,
                row -> keys.reference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        action(row.getString(5)),
                        action(row.getString(6))));
        queries.eachOfSchema(CHECKS, row -> keys.condition(row.getString(1), row.getString(2), row.getString(3)));
        queries.each(
                CONSTRAINTS,
                "t.tablename",
                "k.constraintname",
                row -> keys.constraint(
                        row.getString(1),
                        row.getString(2),
                        GENERATED.matcher(row.getString(2)).matches(),
                        row.getString(3),
                        kind(row.getString(4)),
                        deferrability(row.getString(5))));
    }

    private static String kind(String code) {
        return switch (code) {
            case "P" -> "PRIMARY KEY";
            case "U" -> "UNIQUE";
            case "C" -> "CHECK";
            default -> "FOREIGN KEY";
        };
    }

    private static Deferrability deferrability(String state) {
        return switch (state) {
            case "e" -> Deferrability.INITIALLY_DEFERRED;
            case "i" -> Deferrability.INITIALLY_IMMEDIATE;
            default -> Deferrability.NOT_DEFERRABLE;
        };
    }

    private static @Nullable String action(String code) {
        return switch (code) {
            case "C" -> "CASCADE";
            case "U" -> "SET NULL";
            case "S" -> "RESTRICT";
            default -> null;
        };
    }

    // ---- indexes

    /** The numbers of columns in a text such as {@code UNIQUE BTREE (2 DESC, 1)}. */
    private static String columns(String descriptor) {
        return descriptor.substring(descriptor.indexOf('(') + 1);
    }

    private static Index index(ResultSet row, CatalogDraft draft, Numbers numbers) throws SQLException {
        String descriptor = row.getString(4);
        String table = row.getString(2);
        List<IndexElement> elements = COLUMN.matcher(columns(descriptor))
                .results()
                .map(column -> {
                    String name = numbers.name(table, Integer.parseInt(column.group(1)));
                    IndexElement element = IndexElement.of(draft.name(name));
                    return column.group(2) == null ? element : element.descending();
                })
                .toList();
        Index index = Index.on(elements).named(draft.name(row.getString(3)));
        return descriptor.startsWith("UNIQUE") ? index.asUnique() : index;
    }
}
