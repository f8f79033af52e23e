package org.aludel.provider.mapping.assembly;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.UserType;
import org.jspecify.annotations.Nullable;

/** A type that the mapping names in the words of the database, for the definition of its column. */
final class DeclaredType<J> extends UserType<J> {

    private final SqlType<J> base;

    /**
     * A type.
     *
     * @param base how values are bound and read
     * @param definition the name, and whatever else follows it in the definition of the column
     */
    DeclaredType(SqlType<J> base, String definition) {
        super(base.javaType(), definition);
        this.base = base;
    }

    @Override
    protected void bindValue(PreparedStatement statement, int index, J value) throws SQLException {
        base.bind(statement, index, value);
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        return base.read(row, column);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof DeclaredType<?> that && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + base.hashCode();
    }
}
