package org.aludel.core.sql;

/** What the bounds of a window frame count. */
public enum FrameUnit {
    ROWS,
    RANGE,
    GROUPS
}
