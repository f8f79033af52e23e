package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type whose values take another way through JDBC. Equal by base and name, because functions do not compare. */
final class ReboundType<J> implements ForwardingType<J> {

    private final SqlType<J> base;
    private final String name;
    private final int jdbcType;
    private final ValueBinder<J> binder;
    private final ValueReader<J> reader;

    ReboundType(SqlType<J> base, String name, int jdbcType, ValueBinder<J> binder, ValueReader<J> reader) {
        this.base = requireNonNull(base, "base");
        this.name = requireNonNull(name, "name");
        this.jdbcType = jdbcType;
        this.binder = requireNonNull(binder, "binder");
        this.reader = requireNonNull(reader, "reader");
    }

    @Override
    public SqlType<J> base() {
        return base;
    }

    @Override
    public int jdbcType() {
        return jdbcType;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        if (value == null) {
            statement.setNull(index, jdbcType);
        } else {
            binder.bind(statement, index, value);
        }
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        return reader.read(row, column);
    }

    /** Replaces the way instead of stacking a second one, so that resolving a resolved type changes nothing. */
    @Override
    public SqlType<J> reboundBy(String newName, int newJdbcType, ValueBinder<J> newBinder, ValueReader<J> newReader) {
        return new ReboundType<>(base, newName, newJdbcType, newBinder, newReader);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReboundType<?> that && name.equals(that.name) && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return 31 * base.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return base + " bound by '" + name + "'";
    }
}
