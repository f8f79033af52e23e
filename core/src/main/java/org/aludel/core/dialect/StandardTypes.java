package org.aludel.core.dialect;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.ConvertedType;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeResolver;
import org.aludel.core.type.UserType;
import org.aludel.core.type.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * Type names and literals of standard SQL, and the base of those of every dialect: override what differs. Immutable and
 * thread-safe, as subclasses must be.
 */
public class StandardTypes implements TypeMappings, TypeResolver {

    static final StandardTypes INSTANCE = new StandardTypes("standard");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder().appendOffset("+HH:MM", "+00:00").toFormatter(Locale.ROOT);

    private final String dialectName;

    public StandardTypes(String dialectName) {
        this.dialectName = dialectName;
    }

    @Override
    public final String dialectName() {
        return dialectName;
    }

    /** Resolves conversions, arrays and variants down to plain types, and these by {@link #resolvePlain}. */
    @Override
    public final <J> SqlType<J> resolve(SqlType<J> type) {
        SqlType<J> resolved = type.resolvedBy(this);
        // These two have nothing of their own to resolve; what is behind them has been resolved by now.
        boolean isMadeOfOthers = type instanceof ConvertedType || type instanceof VariantType;
        return isMadeOfOthers ? resolved : resolvePlain(resolved);
    }

    /** The type that binds and reads a plain type in the way the driver wants; the type itself by default. */
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return type;
    }

    @Override
    public final String placeholder(SqlType<?> type) {
        UserType<?> user = userType(type);
        String storing = user == null ? null : user.storing(dialectName);
        return storing == null ? plainPlaceholder(type) : storing;
    }

    /** What stands for a parameter of a type that does not say it itself. */
    protected String plainPlaceholder(SqlType<?> type) {
        return "?";
    }

    @Override
    public final @Nullable String fetching(SqlType<?> type) {
        UserType<?> user = userType(type);
        return user == null ? null : user.fetching(dialectName);
    }

    private @Nullable UserType<?> userType(SqlType<?> type) {
        return switch (type.kind()) {
            case ARRAY, ROW -> null;
            default -> resolve(type).literalType() instanceof UserType<?> user ? user : null;
        };
    }

    // ---- names

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        if (type instanceof UserType<?> user) {
            return user.sqlName(dialectName);
        }
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DECIMAL -> "numeric" + precisionAndScale(type);
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case CHAR -> "char" + length(type);
            case VARCHAR -> "varchar" + length(type);
            case TEXT, CLOB -> "clob" + length(type);
            case BINARY -> "binary" + length(type);
            case VARBINARY -> "varbinary" + length(type);
            case BLOB -> "blob" + length(type);
            case DATE -> "date";
            case TIME -> "time" + precision(type);
            case TIME_WITH_TIME_ZONE -> "time" + precision(type) + " with time zone";
            case TIMESTAMP -> "timestamp" + precision(type);
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp" + precision(type) + " with time zone";
            case INTERVAL_DAY_TO_SECOND -> "interval day to second";
            case INTERVAL_YEAR_TO_MONTH -> "interval year to month";
            case UUID -> "uuid";
            case JSON -> "json";
            case ARRAY -> arrayName(type);
            case ROW, USER_DEFINED, UNKNOWN -> throw unsupported(type);
        };
    }

    /** The name of an array type. */
    protected String arrayName(SqlType<?> type) {
        if (type instanceof ArrayType<?> array) {
            return ddlName(array.element()) + " array";
        }
        throw unsupported(type);
    }

    /** The error of a type that the database has not got. */
    protected final UnsupportedConstructException unsupported(SqlType<?> type) {
        return CompileErrors.unsupportedType(dialectName, type.toString());
    }

    /** {@code (length)}, or nothing where the type has none. */
    protected static String length(SqlType<?> type) {
        return type.length() == null ? "" : "(" + type.length() + ")";
    }

    /** {@code (precision)}, or nothing where the type has none. */
    protected static String precision(SqlType<?> type) {
        return type.precision() == null ? "" : "(" + type.precision() + ")";
    }

    /** {@code (precision, scale)}, or as much of it as the type has. */
    protected static String precisionAndScale(SqlType<?> type) {
        if (type.precision() == null) {
            return "";
        }
        return type.scale() == null ? precision(type) : "(" + type.precision() + ", " + type.scale() + ")";
    }

    // ---- literals

    @Override
    @SuppressWarnings("unchecked")
    public final String literal(SqlType<?> type, @Nullable Object value) {
        if (value == null) {
            return nullLiteral(type);
        }
        SqlType<Object> resolved = (SqlType<Object>) resolve(type);
        Object base = resolved.toLiteralValue(value);
        if (base == null) {
            return nullLiteral(type);
        }
        // Not resolved again: what binds in another way is written as the type that it is bound for.
        SqlType<?> baseType = resolved.literalType();
        if (!(baseType instanceof UserType<?> user)) {
            return plainLiteral(baseType, base);
        }
        String text = ((UserType<Object>) user).literal(base, dialectName);
        if (text == null) {
            throw noLiteral(type);
        }
        return text;
    }

    /** {@code NULL}; with a cast where a database must be told its type. */
    protected String nullLiteral(SqlType<?> type) {
        return "NULL";
    }

    /** A value of a plain type as text. */
    protected String plainLiteral(SqlType<?> type, Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Boolean truth) {
            return booleanLiteral(truth);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Float || value instanceof Double) {
            return floating(type, ((Number) value).doubleValue(), value.toString());
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof java.util.UUID uuid) {
            return uuid(uuid);
        }
        if (value instanceof Json json) {
            return json(json);
        }
        if (value instanceof List<?> list && type instanceof ArrayType<?> array) {
            return array(array, list);
        }
        return temporal(type, value);
    }

    private UnsupportedConstructException noLiteral(SqlType<?> type) {
        return CompileErrors.noLiteral(dialectName, type.toString());
    }

    /** A character string; quotes within it are doubled. A character that no literal can hold is refused. */
    protected String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw CompileErrors.noLiteral(dialectName, "text with the character U+0000");
        }
        return "'" + text.replace("'", "''") + "'";
    }

    /** A truth value. */
    protected String booleanLiteral(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** A floating-point number. */
    protected String floating(SqlType<?> type, double value, String text) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw noLiteral(type);
        }
        return text.contains("E") ? text : text + "E0";
    }

    /** A byte string. */
    protected String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    /** A UUID. */
    protected String uuid(java.util.UUID value) {
        return "'" + value + "'";
    }

    /** A JSON document. */
    protected String json(Json value) {
        return string(value.text());
    }

    /** An array. */
    protected String array(ArrayType<?> type, List<?> values) {
        return values.stream()
                .map(element -> literal(type.element(), element))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private String temporal(SqlType<?> type, Object value) {
        if (value instanceof LocalDate date) {
            return date(date.toString());
        }
        if (value instanceof LocalTime time) {
            return time(TIME.format(time));
        }
        if (value instanceof OffsetTime time) {
            return timeWithTimeZone(TIME.format(time) + OFFSET.format(time));
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp(timestamp.toLocalDate() + " " + TIME.format(timestamp));
        }
        if (value instanceof OffsetDateTime timestamp) {
            return timestampWithTimeZone(
                    timestamp, timestamp.toLocalDate() + " " + TIME.format(timestamp) + OFFSET.format(timestamp));
        }
        if (value instanceof Duration duration) {
            return hasIntervals() ? interval(duration) : Long.toString(StoredForms.nanosecondsOf(duration));
        }
        if (value instanceof Period period) {
            return hasIntervals() ? interval(period) : Long.toString(period.toTotalMonths());
        }
        throw noLiteral(type);
    }

    /** A date given as {@code 2026-01-31}. */
    protected String date(String text) {
        return "DATE '" + text + "'";
    }

    /** A time given as {@code 23:59:59.5}. */
    protected String time(String text) {
        return "TIME '" + text + "'";
    }

    /** A time given as {@code 23:59:59.5+01:00}. */
    protected String timeWithTimeZone(String text) {
        return "TIME WITH TIME ZONE '" + text + "'";
    }

    /** A timestamp given as {@code 2026-01-31 23:59:59.5}. */
    protected String timestamp(String text) {
        return "TIMESTAMP '" + text + "'";
    }

    /** A timestamp given as a value and as {@code 2026-01-31 23:59:59.5+01:00}. */
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return "TIMESTAMP WITH TIME ZONE '" + text + "'";
    }

    /** True when the database has types for lengths of time; else they are numbers of nanoseconds or of months. */
    protected boolean hasIntervals() {
        return true;
    }

    /** A time span. */
    protected String interval(Duration value) {
        Duration size = value.abs();
        String text = String.format(
                Locale.ROOT,
                "%d %02d:%02d:%02d.%09d",
                size.toDays(),
                size.toHoursPart(),
                size.toMinutesPart(),
                size.toSecondsPart(),
                size.toNanosPart());
        return "INTERVAL " + (value.isNegative() ? "-" : "") + "'" + text + "' DAY TO SECOND";
    }

    /** A number of years and months. */
    protected String interval(Period value) {
        long months = value.toTotalMonths();
        return "INTERVAL " + (months < 0 ? "-" : "") + "'" + Math.abs(months) / 12 + "-" + Math.abs(months) % 12
                + "' YEAR TO MONTH";
    }
}
