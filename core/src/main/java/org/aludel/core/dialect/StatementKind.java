package org.aludel.core.dialect;

/** What executing a compiled statement does. */
public enum StatementKind {
    /** Returns rows and changes nothing. */
    QUERY,
    /** Changes rows and tells how many. */
    MODIFICATION,
    /** Changes rows and returns some. */
    MODIFICATION_WITH_ROWS,
    /** Only the database knows: text of the user's. */
    UNKNOWN
}
