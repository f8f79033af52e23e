package org.aludel.core.dialect.sqlserver;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * How SQL Server and its driver take values. Text is Unicode text. Lengths of time, for which there is no type, are
 * kept as whole numbers: of nanoseconds, or of months.
 */
final class SqlServerTypes extends StandardTypes {

    private static final int MAX_CHARACTERS = 4_000;
    private static final int MAX_BYTES = 8_000;
    private static final int MAX_FRACTION = 7;
    private static final String ANY_DECIMAL = "numeric(38, 10)";
    /** A backslash at the end of a line joins it with the next one, even within a string; here one is cut in two. */
    private static final Pattern LINE_CONTINUATION = Pattern.compile("(?<=\\\\)(?=\\r?\\n)");

    private static final Pattern FINER_THAN_STORED = Pattern.compile("(\\.\\d{7})\\d+");

    private final boolean hasJson;

    SqlServerTypes(SqlServerVersion version) {
        super(SqlServerDialect.NAME);
        this.hasJson = version.isAtLeast(SqlServerVersion.V2025);
    }

    /** True for dates, times and moments. */
    static boolean isTemporal(TypeKind kind) {
        return switch (kind) {
            case DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> true;
            default -> false;
        };
    }

    /** A null of a type; a bare one is a whole number, to which text would be converted. */
    String typedNull(SqlType<?> type) {
        return type.kind() == TypeKind.UNKNOWN ? "NULL" : "CAST(NULL AS " + castName(type) + ")";
    }

    // ---- binding and reading

    @Override
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return SqlServerValues.of(type);
    }

    /** There are no arrays. */
    @Override
    protected String plainPlaceholder(SqlType<?> type) {
        if (type.kind() == TypeKind.ARRAY) {
            throw unsupported(type);
        }
        return super.plainPlaceholder(type);
    }

    /** Where nothing else is known, by the names of the server's own types. */
    @Override
    public SqlType<?> reported(int jdbcType, String typeName) {
        return switch (typeName) {
            case "bit" -> SqlTypes.BOOLEAN;
            case "uniqueidentifier" -> SqlTypes.UUID;
            case "datetimeoffset" -> SqlTypes.TIMESTAMP_WITH_TIME_ZONE;
            case "money", "smallmoney" -> SqlTypes.DECIMAL;
            case "json" -> SqlTypes.JSON;
            default -> super.reported(jdbcType, typeName);
        };
    }

    // ---- names

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case BOOLEAN -> "bit";
            case INTEGER -> "int";
            case DECIMAL -> decimal(type);
            case DOUBLE -> "float";
            case CHAR -> limited("nchar", type.length() == null ? Integer.valueOf(1) : type.length(), MAX_CHARACTERS);
            case VARCHAR -> limited("nvarchar", type.length(), MAX_CHARACTERS);
            case TEXT, CLOB -> "nvarchar(max)";
            case BINARY -> limited("binary", type.length() == null ? Integer.valueOf(1) : type.length(), MAX_BYTES);
            case VARBINARY -> limited("varbinary", type.length(), MAX_BYTES);
            case BLOB -> "varbinary(max)";
            case TIME -> "time" + fraction(type);
            case TIMESTAMP -> "datetime2" + fraction(type);
            case TIME_WITH_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE -> "datetimeoffset" + fraction(type);
            case INTERVAL_DAY_TO_SECOND -> "bigint";
            case INTERVAL_YEAR_TO_MONTH -> "int";
            case UUID -> "uniqueidentifier";
            case JSON -> hasJson ? "json" : "nvarchar(max)";
            case ARRAY -> throw unsupported(type);
            default -> super.ddlName(type);
        };
    }

    /** Without digits the server would keep whole numbers only. */
    private static String decimal(SqlType<?> type) {
        if (type.precision() == null) {
            return type.scale() == null ? ANY_DECIMAL : "numeric(38, " + type.scale() + ")";
        }
        return "numeric" + precisionAndScale(type);
    }

    /** A type with a length, which the server takes for 1 or 30 where it is left out; one that is too long is large. */
    private static String limited(String name, @Nullable Integer length, int limit) {
        if (length == null) {
            return name + "(" + limit + ")";
        }
        if (length <= limit) {
            return name + "(" + length + ")";
        }
        return (name.startsWith("n") ? "nvarchar" : "varbinary") + "(max)";
    }

    private static String fraction(SqlType<?> type) {
        Integer digits = type.precision();
        return digits == null ? "" : "(" + Math.min(digits, MAX_FRACTION) + ")";
    }

    // ---- literals

    /** Unicode only where it must be: next to a column that is not Unicode it would keep indexes from being used. */
    @Override
    protected String string(String text) {
        if (LINE_CONTINUATION.matcher(text).find()) {
            return "("
                    + LINE_CONTINUATION.splitAsStream(text).map(this::string).collect(Collectors.joining(" + "))
                    + ")";
        }
        String plain = super.string(text);
        return text.chars().allMatch(c -> c < 128) ? plain : "N" + plain;
    }

    @Override
    protected String array(ArrayType<?> type, List<?> values) {
        throw unsupported(type);
    }

    @Override
    protected String booleanLiteral(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String bytes(byte[] value) {
        return "0x" + HexFormat.of().formatHex(value);
    }

    @Override
    protected String date(String text) {
        return "CAST('" + text + "' AS date)";
    }

    @Override
    protected String time(String text) {
        return "CAST('" + stored(text) + "' AS time)";
    }

    @Override
    protected String timeWithTimeZone(String text) {
        return moment(StoredForms.DAY_OF_TIMES + " " + text);
    }

    @Override
    protected String timestamp(String text) {
        return "CAST('" + stored(text) + "' AS datetime2)";
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return moment(text);
    }

    private static String moment(String text) {
        String stored = stored(text);
        int offset = stored.length() - 6;
        return "CAST('" + stored.substring(0, offset) + " " + stored.substring(offset) + "' AS datetimeoffset)";
    }

    /** The server refuses more digits than it stores. */
    private static String stored(String text) {
        return FINER_THAN_STORED.matcher(text).replaceFirst("$1");
    }

    @Override
    protected boolean hasIntervals() {
        return false;
    }
}
