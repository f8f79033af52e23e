package org.aludel.core.sql;

/** The fields of a date, time or interval. */
public enum ExtractField {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    DAY_OF_WEEK,
    DAY_OF_YEAR,
    HOUR,
    MINUTE,
    SECOND,
    EPOCH
}
