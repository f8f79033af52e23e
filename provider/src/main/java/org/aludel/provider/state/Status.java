package org.aludel.provider.state;

/** What an instance is for its persistence context. */
public enum Status {
    /** A reference by the identifier alone, whose state was not fetched yet. */
    REFERENCE,
    /** New: to be inserted. */
    NEW,
    /** Its row is in the database. */
    MANAGED,
    /** To be deleted. */
    REMOVED,
    /** Its row was deleted in this transaction. */
    DELETED
}
