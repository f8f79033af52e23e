package org.aludel.core.sql;

/** How strongly rows are locked. */
public enum LockStrength {
    UPDATE,
    SHARE,
    NO_KEY_UPDATE,
    KEY_SHARE
}
