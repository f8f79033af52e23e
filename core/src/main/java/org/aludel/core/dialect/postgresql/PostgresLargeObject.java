package org.aludel.core.dialect.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.function.Function;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.UserType;
import org.jspecify.annotations.Nullable;

/**
 * Values that PostgreSQL keeps as large objects: the column is of type {@code oid} and holds the number of the object.
 * Values are written by {@code lo_from_bytea} and queries read them by {@code lo_get}, so without further round trips and
 * also outside of transactions. {@code bytea} and {@code text} are simpler and the better choice
 * for new columns; this is for tables that have {@code oid} columns, as those that other tools made for large values.
 *
 * <pre>{@code
 * table("invoice", column("id", SqlTypes.BIGINT), column("scan", PostgresLargeObject.BYTES));
 * }</pre>
 *
 * <p>What the database does not do for such columns:
 *
 * <ul>
 *   <li>An object stays when its row is deleted, and the old one when a row gets another value. Put the trigger {@code
 *       lo_manage} of the extension {@code lo} on the column, or run {@code vacuumlo} from time to time.
 *   <li>Columns cannot be compared with values: a condition compares numbers of objects.
 *   <li>A row copied by {@code INSERT ... SELECT} shares its objects with the original.
 * </ul>
 *
 * <p>{@code RETURNING} and queries in one's own SQL give the number of the object; the object is then read by the driver,
 * which it does within a transaction only, and with round trips of its own for each value.
 *
 * <p>Immutable and thread-safe. On other databases there is no such type; {@link
 * org.aludel.core.dialect.TypeMappings#inLargeObject} chooses by the database.
 *
 * @param <J> the Java type of the values
 */
public final class PostgresLargeObject<J> extends UserType<J> {

    /** Bytes in a large object. */
    public static final PostgresLargeObject<byte[]> BYTES = new PostgresLargeObject<>(
            SqlTypes.VARBINARY, "lo_from_bytea(0, ?)", "lo_get(?)", Function.identity(), Function.identity());

    /** Text in a large object, in UTF-8 whatever the encoding of the database is. */
    public static final PostgresLargeObject<String> TEXT = new PostgresLargeObject<>(
            SqlTypes.VARCHAR,
            "lo_from_bytea(0, convert_to(?, 'UTF8'))",
            "convert_from(lo_get(?), 'UTF8')",
            text -> text.getBytes(StandardCharsets.UTF_8),
            bytes -> new String(bytes, StandardCharsets.UTF_8));

    private final SqlType<J> sent;
    private final String storing;
    private final String fetching;
    private final Function<J, byte[]> toBytes;
    private final Function<byte[], J> ofBytes;

    private PostgresLargeObject(
            SqlType<J> sent,
            String storing,
            String fetching,
            Function<J, byte[]> toBytes,
            Function<byte[], J> ofBytes) {
        super(sent.javaType(), "oid");
        this.sent = sent;
        this.storing = storing;
        this.fetching = fetching;
        this.toBytes = toBytes;
        this.ofBytes = ofBytes;
    }

    @Override
    public String storing(String dialectName) {
        return storing;
    }

    @Override
    public String fetching(String dialectName) {
        return fetching;
    }

    @Override
    public String literal(J value, String dialectName) {
        return "lo_from_bytea(0, decode('" + HexFormat.of().formatHex(toBytes.apply(value)) + "', 'hex'))";
    }

    @Override
    public int jdbcType() {
        return sent.jdbcType();
    }

    @Override
    protected void bindValue(PreparedStatement statement, int index, J value) throws SQLException {
        sent.bind(statement, index, value);
    }

    /** Reads what {@code lo_get} gives, or the object whose number the column has. */
    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        return row.getMetaData().getColumnType(column) == Types.BIGINT
                ? readObject(row, column)
                : sent.read(row, column);
    }

    private @Nullable J readObject(ResultSet row, int column) throws SQLException {
        Blob object = row.getBlob(column);
        if (object == null) {
            return null;
        }
        try {
            return ofBytes.apply(object.getBytes(1, Math.toIntExact(object.length())));
        } finally {
            object.free();
        }
    }
}
