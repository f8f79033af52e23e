package org.aludel.core.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Period;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Values that JDBC does not speak of, and that pass through the driver as text. */
final class PostgresValues {

    private PostgresValues() {}

    static SqlType<Json> json(SqlType<Json> type) {
        return type.reboundBy(
                "jsonb",
                Types.OTHER,
                (statement, index, value) -> statement.setObject(index, value.text(), Types.OTHER),
                type::read);
    }

    static SqlType<Duration> duration(SqlType<Duration> type) {
        return type.reboundBy(
                "interval",
                Types.OTHER,
                (statement, index, value) -> statement.setObject(index, value.toString(), Types.OTHER),
                PostgresValues::readDuration);
    }

    static SqlType<Period> period(SqlType<Period> type) {
        return type.reboundBy(
                "interval",
                Types.OTHER,
                (statement, index, value) -> statement.setObject(index, value.toString(), Types.OTHER),
                PostgresValues::readPeriod);
    }

    private static @Nullable Duration readDuration(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : PostgresInterval.parse(text).toDuration();
    }

    private static @Nullable Period readPeriod(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : PostgresInterval.parse(text).toPeriod();
    }
}
