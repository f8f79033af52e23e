package org.aludel.provider.unit;

/** What is done with the schema of a unit. */
public enum SchemaAction {
    NONE,
    CREATE,
    DROP_AND_CREATE,
    DROP,
    /** The schema is compared with the mapping; not for scripts. */
    VALIDATE
}
