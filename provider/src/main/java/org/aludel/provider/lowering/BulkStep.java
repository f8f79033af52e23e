package org.aludel.provider.lowering;

import org.aludel.core.sql.Statement;

/**
 * One statement of a bulk operation, over rows whose identifiers are known.
 *
 * @param statement the statement; its parameter {@link #KEYS} is a list of identifiers, or {@link #KEY} and {@link #VALUE}
 *     with numbers behind them are the values of one row
 * @param perRow whether it is executed for each row
 */
public record BulkStep(Statement statement, boolean perRow) {

    /** The name of the list of identifiers. */
    public static final String KEYS = "bulk keys";

    /** What the names of the columns of an identifier begin with. */
    public static final String KEY = "bulk key ";

    /** What the names of values begin with. */
    public static final String VALUE = "bulk value ";
}
