package org.aludel.core.dialect.sqlite;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.aludel.core.type.UserType;
import org.aludel.core.type.ValueReader;

/**
 * How values are stored in SQLite, which has integers, floating-point numbers, text and bytes only.
 *
 * <ul>
 *   <li>truth values: 1 and 0
 *   <li>decimals: integers where they are whole and fit into 64 bits, else floating-point numbers, so that they sort and
 *       add up as numbers. All decimals of up to 15 digits are kept exactly; one that would not be is refused when it is
 *       bound or written as a literal. Store longer ones as text.
 *   <li>dates, times and timestamps: text such as {@code 2026-01-31 23:59:59.5}, without zeros at the end of the
 *       fraction, so that it sorts in time and is understood by SQLite's functions
 *   <li>moments, and times with an offset: the same in UTC; the offset is forgotten
 *   <li>lengths of time: whole numbers of nanoseconds; spans of years and months: whole numbers of months
 *   <li>UUIDs and JSON documents: text
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
final class SqliteTypes extends StandardTypes {

    static final SqliteTypes INSTANCE = new SqliteTypes();

    private SqliteTypes() {
        super("sqlite");
    }

    // ---- names; SQLite derives from them how it stores what comes in another form

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        if (type instanceof UserType<?>) {
            return super.ddlName(unresolved);
        }
        return switch (type.kind()) {
            case TINYINT -> "tinyint";
            case DOUBLE -> "double";
            case TEXT, CLOB, JSON -> "text";
            case BINARY, VARBINARY, BLOB -> "blob";
            case TIME_WITH_TIME_ZONE -> "time";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp";
            case INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH -> "bigint";
            case UUID -> "char(36)";
            case ARRAY -> throw unsupported(type);
            default -> super.ddlName(unresolved);
        };
    }

    @Override
    public String castName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        if (type instanceof UserType<?>) {
            return super.castName(unresolved);
        }
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH ->
                "integer";
            case DECIMAL -> "numeric";
            case REAL, DOUBLE -> "real";
            case BINARY, VARBINARY, BLOB -> "blob";
            case CHAR,
                    VARCHAR,
                    TEXT,
                    CLOB,
                    DATE,
                    TIME,
                    TIME_WITH_TIME_ZONE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    UUID,
                    JSON -> "text";
            case ARRAY, ROW, USER_DEFINED, UNKNOWN -> throw unsupported(type);
        };
    }

    // ---- binding

    @Override
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return switch (type.kind()) {
            case DECIMAL -> SqliteDecimals.bound(type);
            case DATE -> asText(type, LocalDate.class, SqliteTimes::date);
            case TIME -> asText(type, LocalTime.class, SqliteTimes::time);
            case TIME_WITH_TIME_ZONE -> asText(type, OffsetTime.class, SqliteTimes::offsetTime);
            case TIMESTAMP -> asText(type, LocalDateTime.class, SqliteTimes::timestamp);
            case TIMESTAMP_WITH_TIME_ZONE -> asText(type, OffsetDateTime.class, SqliteTimes::moment);
            case INTERVAL_DAY_TO_SECOND -> StoredForms.nanoseconds(type);
            case INTERVAL_YEAR_TO_MONTH -> StoredForms.months(type);
            case UUID -> StoredForms.uuidText(type);
            case ARRAY -> asJson(type);
            default -> type;
        };
    }

    /** Reads a value from its text. */
    @FunctionalInterface
    private interface Parser<V> {
        V parse(String text);
    }

    private static <J, V> SqlType<J> asText(SqlType<J> type, Class<V> javaType, Parser<V> parser) {
        ValueReader<V> reader = (row, column) -> {
            String text = row.getString(column);
            return text == null ? null : parser.parse(text);
        };
        return StoredForms.rebound(
                type,
                javaType,
                "ISO text",
                Types.VARCHAR,
                (statement, index, value) -> statement.setString(index, SqliteTimes.text(value)),
                reader);
    }

    /** A list of values is sent as a JSON array; there are no columns of arrays that could be read. */
    private <J> SqlType<J> asJson(SqlType<J> type) {
        if (!(type instanceof ArrayType<?> array)) {
            return type;
        }
        return type.reboundBy(
                "JSON array",
                Types.VARCHAR,
                (statement, index, value) ->
                        statement.setString(index, JsonLists.text(array.element(), (List<?>) value)),
                (row, column) -> {
                    throw unsupported(type);
                });
    }

    // ---- literals

    @Override
    protected String plainLiteral(SqlType<?> type, Object value) {
        if (type.kind() == TypeKind.ARRAY && type instanceof ArrayType<?> array) {
            return string(JsonLists.text(array.element(), (List<?>) value));
        }
        if (value instanceof BigDecimal decimal) {
            SqliteDecimals.requireLiteral(decimal);
        }
        return SqliteTimes.isTemporal(value) ? string(SqliteTimes.text(value)) : super.plainLiteral(type, value);
    }

    @Override
    protected boolean hasIntervals() {
        return false;
    }
}
