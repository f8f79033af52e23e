package org.aludel.provider.lowering;

import org.aludel.core.sql.Expression;
import org.aludel.provider.mapping.MappedColumn;

/**
 * A column that is given a value.
 *
 * @param column the column
 * @param value the value, lowered
 * @param fixed whether the value is the same for all rows
 */
record BulkValue(MappedColumn<?> column, Expression<?> value, boolean fixed) {}
