package org.aludel.core.sql;

/** What a window frame leaves out around the current row. */
public enum FrameExclusion {
    NO_OTHERS,
    CURRENT_ROW,
    GROUP,
    TIES
}
