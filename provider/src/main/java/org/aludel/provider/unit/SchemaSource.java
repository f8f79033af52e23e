package org.aludel.provider.unit;

/** From what statements are taken that create or drop a schema. */
public enum SchemaSource {
    METADATA,
    SCRIPT,
    METADATA_THEN_SCRIPT,
    SCRIPT_THEN_METADATA
}
