package org.aludel.jpql.translation;

/** What a query is for. */
enum QueryUse {
    /** It is the whole statement. */
    STATEMENT,
    /** It is a value, or tested. */
    SUBQUERY,
    /** Its rows are those of a table: every column has a name and holds a single value. */
    TABLE,
    /** Its rows are inserted. */
    SOURCE
}
