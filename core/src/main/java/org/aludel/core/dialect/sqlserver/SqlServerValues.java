package org.aludel.core.dialect.sqlserver;

import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.UUID;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.SqlType;

/** The ways of values through SQL Server's driver, where they differ from those of JDBC. */
final class SqlServerValues {

    /** The driver's code for {@code uniqueidentifier}. */
    private static final int GUID = -145;

    private SqlServerValues() {}

    @SuppressWarnings("unchecked") // each case knows its own Java type
    static <J> SqlType<J> of(SqlType<J> type) {
        return switch (type.kind()) {
            case TINYINT -> (SqlType<J>) tinyint((SqlType<Byte>) type);
            case UUID -> (SqlType<J>) uuid((SqlType<UUID>) type);
            case TIME_WITH_TIME_ZONE ->
                StoredForms.timeOnFirstDay(type, "datetimeoffset", Types.TIMESTAMP_WITH_TIMEZONE);
            case INTERVAL_DAY_TO_SECOND -> StoredForms.nanoseconds(type);
            case INTERVAL_YEAR_TO_MONTH -> StoredForms.months(type);
            default -> type;
        };
    }

    /** The server's own {@code tinyint} has no sign. */
    private static SqlType<Byte> tinyint(SqlType<Byte> type) {
        return type.reboundBy("smallint", Types.SMALLINT, PreparedStatement::setShort, (row, column) -> {
            short value = row.getShort(column);
            return row.wasNull() ? null : (byte) value;
        });
    }

    private static SqlType<UUID> uuid(SqlType<UUID> type) {
        return type.reboundBy(
                "uniqueidentifier",
                GUID,
                (statement, index, value) -> statement.setObject(index, value.toString(), GUID),
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : UUID.fromString(text);
                });
    }
}
