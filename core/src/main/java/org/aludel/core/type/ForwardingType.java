package org.aludel.core.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A type that answers as another one of the same Java values does, for types that change one of the answers. It is
 * resolved as it is, not as what its base resolves to.
 *
 * @param <J> the Java type of the values
 */
public non-sealed interface ForwardingType<J> extends DerivedType<J, J> {

    /** The type that answers. */
    @Override
    SqlType<J> base();

    @Override
    default Class<J> javaType() {
        return base().javaType();
    }

    @Override
    default void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        base().bind(statement, index, value);
    }

    @Override
    default @Nullable J read(ResultSet row, int column) throws SQLException {
        return base().read(row, column);
    }

    @Override
    default J cast(Object value) {
        return base().cast(value);
    }

    @Override
    default @Nullable Object toLiteralValue(@Nullable J value) {
        return base().toLiteralValue(value);
    }
}
