package org.aludel.core.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence or other object of a database, optionally within a schema and a catalog.
 *
 * @param catalog the catalog, or null for the current one
 * @param schema the schema, or null for the current one
 * @param name the name itself
 */
public record QualifiedName(
        @Nullable String catalog, @Nullable String schema, String name) {

    public QualifiedName {
        if (catalog != null) {
            Names.check("catalog", catalog);
        }
        if (schema != null) {
            Names.check("schema", schema);
        }
        Names.check("object", name);
    }

    /** A name without schema and catalog. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, null, name);
    }

    /** A name within a schema. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(null, schema, name);
    }

    @Override
    public String toString() {
        return (catalog == null ? "" : catalog + ".") + (schema == null ? "" : schema + ".") + name;
    }
}
