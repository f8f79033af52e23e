package org.aludel.core.dialect.oracle;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.SqlType;

/** The ways of values through Oracle's driver, where they differ from those of JDBC. */
final class OracleValues {

    // The driver's codes of types.
    static final int BINARY_FLOAT = 100;
    static final int BINARY_DOUBLE = 101;
    static final int TIMESTAMPTZ = -101;
    static final int TIMESTAMPLTZ = -102;
    static final int INTERVALYM = -103;
    static final int INTERVALDS = -104;
    static final int JSON = 2016;

    private OracleValues() {}

    @SuppressWarnings("unchecked") // each case knows its own Java type
    static <J> SqlType<J> of(SqlType<J> type, boolean hasBoolean) {
        return switch (type.kind()) {
            case BOOLEAN -> hasBoolean ? type : (SqlType<J>) number((SqlType<Boolean>) type);
            // The driver takes a null of these for a large object, which does not fit to the text beside it.
            case TEXT -> type.reboundBy("text", Types.VARCHAR, type::bind, type::read);
            case CLOB, BLOB -> type;
            case REAL ->
                type.reboundBy(
                        "binary_float",
                        BINARY_FLOAT,
                        (statement, index, value) -> statement.setObject(index, value, BINARY_FLOAT),
                        type::read);
            case DOUBLE ->
                type.reboundBy(
                        "binary_double",
                        BINARY_DOUBLE,
                        (statement, index, value) -> statement.setObject(index, value, BINARY_DOUBLE),
                        type::read);
            case DATE -> (SqlType<J>) date((SqlType<LocalDate>) type);
            case TIME -> (SqlType<J>) time((SqlType<LocalTime>) type);
            case TIME_WITH_TIME_ZONE -> StoredForms.timeOnFirstDay(type, "timestamptz", TIMESTAMPTZ);
            case TIMESTAMP_WITH_TIME_ZONE -> type.reboundBy("timestamptz", TIMESTAMPTZ, type::bind, type::read);
            case INTERVAL_DAY_TO_SECOND -> type.reboundBy("intervalds", INTERVALDS, type::bind, type::read);
            case INTERVAL_YEAR_TO_MONTH -> type.reboundBy("intervalym", INTERVALYM, type::bind, type::read);
            case UUID -> (SqlType<J>) uuid((SqlType<UUID>) type);
            default -> type;
        };
    }

    private static SqlType<Boolean> number(SqlType<Boolean> type) {
        return type.reboundBy(
                "number",
                Types.NUMERIC,
                (statement, index, value) -> statement.setInt(index, value ? 1 : 0),
                (row, column) -> {
                    int value = row.getInt(column);
                    return row.wasNull() ? null : value != 0;
                });
    }

    /** As an object the driver would send a timestamp, next to which no index of a date column is used. */
    private static SqlType<LocalDate> date(SqlType<LocalDate> type) {
        return type.reboundBy(
                "date",
                Types.DATE,
                (statement, index, value) -> statement.setDate(index, Date.valueOf(value)),
                type::read);
    }

    private static SqlType<LocalTime> time(SqlType<LocalTime> type) {
        return type.reboundBy(
                "timestamp",
                Types.TIMESTAMP,
                (statement, index, value) -> statement.setObject(index, value.atDate(StoredForms.DAY_OF_TIMES)),
                (row, column) -> {
                    LocalDateTime value = row.getObject(column, LocalDateTime.class);
                    return value == null ? null : value.toLocalTime();
                });
    }

    private static SqlType<UUID> uuid(SqlType<UUID> type) {
        return type.reboundBy(
                "raw",
                Types.VARBINARY,
                (statement, index, value) -> statement.setBytes(index, StoredForms.bytes(value)),
                (row, column) -> {
                    byte[] value = row.getBytes(column);
                    return value == null ? null : StoredForms.uuid(value);
                });
    }
}
