package org.aludel.core.sql;

/** The functions that tell the time of the transaction. */
public enum DatetimeFunction {
    CURRENT_DATE,
    CURRENT_TIME,
    CURRENT_TIMESTAMP,
    LOCAL_TIME,
    LOCAL_TIMESTAMP
}
