package org.aludel.provider.unit;

/** When the row of an instance is read that is merged. */
public enum MergeRead {

    /** In {@code merge}, one or more rows for each call. */
    MERGE,

    /** With the next flush, or when something depends on it: the rows of many instances at a time. */
    FLUSH
}
