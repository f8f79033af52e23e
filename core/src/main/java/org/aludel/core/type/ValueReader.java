package org.aludel.core.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column of the current row; the reading half of a type.
 *
 * @param <J> the Java type of the values
 */
@FunctionalInterface
public interface ValueReader<J> {

    /** Reads the column at a position, counted from 1; null for SQL's {@code NULL}. */
    @Nullable
    J read(ResultSet row, int column) throws SQLException;
}
