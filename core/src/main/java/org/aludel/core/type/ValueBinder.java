package org.aludel.core.type;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Sets a parameter to a value that is not null; the binding half of a type.
 *
 * @param <J> the Java type of the values
 */
@FunctionalInterface
public interface ValueBinder<J> {

    /** Sets the parameter at a position, counted from 1. */
    void bind(PreparedStatement statement, int index, J value) throws SQLException;
}
