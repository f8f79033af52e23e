package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of types that Core has no name for: a domain, a range, a network address, a vector. A subclass says what the
 * database calls the type and how its values pass through JDBC.
 *
 * <pre>{@code
 * public final class InetType extends UserType<InetAddress> {
 *
 *     public static final InetType INET = new InetType();
 *
 *     private InetType() {
 *         super(InetAddress.class, "inet");
 *     }
 *
 *     @Override
 *     protected void bindValue(PreparedStatement statement, int index, InetAddress value) throws SQLException {
 *         statement.setObject(index, value.getHostAddress(), Types.OTHER);
 *     }
 *
 *     @Override
 *     public @Nullable InetAddress read(ResultSet row, int column) throws SQLException {
 *         String text = row.getString(column);
 *         return text == null ? null : InetAddresses.parse(text);
 *     }
 * }
 * }</pre>
 *
 * <p>Operators of the type's own live beside it, in a wrapper around an expression of that type whose methods build
 * nodes. The type knows nothing of expressions, so the wrapper is a class of the user's:
 *
 * <pre>{@code
 * public record Inet(Expression<InetAddress> address) {
 *
 *     public Expression<Boolean> isWithin(Expression<?> network) {
 *         return address.op("<<=", network, SqlTypes.BOOLEAN);
 *     }
 * }
 *
 * new Inet(HOST_ADDRESS).isWithin(network)
 * }</pre>
 *
 * <p>A user type is immutable and safe to share between threads. Two are equal when they are of the same class, Java
 * class and name; a subclass with more settings adds them to {@link #equals} and {@link #hashCode}, because types are
 * part of the key of compiled statements.
 *
 * @param <J> the Java type of the values
 */
public abstract class UserType<J> implements SqlType<J> {

    private final Class<J> javaType;
    private final String sqlName;

    /**
     * Creates a type.
     *
     * @param javaType the class of the Java values
     * @param sqlName what databases call the type, in DDL and casts
     */
    protected UserType(Class<J> javaType, String sqlName) {
        this.javaType = requireNonNull(javaType, "javaType");
        this.sqlName = requireNonNull(sqlName, "sqlName");
    }

    /** What a dialect's database calls the type; the name given at creation unless a subclass differs by dialect. */
    public String sqlName(String dialectName) {
        return sqlName;
    }

    /**
     * A value as text that can stand in a statement, such as {@code inet '10.0.0.1'}. The text goes into the statement
     * as it is: double the quotes that are part of the value.
     *
     * @return the literal, null where this type has none; such values can only be bound
     */
    public @Nullable String literal(J value, String dialectName) {
        return null;
    }

    /**
     * What a statement has where a value of this type is a parameter, with {@code ?} for what {@link #bind} sets, for
     * values that a function of the database makes: {@code st_geomfromwkb(?)}.
     *
     * @return the text, which has one question mark; null where the dialect writes the parameter in its own way
     */
    public @Nullable String storing(String dialectName) {
        return null;
    }

    /**
     * What a query has where the rows that the program reads have a column of this type, with {@code ?} for the column,
     * for values that a function of the database makes readable: {@code st_asbinary(?)}. Inside a statement, such as in
     * subqueries, in text of one's own and in {@code RETURNING}, the column is written as it is.
     *
     * @return the text, which has one question mark; null where the column is read as it is
     */
    public @Nullable String fetching(String dialectName) {
        return null;
    }

    /** Sets a parameter to a value that is not null. */
    protected abstract void bindValue(PreparedStatement statement, int index, J value) throws SQLException;

    @Override
    public final Class<J> javaType() {
        return javaType;
    }

    @Override
    public final TypeKind kind() {
        return TypeKind.USER_DEFINED;
    }

    @Override
    public int jdbcType() {
        return Types.OTHER;
    }

    @Override
    public final void bind(PreparedStatement statement, int index, @Nullable J value) throws SQLException {
        if (value == null) {
            bindNull(statement, index);
        } else {
            bindValue(statement, index, value);
        }
    }

    /** Sets a parameter to {@code NULL}; override where the driver wants to hear the type's name. */
    protected void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, jdbcType());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserType<?> that
                && getClass() == that.getClass()
                && javaType == that.javaType
                && sqlName.equals(that.sqlName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), javaType, sqlName);
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
