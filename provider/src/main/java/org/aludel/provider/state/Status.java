package org.aludel.provider.state;

/** What an instance is for its persistence context. */
public enum Status {
    /** A reference by the identifier alone, whose state was not fetched yet. */
    REFERENCE(0),
    /** New: to be inserted. */
    NEW(1),
    /** Its row is in the database. */
    MANAGED(2),
    /** To be deleted. */
    REMOVED(3),
    /** Its row was deleted in this transaction. */
    DELETED(4);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** A number below eight, for where a reference would take too much. */
    int code() {
        return code;
    }

    /** The status of a number. */
    static Status of(int code) {
        return switch (code) {
            case 0 -> REFERENCE;
            case 1 -> NEW;
            case 2 -> MANAGED;
            case 3 -> REMOVED;
            case 4 -> DELETED;
            default -> throw new IllegalArgumentException("no status: " + code);
        };
    }
}
