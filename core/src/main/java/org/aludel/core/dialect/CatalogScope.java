package org.aludel.core.dialect;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a database that is read. Names are those of the model.
 *
 * @param schema the name of the schema; null for the current one, whose tables then have no schema in their names
 * @param tables the names of the tables; empty for all
 */
public record CatalogScope(@Nullable String schema, Set<String> tables) {

    /** All of the current schema. */
    public static final CatalogScope CURRENT_SCHEMA = new CatalogScope(null, Set.of());

    public CatalogScope {
        tables = Set.copyOf(tables);
    }

    /** All of a schema. */
    public static CatalogScope ofSchema(@Nullable String schema) {
        return new CatalogScope(schema, Set.of());
    }

    /** Some tables of a schema. */
    public static CatalogScope ofTables(@Nullable String schema, Collection<String> tables) {
        return new CatalogScope(schema, new LinkedHashSet<>(tables));
    }

    /** True when everything of the schema belongs to it. */
    public boolean isWholeSchema() {
        return tables.isEmpty();
    }

    /** True when a table of this name belongs to it. */
    public boolean contains(String table) {
        return tables.isEmpty() || tables.contains(table);
    }
}
