package org.aludel.core.dialect.derby;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.catalog.CatalogKeys;
import org.aludel.core.dialect.catalog.CatalogNumbers;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.catalog.CatalogQuery;
import org.aludel.core.dialect.catalog.CatalogReading;
import org.aludel.core.dialect.catalog.CatalogText;
import org.aludel.core.dialect.catalog.CatalogValues;
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlType;

/**
 * Reads the catalog of Derby, which has the columns of keys and indexes as numbers within a text. Names of constraints
 * of the form {@code SQL0000000001-...} are those that the database gave itself.
 */
final class DerbyCatalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "VALUES CURRENT SCHEMA";

    private static final String SCHEMAS =
            "SELECT schemaname FROM sys.sysschemas WHERE schemaname NOT LIKE 'SYS%' AND schemaname NOT IN"
                    + " ('NULLID', 'SQLJ')";

    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.tablename FROM sys.systables t JOIN sys.sysschemas s"
                    + " ON s.schemaid = t.schemaid WHERE s.schemaname = ? AND t.tabletype = 'T'",
            "t.tablename",
            "t.tablename");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT t.tablename, v.viewdefinition FROM sys.sysviews v JOIN sys.systables t"
                    + " ON t.tableid = v.tableid JOIN sys.sysschemas s ON s.schemaid = t.schemaid"
                    + " WHERE s.schemaname = ?",
            "t.tablename",
            "t.tablename");

    /** Whether there is an identity, and what a column is computed from, are within the text of the default. */
    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT t.tablename, c.columnname, c.columndatatype, c.columndefault,"
                    + " c.autoincrementstart, c.autoincrementinc, c.autoincrementcycle FROM sys.syscolumns c"
                    + " JOIN sys.systables t ON t.tableid = c.referenceid JOIN sys.sysschemas s"
                    + " ON s.schemaid = t.schemaid WHERE s.schemaname = ?",
            "t.tablename",
            "t.tablename, c.columnnumber");

    private static final String COLUMN_NUMBERS = "SELECT t.tableid, c.columnnumber, c.columnname FROM sys.syscolumns c"
            + " JOIN sys.systables t ON t.tableid = c.referenceid WHERE t.tabletype = 'T'";

    private static final String KEYS = "SELECT s.schemaname, k.constraintname, t.tablename, t.tableid, g.descriptor"
            + " FROM sys.sysconstraints k JOIN sys.systables t ON t.tableid = k.tableid JOIN sys.sysschemas s"
            + " ON s.schemaid = k.schemaid LEFT JOIN sys.syskeys y ON y.constraintid = k.constraintid"
            + " LEFT JOIN sys.sysforeignkeys f ON f.constraintid = k.constraintid"
            + " JOIN sys.sysconglomerates g ON g.tableid = k.tableid"
            + " AND g.conglomerateid = COALESCE(y.conglomerateid, f.conglomerateid)";

    private static final String REFERENCES = "SELECT s.schemaname, k.constraintname, rs.schemaname, r.constraintname,"
            + " CASE WHEN f.deleterule = 'C' THEN 'CASCADE' WHEN f.deleterule = 'U' THEN 'SET NULL'"
            + " WHEN f.deleterule = 'S' THEN 'RESTRICT' END,"
            + " CASE WHEN f.updaterule = 'S' THEN 'RESTRICT' END FROM sys.sysforeignkeys f"
            + " JOIN sys.sysconstraints k ON k.constraintid = f.constraintid"
            + " JOIN sys.sysschemas s ON s.schemaid = k.schemaid"
            + " JOIN sys.sysconstraints r ON r.constraintid = f.keyconstraintid"
            + " JOIN sys.sysschemas rs ON rs.schemaid = r.schemaid WHERE s.schemaname = ?";

    private static final String CHECKS = "SELECT s.schemaname, k.constraintname, c.checkdefinition FROM sys.syschecks c"
            + " JOIN sys.sysconstraints k ON k.constraintid = c.constraintid"
            + " JOIN sys.sysschemas s ON s.schemaid = k.schemaid WHERE s.schemaname = ?";

    private static final CatalogQuery CONSTRAINTS = new CatalogQuery(
            "SELECT s.schemaname, k.constraintname, t.tablename, CASE WHEN k.type = 'P' THEN 'PRIMARY KEY'"
                    + " WHEN k.type = 'U' THEN 'UNIQUE' WHEN k.type = 'C' THEN 'CHECK' ELSE 'FOREIGN KEY' END,"
                    + " CASE WHEN k.constraintname LIKE 'SQL__________-________-____-____-____-____________'"
                    + " THEN 'Y' ELSE 'N' END, CASE WHEN k.state = 'e' THEN 'INITIALLY DEFERRED'"
                    + " WHEN k.state = 'i' THEN 'INITIALLY IMMEDIATE' END FROM sys.sysconstraints k"
                    + " JOIN sys.systables t ON t.tableid = k.tableid"
                    + " JOIN sys.sysschemas s ON s.schemaid = t.schemaid WHERE s.schemaname = ?",
            "t.tablename",
            "k.constraintname");

    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT t.tablename, t.tableid, g.conglomeratename, g.descriptor"
                    + " FROM sys.sysconglomerates g JOIN sys.systables t ON t.tableid = g.tableid JOIN sys.sysschemas s"
                    + " ON s.schemaid = t.schemaid WHERE s.schemaname = ? AND g.isindex AND NOT g.isconstraint",
            "t.tablename",
            "t.tablename, g.conglomeratename");

    private static final String SEQUENCES = "SELECT q.sequencename, q.startvalue, q.increment, q.minimumvalue,"
            + " q.maximumvalue, CAST(NULL AS INTEGER), q.cycleoption, q.sequencedatatype FROM sys.syssequences q"
            + " JOIN sys.sysschemas s ON s.schemaid = q.schemaid WHERE s.schemaname = ? ORDER BY q.sequencename";

    private static final Pattern NUMBER = Pattern.compile("(\\d+)( DESC)?");
    private static final String COMPUTED = "GENERATED ALWAYS AS";
    private static final String BY_DEFAULT = "GENERATED_BY_DEFAULT";
    private static final String NOT_NULL = " NOT NULL";

    private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);

    /** The names of columns by the numbers of their tables and their own. */
    private final Map<String, Map<Integer, String>> names = new HashMap<>();

    private DerbyCatalog(CatalogQueries queries) {
        super(queries, DerbyCatalogTypes.INSTANCE, OBJECTS);
    }

    static CatalogReader of(Identifiers identifiers) {
        return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, DerbyCatalog::new);
    }

    @Override
    protected String viewQuery(String definition) {
        return CatalogText.behindAs(definition);
    }

    @Override
    protected Column<?> column(ResultSet row) throws SQLException {
        String declared = row.getString(3);
        SqlType<?> type = DerbyCatalogTypes.INSTANCE.ofColumn(declared);
        String value = row.getString(4);
        Column<?> column = Column.of(draft.name(row.getString(2)), type).withNullable(!declared.endsWith(NOT_NULL));
        Long increment = CatalogValues.number(row, 6);
        if (increment != null) {
            SequenceOptions given =
                    new SequenceOptions(CatalogValues.number(row, 5), increment, null, null, null, row.getBoolean(7));
            SequenceOptions byDefault = new SequenceOptions(1L, 1L, null, null, null, false);
            return column.withIdentity(
                    new Identity(!BY_DEFAULT.equals(value), CatalogNumbers.withoutDefaults(given, byDefault)));
        }
        if (value != null && value.startsWith(COMPUTED)) {
            String text = CatalogText.unwrapped(value.substring(COMPUTED.length()));
            return column.withComputed(new Computed(CatalogText.expression(text, type), true));
        }
        return column.withServerDefault(CatalogText.expressionOrNull(value, type));
    }

    @Override
    protected void readConstraints() {
        queries.eachOfAll(
                COLUMN_NUMBERS,
                row -> names.computeIfAbsent(row.getString(1), any -> new HashMap<>())
                        .put(row.getInt(2), row.getString(3)));
        CatalogKeys keys = new CatalogKeys(draft);
        queries.eachOfAll(KEYS, row -> {
            Matcher columns = NUMBER.matcher(columns(row.getString(5)));
            while (columns.find()) {
                String column = name(row.getString(4), columns.group(1));
                keys.column(row.getString(1), row.getString(2), row.getString(3), column);
            }
        });
        queries.eachOfSchema(REFERENCES, keys::reference);
        queries.eachOfSchema(CHECKS, keys::condition);
        queries.each(CONSTRAINTS, keys::constraint);
    }

    private String name(String table, String number) {
        return names.getOrDefault(table, Map.of()).getOrDefault(Integer.valueOf(number), "");
    }

    /** The numbers of columns in a text such as {@code UNIQUE BTREE (2 DESC, 1)}. */
    private static String columns(String descriptor) {
        return descriptor.substring(descriptor.indexOf('(') + 1);
    }

    @Override
    protected void readIndexes() {
        queries.each(objects.indexes(), row -> draft.index(row.getString(1), index(row)));
    }

    private Index index(ResultSet row) throws SQLException {
        String table = row.getString(2);
        String descriptor = row.getString(4);
        List<IndexElement> elements = NUMBER.matcher(columns(descriptor))
                .results()
                .map(column -> {
                    IndexElement element = IndexElement.of(draft.name(name(table, column.group(1))));
                    return column.group(2) == null ? element : element.descending();
                })
                .toList();
        Index index = Index.on(elements).named(draft.name(row.getString(3)));
        return descriptor.startsWith("UNIQUE") ? index.asUnique() : index;
    }

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
    }

    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return CatalogNumbers.wholeRange(given, CatalogNumbers.largest(type.replace(NOT_NULL, "")), null);
    }
}
