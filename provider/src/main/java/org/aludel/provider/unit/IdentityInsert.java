package org.aludel.provider.unit;

/** When the row of a new entity is inserted whose key only the insert gives. */
public enum IdentityInsert {

    /** In {@code persist}, if there is a transaction: the entity has its key then. */
    PERSIST,

    /** With the next flush, many rows at a time: until then the entity has no key. */
    FLUSH
}
