package org.aludel.core.dialect.mysql;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.catalog.CatalogQueries;
import org.aludel.core.type.SqlTypes;

/** Reads the catalog of MySQL from 8.0.16 on. */
final class MySqlCatalog extends MySqlFamilyCatalog {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");

    private final MySqlFamilyDialect dialect;

    private MySqlCatalog(CatalogQueries queries, MySqlFamilyDialect dialect) {
        super(queries, dialect, "s.expression");
        this.dialect = dialect;
    }

    static CatalogReader of(MySqlFamilyDialect dialect) {
        return reader(dialect, queries -> new MySqlCatalog(queries, dialect));
    }

    @Override
    protected String checks() {
        return "SELECT k.table_name, c.constraint_name, 'Table', c.check_clause FROM information_schema.check_constraints"
                + " c JOIN information_schema.table_constraints k ON k.constraint_schema = c.constraint_schema"
                + " AND k.constraint_name = c.constraint_name AND k.constraint_type = 'CHECK'"
                + " WHERE c.constraint_schema = ?";
    }

    /** The catalog has the value itself, and expressions are marked. */
    @Override
    protected String defaultText(String type, String value, String extra) {
        if (extra.contains("DEFAULT_GENERATED")) {
            boolean bare = value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
            return bare ? value : "(" + written(value) + ")";
        }
        boolean isWritten = NUMBERS.contains(type) || type.equals("bit") || type.endsWith("binary");
        return isWritten ? value : dialect.types().literal(SqlTypes.VARCHAR, value);
    }

    /** Quotes in expressions are escaped in the catalog. */
    @Override
    protected String written(String text) {
        return text.replace("\\'", "'");
    }
}
