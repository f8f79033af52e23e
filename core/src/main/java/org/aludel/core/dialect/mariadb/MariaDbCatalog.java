package org.aludel.core.dialect.mariadb;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.catalog.CatalogNumbers;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.dialect.mysql.MySqlFamilyCatalog;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Reads the catalog of MariaDB from 10.6 on. */
final class MariaDbCatalog extends MySqlFamilyCatalog {

    private static final String SEQUENCES = "SELECT t.table_name FROM information_schema.tables t WHERE t.table_schema"
            + " = ? AND t.table_type = 'SEQUENCE' ORDER BY t.table_name";

    /** A quote behind a backslash; names and other escaped characters are read over. */
    private static final Pattern ESCAPED = Pattern.compile("(\\\\')|\\\\.|`(?:[^`]|``)*+`", Pattern.DOTALL);

    private static final long CACHE = 1000;

    private final MariaDbDialect dialect;

    private MariaDbCatalog(CatalogQueries queries, MariaDbDialect dialect) {
        super(queries, dialect, "NULL");
        this.dialect = dialect;
    }

    static CatalogReader of(MariaDbDialect dialect) {
        return reader(dialect, queries -> new MariaDbCatalog(queries, dialect));
    }

    @Override
    protected String checks() {
        return "SELECT k.table_name, c.constraint_name, c.level, c.check_clause FROM information_schema.check_constraints"
                + " c JOIN information_schema.tables k ON k.table_schema = c.constraint_schema AND k.table_name ="
                + " c.table_name WHERE c.constraint_schema = ?";
    }

    /** The catalog has it as it was written, and NULL as a word. */
    @Override
    protected @Nullable String defaultText(String type, String value, String extra) {
        return value.equals("NULL") ? null : written(value);
    }

    /** Quotes in strings are escaped in the catalog. */
    @Override
    protected String written(String text) {
        return ESCAPED.matcher(text).replaceAll(escaped -> escaped.group(1) == null ? "$0" : "''");
    }

    /** A sequence is a table with one row; all of them in one query. */
    @Override
    protected void readOthers() {
        List<String> names = queries.ofSchema(SEQUENCES, row -> row.getString(1));
        if (names.isEmpty()) {
            return;
        }
        Identifiers identifiers = queries.identifiers();
        String schema = identifiers.quoted(queries.schema());
        String all = names.stream()
                .map(name -> "SELECT " + dialect.types().literal(SqlTypes.VARCHAR, name)
                        + ", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM "
                        + schema + "." + identifiers.quoted(name))
                .collect(Collectors.joining(" UNION ALL "));
        queries.eachOfAll(all, this::sequence);
    }

    /** The smallest and the largest number of the type are not used. */
    @Override
    protected SequenceOptions numbers(SequenceOptions given, String type) {
        return CatalogNumbers.fromOne(given, Long.MAX_VALUE - 1, CACHE);
    }
}
