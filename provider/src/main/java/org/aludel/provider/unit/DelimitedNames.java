package org.aludel.provider.unit;

/** How the names of a unit are taken whose mapping file says {@code <delimited-identifiers/>}. */
public enum DelimitedNames {

    /** Letter by letter, as names in quotes are. */
    EXACT,

    /**
     * In the case in which the database keeps names without quotes, where a name could be written without: a mapping that
     * says {@code COFFEE} finds the table that {@code CREATE TABLE COFFEE} made, also where that became {@code coffee}.
     * Names that are quoted themselves are taken letter by letter.
     */
    FOLDED
}
