package org.aludel.orm;

/** How an attribute is loaded; see {@link LoadOption}, which says what each means. */
public enum LoadStrategy {
    /** In the same row. */
    JOINED,
    /** By the keys of the owners. */
    SELECTIN,
    /** By the original statement as a subquery. */
    SUBQUERY,
    /** Not at all; its use fails. */
    RAISE,
    /** Alone among the basic attributes. */
    ONLY,
    /** Not with the row. */
    DEFER
}
