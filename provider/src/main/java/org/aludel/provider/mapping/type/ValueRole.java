package org.aludel.provider.mapping.type;

/** What a basic value is in its entity; converters do not apply by themselves to all of them. */
public enum ValueRole {
    ATTRIBUTE,
    /** An identifier or a part of one. */
    ID,
    VERSION,
    /** An element of a collection, or a value of a map. */
    ELEMENT,
    MAP_KEY
}
