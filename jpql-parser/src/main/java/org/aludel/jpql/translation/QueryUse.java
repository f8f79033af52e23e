package org.aludel.jpql.translation;

/** What a query is for. */
enum QueryUse {
    /** It is the whole statement. */
    STATEMENT,
    /** It is a value, or tested. */
    SUBQUERY,
    /** Its rows are those of a table: every column has a name and holds a single value. */
    TABLE,
    /** Its rows are those of a table that names its columns itself: every column holds a single value. */
    NAMED_TABLE,
    /** Its rows are inserted. */
    SOURCE;

    /**
     * The use for the rows of a table.
     *
     * @param named whether the table names its columns
     */
    static QueryUse table(boolean named) {
        return named ? NAMED_TABLE : TABLE;
    }
}
