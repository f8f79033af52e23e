package org.aludel.core.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What makes a driver hand out rows as they are asked for, instead of keeping them all in memory. A fetch size within a
 * transaction does for most.
 *
 * @param fetchSize the fetch size that the driver must be told; null for the one that is wanted
 * @param before a statement that switches the way of working on for the connection, or null
 * @param after a statement that switches it off again, or null
 */
public record Cursors(
        @Nullable Integer fetchSize,
        @Nullable String before,
        @Nullable String after) {

    /** A fetch size is all that is needed. */
    public static final Cursors BY_FETCH_SIZE = new Cursors(null, null, null);

    /** The fetch size for the driver. */
    public int fetchSize(int wanted) {
        return fetchSize == null ? wanted : fetchSize;
    }
}
