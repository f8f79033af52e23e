package org.aludel.core.dialect.db2;

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
import org.aludel.core.dialect.catalog.ObjectQueries;
import org.aludel.core.dialect.catalog.SchemaCatalog;
import org.aludel.core.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog of Db2 for Linux, UNIX and Windows: the views {@code SYSCAT.SCHEMATA}, {@code TABLES}, {@code VIEWS},
 * {@code COLUMNS}, {@code COLIDENTATTRIBUTES}, {@code TABCONST}, {@code KEYCOLUSE}, {@code REFERENCES}, {@code CHECKS},
 * {@code CONSTDEP}, {@code INDEXES}, {@code INDEXCOLUSE}, {@code SEQUENCES} and {@code DATATYPES}, as the SQL reference
 * describes them. Names of constraints of the form {@code SQL} with fifteen digits are those that the database gave itself.
 */
final class Db2Catalog extends CatalogReading {

    private static final String CURRENT_SCHEMA = "VALUES CURRENT SCHEMA";

    private static final String SCHEMAS =
            "SELECT s.schemaname FROM syscat.schemata s WHERE s.schemaname NOT LIKE 'SYS%'"
                    + " AND s.schemaname NOT IN ('NULLID', 'SQLJ', 'ERRSCHEMA')";

    private static final CatalogQuery TABLES = new CatalogQuery(
            "SELECT t.tabname, t.remarks FROM syscat.tables t WHERE t.tabschema = ? AND t.type IN ('T', 'U')",
            "t.tabname",
            "t.tabname");

    private static final CatalogQuery VIEWS = new CatalogQuery(
            "SELECT v.viewname, v.text, t.remarks, CASE t.type WHEN 'S' THEN 'Y' ELSE 'N' END FROM syscat.views v"
                    + " JOIN syscat.tables t ON t.tabschema = v.viewschema AND t.tabname = v.viewname"
                    + " WHERE v.viewschema = ? AND t.type IN ('V', 'S')",
            "v.viewname",
            "v.viewname");

    /** Columns with code page 0 have bytes; lengths of text count bytes unless string units are told. */
    private static final String TYPE = "CASE WHEN c.typeschema NOT LIKE 'SYS%' THEN '\"' || c.typename || '\"'"
            + " WHEN c.typename IN ('CHARACTER', 'VARCHAR') AND c.codepage = 0"
            + " THEN LOWER(c.typename) || '(' || c.length || ') for bit data'"
            + " WHEN c.typestringunits = 'CODEUNITS32' THEN LOWER(c.typename) || '(' || c.stringunitslength"
            + " || ' codeunits32)' WHEN c.typename IN ('CHARACTER', 'VARCHAR', 'CLOB', 'GRAPHIC', 'VARGRAPHIC',"
            + " 'DBCLOB', 'BINARY', 'VARBINARY', 'BLOB') THEN LOWER(c.typename) || '(' || c.length || ')'"
            + " WHEN c.typename = 'DECIMAL' THEN 'decimal(' || c.length || ', ' || c.scale || ')'"
            + " WHEN c.typename = 'DECFLOAT' AND c.length = 8 THEN 'decfloat(16)'"
            + " WHEN c.typename = 'TIMESTAMP' THEN 'timestamp(' || c.scale || ')' ELSE LOWER(c.typename) END";

    /** The text of a computed column begins with AS. Those that are hidden by the system are not the table's own. */
    private static final CatalogQuery COLUMNS = new CatalogQuery(
            "SELECT c.tabname, c.colname, " + TYPE + ", c.nulls, c.\"DEFAULT\","
                    + " CASE WHEN c.generated = 'A' AND c.identity = 'N' THEN c.text END, 'Y', '', c.remarks,"
                    + " CASE WHEN c.identity = 'Y' AND c.generated = 'A' THEN 'ALWAYS'"
                    + " WHEN c.identity = 'Y' THEN 'BY DEFAULT' END, i.start, i.increment, i.minvalue, i.maxvalue,"
                    + " CASE WHEN i.cache > 1 THEN i.cache END, i.cycle, c.typename FROM syscat.columns c LEFT JOIN syscat.colidentattributes i"
                    + " ON i.tabschema = c.tabschema AND i.tabname = c.tabname AND i.colname = c.colname"
                    + " WHERE c.tabschema = ? AND c.hidden <> 'S'",
            "c.tabname",
            "c.tabname, c.colno");

    private static final String GENERATED = ", CASE WHEN k.constname LIKE 'SQL_______________'"
            + " AND SUBSTR(k.constname, 4, 1) BETWEEN '0' AND '9' THEN 'Y' ELSE 'N' END, ";

    private static final CatalogQuery KEYS = new CatalogQuery(
            "SELECT k.tabname, k.constname, CASE k.type WHEN 'P' THEN 'PRIMARY KEY' WHEN 'U' THEN 'UNIQUE'"
                    + " ELSE 'FOREIGN KEY' END" + GENERATED + "c.colname, f.reftabschema, f.reftabname, r.colname,"
                    + " CASE f.deleterule WHEN 'C' THEN 'CASCADE' WHEN 'N' THEN 'SET NULL' WHEN 'R' THEN 'RESTRICT'"
                    + " END, CASE f.updaterule WHEN 'R' THEN 'RESTRICT' END FROM syscat.tabconst k"
                    + " JOIN syscat.keycoluse c ON c.constname = k.constname AND c.tabschema = k.tabschema"
                    + " AND c.tabname = k.tabname LEFT JOIN syscat.references f ON f.constname = k.constname"
                    + " AND f.tabschema = k.tabschema AND f.tabname = k.tabname LEFT JOIN syscat.keycoluse r"
                    + " ON r.constname = f.refkeyname AND r.tabschema = f.reftabschema AND r.tabname = f.reftabname"
                    + " AND r.colseq = c.colseq WHERE k.tabschema = ? AND k.type IN ('P', 'U', 'F')",
            "k.tabname",
            "k.tabname, k.constname, c.colseq");

    private static final CatalogQuery CHECKS = new CatalogQuery(
            "SELECT k.tabname, k.constname, 'CHECK'" + GENERATED + "'', '', '', '', '', '', '', k.text"
                    + " FROM syscat.checks k WHERE k.tabschema = ? AND k.type = 'C'",
            "k.tabname",
            "k.tabname, k.constname");

    /** Random order, which R is for, is left out. */
    private static final CatalogQuery INDEXES = new CatalogQuery(
            "SELECT i.tabname, i.indname, CASE i.uniquerule WHEN 'D' THEN 'N' ELSE 'Y' END,"
                    + " CASE WHEN u.text IS NULL THEN u.colname END, CASE u.colorder WHEN 'D' THEN 'Y' ELSE 'N' END,"
                    + " u.text, '', CASE u.colorder WHEN 'I' THEN 'Y' ELSE 'N' END FROM syscat.indexes i"
                    + " JOIN syscat.indexcoluse u ON u.indschema = i.indschema AND u.indname = i.indname"
                    + " WHERE i.tabschema = ? AND i.indextype IN ('REG', 'CLUS') AND NOT EXISTS"
                    + " (SELECT 1 FROM syscat.constdep d JOIN syscat.tabconst k ON k.constname = d.constname"
                    + " AND k.tabschema = d.tabschema AND k.tabname = d.tabname WHERE d.btype = 'I'"
                    + " AND d.bschema = i.indschema AND d.bname = i.indname AND k.type IN ('P', 'U'))",
            "i.tabname",
            "i.tabname, i.indname, u.colseq");

    private static final String SEQUENCES = "SELECT q.seqname, q.start, q.increment, q.minvalue, q.maxvalue,"
            + " CASE WHEN q.cache > 1 THEN q.cache END, q.cycle, y.typename FROM syscat.sequences q LEFT JOIN syscat.datatypes y ON y.typeid = q.datatypeid"
            + " WHERE q.seqschema = ? AND q.seqtype = 'S' ORDER BY q.seqname";

    private static final long CACHE = 20;

    private static final String VIEW = "(?is)\\s*CREATE\\s+(OR\\s+REPLACE\\s+)?VIEW\\b.*";

    private static final ObjectQueries OBJECTS = new ObjectQueries(TABLES, List.of(VIEWS), COLUMNS, INDEXES);

    private Db2Catalog(CatalogQueries queries) {
        super(queries, Db2CatalogTypes.INSTANCE, OBJECTS);
    }

    static CatalogReader of(Identifiers identifiers) {
        return new SchemaCatalog(identifiers, SCHEMAS, CURRENT_SCHEMA, Db2Catalog::new);
    }

    /** The query of a table whose rows come from one stands in parentheses, with options behind it. */
    @Override
    protected String viewQuery(String definition) {
        String query = CatalogText.behindAs(definition);
        return definition.matches(VIEW) ? query : CatalogText.inParentheses(query);
    }

    @Override
    protected @Nullable String computedText(ResultSet row) throws SQLException {
        String text = super.computedText(row);
        return text == null ? null : CatalogText.unwrapped(text.strip().substring("AS".length()));
    }

    /** A default of null is the word NULL. */
    @Override
    protected @Nullable String defaultText(ResultSet row) throws SQLException {
        String text = super.defaultText(row);
        return "NULL".equalsIgnoreCase(text) ? null : text;
    }

    @Override
    protected void readConstraints() {
        readKeys(KEYS);
        readKeys(CHECKS);
    }

    @Override
    protected void readOthers() {
        queries.eachOfSchema(SEQUENCES, this::sequence);
    }

    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return CatalogNumbers.fromOne(given, CatalogNumbers.largest(type), CACHE);
    }
}
