package org.aludel.core.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.UUID;

/**
 * The JDBC calls that move one Java class. There is one instance per way of moving, so identity serves as equality.
 *
 * <p>Primitive getters are used where JDBC has them, because {@code getObject} boxes in the driver and asks for the
 * class first; {@code java.time} values go through {@code setObject} and {@code getObject}, as JDBC 4.2 defines.
 */
final class Codec<J> {

    static final Codec<Boolean> BOOLEAN = new Codec<>(PreparedStatement::setBoolean, (row, column) -> {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<Byte> BYTE = new Codec<>(PreparedStatement::setByte, (row, column) -> {
        byte value = row.getByte(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<Short> SHORT = new Codec<>(PreparedStatement::setShort, (row, column) -> {
        short value = row.getShort(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<Integer> INTEGER = new Codec<>(PreparedStatement::setInt, (row, column) -> {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<Long> LONG = new Codec<>(PreparedStatement::setLong, (row, column) -> {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<Float> FLOAT = new Codec<>(PreparedStatement::setFloat, (row, column) -> {
        float value = row.getFloat(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<Double> DOUBLE = new Codec<>(PreparedStatement::setDouble, (row, column) -> {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    });

    static final Codec<BigDecimal> DECIMAL = new Codec<>(PreparedStatement::setBigDecimal, ResultSet::getBigDecimal);

    static final Codec<String> STRING = new Codec<>(PreparedStatement::setString, ResultSet::getString);

    static final Codec<byte[]> BYTES = new Codec<>(PreparedStatement::setBytes, ResultSet::getBytes);

    static final Codec<BinaryStream> BINARY_STREAM = new Codec<>(BinaryStream::bind, BinaryStream::read);

    static final Codec<CharacterStream> CHARACTER_STREAM = new Codec<>(CharacterStream::bind, CharacterStream::read);

    static final Codec<LocalDate> LOCAL_DATE = object(LocalDate.class);

    static final Codec<LocalTime> LOCAL_TIME = object(LocalTime.class);

    static final Codec<OffsetTime> OFFSET_TIME = object(OffsetTime.class);

    static final Codec<LocalDateTime> LOCAL_DATE_TIME = object(LocalDateTime.class);

    static final Codec<OffsetDateTime> OFFSET_DATE_TIME = object(OffsetDateTime.class);

    // JDBC does not speak of intervals. These are the classes that drivers with interval support take; a dialect
    // of another database binds these types anew.
    static final Codec<Duration> DURATION = object(Duration.class);

    static final Codec<Period> PERIOD = object(Period.class);

    static final Codec<UUID> UUID = object(UUID.class);

    static final Codec<Json> JSON =
            new Codec<>((statement, index, value) -> statement.setString(index, value.text()), (row, column) -> {
                String text = row.getString(column);
                return text == null ? null : new Json(text);
            });

    static final Codec<Object> UNKNOWN = new Codec<>(PreparedStatement::setObject, ResultSet::getObject);

    private final ValueBinder<J> binder;
    private final ValueReader<J> reader;

    private Codec(ValueBinder<J> binder, ValueReader<J> reader) {
        this.binder = binder;
        this.reader = reader;
    }

    ValueBinder<J> binder() {
        return binder;
    }

    ValueReader<J> reader() {
        return reader;
    }

    private static <J> Codec<J> object(Class<J> javaType) {
        return new Codec<>(PreparedStatement::setObject, (row, column) -> row.getObject(column, javaType));
    }
}
