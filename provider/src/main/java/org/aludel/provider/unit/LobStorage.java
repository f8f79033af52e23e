package org.aludel.provider.unit;

/** Where the values of attributes with {@code @Lob} are kept. */
public enum LobStorage {

    /** In the column itself: {@code bytea} and {@code text} on PostgreSQL. */
    COLUMN,

    /**
     * In large objects, of which the column has the number: {@code oid} on PostgreSQL. Where a database has no such
     * objects, in the column.
     */
    LARGE_OBJECT
}
