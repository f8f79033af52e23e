package org.aludel.core.dialect;

import static java.util.Objects.requireNonNull;

/**
 * A call of a stored procedure as one dialect writes it.
 *
 * @param sql the text, with {@code ?} for parameters
 * @param output how values come back
 */
public record CallText(String sql, Output output) {

    /** How the values of parameters come back. */
    public enum Output {
        /** By the parameters of a JDBC {@code CallableStatement}, each of which has a {@code ?}. */
        PARAMETERS,
        /** As the columns of one row; only parameters that are given have a {@code ?}. */
        ROW,
        /** The rows of the only result are those of the only cursor; only parameters that are given have a {@code ?}. */
        RESULT
    }

    public CallText {
        requireNonNull(sql, "sql");
        requireNonNull(output, "output");
    }
}
