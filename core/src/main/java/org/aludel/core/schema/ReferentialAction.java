package org.aludel.core.schema;

/** What happens to a row when the row that it refers to is deleted or gets another key (SQL:2016 part 2, 11.8). */
public enum ReferentialAction {
    /** The change is refused; may be checked at the end of the transaction. */
    NO_ACTION("NO ACTION"),
    /** The change is refused at once. */
    RESTRICT("RESTRICT"),
    /** The row goes, or follows. */
    CASCADE("CASCADE"),
    /** The referring columns become null. */
    SET_NULL("SET NULL"),
    /** The referring columns get their defaults. */
    SET_DEFAULT("SET DEFAULT");

    private final String keyword;

    ReferentialAction(String keyword) {
        this.keyword = keyword;
    }

    /** The words of the standard. */
    public String keyword() {
        return keyword;
    }
}
