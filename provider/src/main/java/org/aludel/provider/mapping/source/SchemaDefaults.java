package org.aludel.provider.mapping.source;

/**
 * Where tables and generators are that say nothing of it themselves.
 *
 * @param catalog the catalog; empty for that of the connection
 * @param schema the schema; empty for that of the connection
 */
public record SchemaDefaults(String catalog, String schema) {

    /** Those of the connection. */
    public static final SchemaDefaults NONE = new SchemaDefaults("", "");

    /** These, and what they leave open from others. */
    SchemaDefaults orElse(SchemaDefaults others) {
        return new SchemaDefaults(
                catalog.isEmpty() ? others.catalog : catalog, schema.isEmpty() ? others.schema : schema);
    }
}
