package org.aludel.core.dialect.mysql;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.UUID;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.Json;
import org.aludel.core.type.NativeEnumType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.core.type.UserType;

/**
 * The types of MySQL and most of those of MariaDB. Immutable and thread-safe, as subclasses must be.
 *
 * <p>Moments are {@code datetime} in UTC and times with an offset are {@code time} in UTC: neither depends on the time
 * zone of the connection, and the offset is forgotten. A {@code timestamp} column holds the same when the time zone of
 * the connection is UTC. Lengths of time are numbers of nanoseconds, spans of years and months are numbers of months,
 * UUIDs are 16 bytes with the most significant first. Text without a length has up to 255 characters, a decimal without digits has
 * 38 of which 10 stand after the point, and times have microseconds.
 */
public class MySqlTypes extends StandardTypes {

    private static final int LONGEST_CHAR = 255;

    /** Four bytes for a character, and 65 535 bytes in a row. */
    private static final int LONGEST_VARCHAR = 16_383;

    private static final int LONGEST_VARBINARY = 65_535;
    private static final int MOST_FRACTIONAL_DIGITS = 6;

    public MySqlTypes(String dialectName) {
        super(dialectName);
    }

    // ---- names

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        if (type instanceof UserType<?>) {
            return super.ddlName(unresolved);
        }
        return switch (type.kind()) {
            case TINYINT -> "tinyint";
            case DECIMAL -> "decimal" + digits(type, "(38, 10)");
            case REAL -> "float";
            case DOUBLE -> "double";
            case CHAR -> lengthOf(type) > LONGEST_CHAR ? varchar(type) : super.ddlName(unresolved);
            case VARCHAR -> varchar(type);
            case TEXT, CLOB -> "longtext";
            case BINARY -> lengthOf(type) > LONGEST_CHAR ? varbinary(type) : super.ddlName(unresolved);
            case VARBINARY -> varbinary(type);
            case BLOB -> "longblob";
            case TIME, TIME_WITH_TIME_ZONE -> "time" + fraction(type);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "datetime" + fraction(type);
            case INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH -> "bigint";
            case UUID -> uuidName();
            default -> super.ddlName(unresolved);
        };
    }

    /** The type of UUIDs. */
    protected String uuidName() {
        return "binary(16)";
    }

    private static String varchar(SqlType<?> type) {
        if (type.length() == null) {
            return "varchar(255)";
        }
        return lengthOf(type) > LONGEST_VARCHAR ? "longtext" : "varchar" + length(type);
    }

    private static String varbinary(SqlType<?> type) {
        if (type.length() == null) {
            return "varbinary(255)";
        }
        return lengthOf(type) > LONGEST_VARBINARY ? "longblob" : "varbinary" + length(type);
    }

    private static int lengthOf(SqlType<?> type) {
        Integer length = type.length();
        return length == null ? 0 : length;
    }

    private static String digits(SqlType<?> type, String byDefault) {
        if (type.precision() == null) {
            return type.scale() == null ? byDefault : "(65, " + type.scale() + ")";
        }
        return precisionAndScale(type);
    }

    /** The fractional digits of seconds, in parentheses. */
    static String fraction(SqlType<?> type) {
        Integer precision = type.precision();
        int digits = precision == null ? MOST_FRACTIONAL_DIGITS : Math.min(precision, MOST_FRACTIONAL_DIGITS);
        return "(" + digits + ")";
    }

    @Override
    public String castName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        if (type instanceof UserType<?>) {
            return super.castName(unresolved);
        }
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH ->
                "signed";
            case DECIMAL -> "decimal" + digits(type, "(65, 30)");
            case CHAR -> type.length() == null ? "char(1)" : "char" + length(type);
            case VARCHAR, TEXT, CLOB -> "char" + length(type);
            case BINARY -> "binary" + length(type);
            case VARBINARY, BLOB -> "binary";
            case JSON -> jsonCastName(type);
            default -> ddlName(unresolved);
        };
    }

    /** The type of JSON documents in a cast. */
    protected String jsonCastName(SqlType<?> type) {
        return "json";
    }

    // ---- binding

    /** There are no arrays; lists become single parameters. Labels of enum types are text to the drivers. */
    @Override
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        if (type instanceof NativeEnumType<?>) {
            return type.reboundBy(
                    "text",
                    Types.VARCHAR,
                    (statement, index, value) -> statement.setString(index, ((Enum<?>) value).name()),
                    type::read);
        }
        return switch (type.kind()) {
            case ARRAY -> throw unsupported(type);
            case REAL -> sentAsDouble(type);
            case TIMESTAMP_WITH_TIME_ZONE -> StoredForms.utcTimestamp(type);
            case TIME_WITH_TIME_ZONE -> StoredForms.utcTime(type);
            case INTERVAL_DAY_TO_SECOND -> StoredForms.nanoseconds(type);
            case INTERVAL_YEAR_TO_MONTH -> StoredForms.months(type);
            case UUID -> StoredForms.uuidBytes(type);
            default -> type;
        };
    }

    /** Decimal digits of a FLOAT would be compared as what they say, and with its column's exact value. */
    private static <J> SqlType<J> sentAsDouble(SqlType<J> type) {
        return StoredForms.rebound(
                type,
                Float.class,
                "double",
                Types.DOUBLE,
                (statement, index, value) -> statement.setDouble(index, value),
                (row, column) -> {
                    float value = row.getFloat(column);
                    return row.wasNull() ? null : value;
                });
    }

    /** A JSON document is not equal to text, so that text must become one. */
    @Override
    protected String plainPlaceholder(SqlType<?> type) {
        return type.kind() == TypeKind.JSON ? "CAST(? AS JSON)" : super.plainPlaceholder(type);
    }

    // ---- literals

    /** A backslash escapes what follows it. */
    @Override
    protected String string(String text) {
        return super.string(text.replace("\\", "\\\\"));
    }

    @Override
    protected String plainLiteral(SqlType<?> type, Object value) {
        if (value instanceof OffsetTime time) {
            return super.plainLiteral(type, StoredForms.utc(time));
        }
        return super.plainLiteral(type, value);
    }

    /** All digits of the value as a DOUBLE, as those of a parameter. */
    @Override
    protected String floating(SqlType<?> type, double value, String text) {
        return super.floating(type, value, Double.toString(value));
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return super.plainLiteral(SqlTypes.TIMESTAMP, StoredForms.utc(value));
    }

    @Override
    protected boolean hasIntervals() {
        return false;
    }

    @Override
    protected String json(Json value) {
        return "CAST(" + super.json(value) + " AS JSON)";
    }

    @Override
    protected String uuid(UUID value) {
        return bytes(StoredForms.bytes(value));
    }
}
