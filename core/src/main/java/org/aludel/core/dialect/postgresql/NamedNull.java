package org.aludel.core.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.aludel.core.type.ForwardingType;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type whose null is sent with the name of the type. The driver sends values of these types with their type, but
 * leaves that of a plain null to the server, which then takes it for text wherever nothing else tells.
 *
 * @param base moves all other values
 * @param catalogName what the server's catalog calls the type
 */
record NamedNull<J>(SqlType<J> base, String catalogName) implements ForwardingType<J> {

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        if (value == null) {
            statement.setNull(index, base.jdbcType(), catalogName);
        } else {
            base.bind(statement, index, value);
        }
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
