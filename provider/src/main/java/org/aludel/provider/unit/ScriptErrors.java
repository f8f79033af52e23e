package org.aludel.provider.unit;

/** What comes of a statement that fails in a script which creates or drops the tables of a unit. */
public enum ScriptErrors {

    /** The script is undone, as far as the database can, and its execution fails. */
    FAIL,

    /** It is logged, and the script goes on; what was executed before it lasts. */
    WARN
}
