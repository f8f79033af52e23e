package org.aludel.core.dialect.catalog;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.UserType;
import org.jspecify.annotations.Nullable;

/**
 * A type that was read from a catalog and that Core has no name for: a domain, an enum type, a number without sign. It
 * is written as the catalog calls it, and its values pass like those of another type. Immutable and thread-safe.
 *
 * @param <J> the Java type of the values
 */
public final class CatalogType<J> extends UserType<J> {

    private final SqlType<J> values;

    private CatalogType(String sqlName, SqlType<J> values) {
        super(values.javaType(), sqlName);
        this.values = values;
    }

    /** A type of which nothing is known but its name; the driver decides of which class its values are. */
    public static CatalogType<Object> of(String sqlName) {
        return of(sqlName, SqlTypes.UNKNOWN);
    }

    /**
     * A type whose values pass like those of another.
     *
     * @param sqlName the name as it is written in SQL, with whatever quotes it needs
     */
    public static <J> CatalogType<J> of(String sqlName, SqlType<J> values) {
        return new CatalogType<>(sqlName, requireNonNull(values, "values"));
    }

    /** The type like whose values those of this type pass. */
    public SqlType<J> values() {
        return values;
    }

    @Override
    public int jdbcType() {
        return values.jdbcType();
    }

    @Override
    protected void bindValue(PreparedStatement statement, int index, J value) throws SQLException {
        values.bind(statement, index, value);
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        return values.read(row, column);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof CatalogType<?> that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + values.hashCode();
    }
}
