package org.aludel.core.dialect;

import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * SQL text with the values of one execution. The arrays are handed over, not copied, and must not be changed.
 *
 * @param sql the text, with {@code ?} for each value
 * @param types how each value is bound
 * @param values the values in the order of the text
 */
@SuppressWarnings("ArrayRecordComponent") // one execution's hand-over; never compared
public record BoundStatement(
        String sql, SqlType<?>[] types, @Nullable Object[] values) {

    /** Sets all parameters of a JDBC statement that was prepared from {@link #sql()}. */
    @SuppressWarnings("unchecked")
    public void setParameters(java.sql.PreparedStatement statement) throws java.sql.SQLException {
        for (int i = 0; i < values.length; i++) {
            ((SqlType<Object>) types[i]).bind(statement, i + 1, values[i]);
        }
    }
}
