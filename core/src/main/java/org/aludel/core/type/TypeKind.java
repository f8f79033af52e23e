package org.aludel.core.type;

/** The families of SQL types that Aludel knows by name; a dialect maps each to what its database has. */
public enum TypeKind {
    BOOLEAN,
    TINYINT,
    SMALLINT,
    INTEGER,
    BIGINT,
    DECIMAL,
    REAL,
    DOUBLE,
    CHAR,
    VARCHAR,
    /** Character data of no given length. */
    TEXT,
    CLOB,
    BINARY,
    VARBINARY,
    BLOB,
    DATE,
    TIME,
    TIME_WITH_TIME_ZONE,
    TIMESTAMP,
    TIMESTAMP_WITH_TIME_ZONE,
    INTERVAL_DAY_TO_SECOND,
    INTERVAL_YEAR_TO_MONTH,
    UUID,
    JSON,
    ARRAY,
    ROW,
    /** A type of the user's own, with its own name. */
    USER_DEFINED,
    /** Nothing is known: values go through {@code setObject} and {@code getObject}. */
    UNKNOWN;

    /** Whether values are numbers. */
    public boolean isNumber() {
        return switch (this) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> true;
            default -> false;
        };
    }

    /** Whether values are character strings. */
    public boolean isText() {
        return switch (this) {
            case CHAR, VARCHAR, TEXT, CLOB -> true;
            default -> false;
        };
    }

    /** Whether values that a database has arrays of are written the same as elements of them. */
    public boolean isPlainElement() {
        return switch (this) {
            case BOOLEAN,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    VARCHAR,
                    TEXT,
                    DATE,
                    TIME,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID -> true;
            case TINYINT,
                    CHAR,
                    CLOB,
                    BINARY,
                    VARBINARY,
                    BLOB,
                    TIME_WITH_TIME_ZONE,
                    INTERVAL_DAY_TO_SECOND,
                    INTERVAL_YEAR_TO_MONTH,
                    JSON,
                    ARRAY,
                    ROW,
                    USER_DEFINED,
                    UNKNOWN -> false;
        };
    }
}
