package org.aludel.core.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all columns of a row. What this does is to ask the type of each column; the plain types are asked without a
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

    /** The values of the current row; null for {@code NULL}. */
    public @Nullable Object[] read(ResultSet row) throws SQLException {
        byte[] how = ways;
        @Nullable Object[] values = new Object[how.length];
        for (int i = 0; i < how.length; i++) {
            values[i] = switch (how[i]) {
                case INTEGER -> integer(row, i + 1);
                case LONG -> bigint(row, i + 1);
                case STRING -> row.getString(i + 1);
                case BOOLEAN -> bool(row, i + 1);
                case DOUBLE -> real(row, i + 1);
                case DECIMAL -> row.getBigDecimal(i + 1);
                case LOCAL_DATE -> row.getObject(i + 1, LocalDate.class);
                case LOCAL_DATE_TIME -> row.getObject(i + 1, LocalDateTime.class);
                default -> types[i].read(row, i + 1);
            };
        }
        return values;
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
