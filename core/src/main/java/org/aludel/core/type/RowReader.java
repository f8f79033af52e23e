package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of rows. What this does is to ask the type of each column; the plain types are asked without a
 * call through an interface, which on large results takes more time than the reading itself. Immutable and thread-safe.
 */
public final class RowReader {

    private static final byte BY_TYPE = 0;
    private static final byte INTEGER = 1;
    private static final byte LONG = 2;
    private static final byte STRING = 3;
    private static final byte BOOLEAN = 4;
    private static final byte DOUBLE = 5;
    private static final byte DECIMAL = 6;
    private static final byte LOCAL_DATE = 7;
    private static final byte LOCAL_DATE_TIME = 8;

    private final SqlType<?>[] types;
    private final byte[] ways;

    private RowReader(SqlType<?>[] types) {
        this.types = types;
        this.ways = new byte[types.length];
        for (int i = 0; i < types.length; i++) {
            ways[i] = types[i] instanceof StandardType<?> standard ? way(standard.codec()) : BY_TYPE;
        }
    }

    /** A reader of columns of the given types, which are those that a dialect has resolved. */
    public static RowReader of(List<? extends SqlType<?>> types) {
        return new RowReader(types.toArray(SqlType<?>[]::new));
    }

    private static byte way(Codec<?> codec) {
        if (codec == Codec.INTEGER) {
            return INTEGER;
        }
        if (codec == Codec.LONG) {
            return LONG;
        }
        if (codec == Codec.STRING) {
            return STRING;
        }
        if (codec == Codec.BOOLEAN) {
            return BOOLEAN;
        }
        if (codec == Codec.DOUBLE) {
            return DOUBLE;
        }
        if (codec == Codec.DECIMAL) {
            return DECIMAL;
        }
        if (codec == Codec.LOCAL_DATE) {
            return LOCAL_DATE;
        }
        return codec == Codec.LOCAL_DATE_TIME ? LOCAL_DATE_TIME : BY_TYPE;
    }

    /** The number of columns. */
    public int size() {
        return ways.length;
    }

    /** The values of the current row; null for {@code NULL}. */
    public @Nullable Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[ways.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(row, i);
        }
        return values;
    }

    /**
     * The value of one column of the current row; null for {@code NULL}.
     *
     * @param position the position of the column, from 0
     */
    public @Nullable Object read(ResultSet row, int position) throws SQLException {
        int column = position + 1;
        return switch (ways[position]) {
            case INTEGER -> integer(row, column);
            case LONG -> bigint(row, column);
            case STRING -> row.getString(column);
            case BOOLEAN -> bool(row, column);
            case DOUBLE -> real(row, column);
            case DECIMAL -> row.getBigDecimal(column);
            case LOCAL_DATE -> row.getObject(column, LocalDate.class);
            case LOCAL_DATE_TIME -> row.getObject(column, LocalDateTime.class);
            default -> types[position].read(row, column);
        };
    }

    /** Whether the value of one column of the current row equals a value, which is of the class that the column has. */
    public boolean has(ResultSet row, int position, Object value) throws SQLException {
        if (ways[position] == LONG && value instanceof Long number) {
            return row.getLong(position + 1) == number && (number != 0 || !row.wasNull());
        }
        if (ways[position] == INTEGER && value instanceof Integer number) {
            return row.getInt(position + 1) == number && (number != 0 || !row.wasNull());
        }
        return value.equals(read(row, position));
    }

    /**
     * The number in one column of the current row as an {@code int}, which is not boxed on the way where the column is of
     * that type.
     *
     * @throws NullPointerException for {@code NULL}
     */
    public int readInt(ResultSet row, int position) throws SQLException {
        if (ways[position] != INTEGER) {
            return ((Number) present(read(row, position))).intValue();
        }
        int value = row.getInt(position + 1);
        if (value == 0) {
            requirePresent(row);
        }
        return value;
    }

    /** The same as a {@code long}; see {@link #readInt}. */
    public long readLong(ResultSet row, int position) throws SQLException {
        if (ways[position] != LONG) {
            return ((Number) present(read(row, position))).longValue();
        }
        long value = row.getLong(position + 1);
        if (value == 0) {
            requirePresent(row);
        }
        return value;
    }

    /** The same as a {@code double}; see {@link #readInt}. */
    public double readDouble(ResultSet row, int position) throws SQLException {
        if (ways[position] != DOUBLE) {
            return ((Number) present(read(row, position))).doubleValue();
        }
        double value = row.getDouble(position + 1);
        if (value == 0) {
            requirePresent(row);
        }
        return value;
    }

    /** The truth value in one column of the current row; see {@link #readInt}. */
    public boolean readBoolean(ResultSet row, int position) throws SQLException {
        if (ways[position] != BOOLEAN) {
            return (Boolean) present(read(row, position));
        }
        boolean value = row.getBoolean(position + 1);
        if (!value) {
            requirePresent(row);
        }
        return value;
    }

    private static Object present(@Nullable Object value) {
        return requireNonNull(value, "NULL has no primitive value");
    }

    private static void requirePresent(ResultSet row) throws SQLException {
        if (row.wasNull()) {
            throw new NullPointerException("NULL has no primitive value");
        }
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return value == 0 && row.wasNull() ? null : (Integer) value;
    }

    private static @Nullable Long bigint(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 && row.wasNull() ? null : (Long) value;
    }

    private static @Nullable Boolean bool(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return !value && row.wasNull() ? null : (Boolean) value;
    }

    private static @Nullable Double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return value == 0 && row.wasNull() ? null : (Double) value;
    }
}
