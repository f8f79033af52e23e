package org.aludel.core.sql;

/** Where a hint is written. */
public enum HintPosition {
    AFTER_VERB,
    AFTER_FROM,
    END
}
