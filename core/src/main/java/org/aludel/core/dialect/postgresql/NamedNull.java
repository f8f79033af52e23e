package org.aludel.core.dialect.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A type whose null is sent with the name of the type. The driver sends values of these types with their type, but
 * leaves that of a plain null to the server, which then takes it for text wherever nothing else tells.
 *
 * @param base moves all other values
 * @param catalogName what the server's catalog calls the type
 */
record NamedNull<J>(SqlType<J> base, String catalogName) implements SqlType<J> {

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        if (value == null) {
            statement.setNull(index, base.jdbcType(), catalogName);
        } else {
            base.bind(statement, index, value);
        }
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        return base.read(row, column);
    }

    @Override
    public Class<J> javaType() {
        return base.javaType();
    }

    @Override
    public TypeKind kind() {
        return base.kind();
    }

    @Override
    public int jdbcType() {
        return base.jdbcType();
    }

    @Override
    public @Nullable Integer length() {
        return base.length();
    }

    @Override
    public @Nullable Integer precision() {
        return base.precision();
    }

    @Override
    public @Nullable Integer scale() {
        return base.scale();
    }

    @Override
    public J cast(Object value) {
        return base.cast(value);
    }

    @Override
    public SqlType<?> literalType() {
        return base.literalType();
    }

    @Override
    public @Nullable Object toLiteralValue(@Nullable J value) {
        return base.toLiteralValue(value);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
