package org.aludel.core.dialect;

/** The kinds of objects that definitions create and drop. */
public enum DefinedObject {
    SCHEMA("SCHEMA"),
    TABLE("TABLE"),
    INDEX("INDEX"),
    SEQUENCE("SEQUENCE"),
    VIEW("VIEW"),
    TYPE("TYPE");

    private final String keyword;

    DefinedObject(String keyword) {
        this.keyword = keyword;
    }

    /** The word of the standard. */
    public String keyword() {
        return keyword;
    }
}
