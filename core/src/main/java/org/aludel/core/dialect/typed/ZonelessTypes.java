package org.aludel.core.dialect.typed;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * Types of databases that have neither time zones, intervals nor UUIDs, and whose drivers want the classes of
 * {@code java.sql}: moments are timestamps in UTC, time spans numbers of nanoseconds or months, UUIDs bytes. Immutable
 * and thread-safe, as subclasses must be.
 */
public abstract class ZonelessTypes extends TypedTypes {

    protected ZonelessTypes(String dialectName) {
        super(dialectName);
    }

    @Override
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return switch (type.kind()) {
            case DATE -> JdbcTimes.date(type);
            case TIME -> JdbcTimes.time(type);
            case TIMESTAMP -> JdbcTimes.timestamp(type);
            case TIMESTAMP_WITH_TIME_ZONE -> JdbcTimes.moment(type);
            case INTERVAL_DAY_TO_SECOND -> StoredForms.nanoseconds(type);
            case INTERVAL_YEAR_TO_MONTH -> StoredForms.months(type);
            case UUID -> StoredForms.uuidBytes(type);
            default -> type;
        };
    }

    @Override
    protected String date(String text) {
        return "DATE('" + text + "')";
    }

    @Override
    protected String time(String text) {
        return "TIME('" + text.substring(0, 8) + "')";
    }

    @Override
    protected String timestamp(String text) {
        return "TIMESTAMP('" + text + "')";
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return literal(SqlTypes.TIMESTAMP, StoredForms.utc(value));
    }

    @Override
    protected String timeWithTimeZone(String text) {
        throw unsupported(SqlTypes.TIME_WITH_TIME_ZONE);
    }

    @Override
    protected String array(ArrayType<?> type, List<?> values) {
        throw unsupported(type);
    }

    @Override
    protected boolean hasIntervals() {
        return false;
    }

    /** The digits of bytes in hexadecimal. */
    protected static String hex(byte[] value) {
        return HexFormat.of().formatHex(value);
    }
}
