package org.aludel.core.dialect.oracle;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * How Oracle Database and its driver take values. Lengths of text count characters. A time of day, for which there is
 * no type, is kept as a timestamp of the first day of 1970.
 */
final class OracleTypes extends StandardTypes {

    private static final int MAX_VARCHAR = 4_000;
    private static final int MAX_CHAR = 2_000;
    private static final int MAX_RAW = 2_000;

    /** Characters of at most four bytes each in a literal of at most 4000 bytes. */
    private static final int MAX_LITERAL = 1_000;

    private final boolean hasBoolean;
    private final boolean hasJson;

    OracleTypes(OracleVersion version) {
        super(OracleDialect.NAME);
        this.hasBoolean = version.isAtLeast(OracleVersion.V23);
        this.hasJson = version.isAtLeast(OracleVersion.V21);
    }

    // ---- binding and reading

    /** A null whose type can be told. */
    String typedNull(SqlType<?> type) {
        return switch (type.kind()) {
            case UNKNOWN, TEXT, CLOB, BLOB, JSON, USER_DEFINED -> "NULL";
            default -> "CAST(NULL AS " + castName(type) + ")";
        };
    }

    @Override
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return OracleValues.of(type, hasBoolean);
    }

    @Override
    protected String plainPlaceholder(SqlType<?> type) {
        if (type.kind() == TypeKind.ARRAY) {
            throw unsupported(type);
        }
        return hasJson && resolve(type).literalType().kind() == TypeKind.JSON ? "JSON(?)" : "?";
    }

    @Override
    public SqlType<?> reported(int jdbcType, String typeName) {
        return switch (jdbcType) {
            case OracleValues.BINARY_FLOAT -> SqlTypes.REAL;
            case OracleValues.BINARY_DOUBLE -> SqlTypes.DOUBLE;
            case OracleValues.TIMESTAMPTZ, OracleValues.TIMESTAMPLTZ -> SqlTypes.TIMESTAMP_WITH_TIME_ZONE;
            case OracleValues.INTERVALDS -> SqlTypes.DURATION;
            case OracleValues.INTERVALYM -> SqlTypes.PERIOD;
            case OracleValues.JSON -> SqlTypes.JSON;
            default -> super.reported(jdbcType, typeName);
        };
    }

    // ---- names

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case BOOLEAN -> hasBoolean ? "boolean" : "number(1)";
            case TINYINT -> "number(3)";
            case SMALLINT -> "number(5)";
            case INTEGER -> "number(10)";
            case BIGINT -> "number(19)";
            case DECIMAL -> decimal(type);
            case REAL -> "binary_float";
            case DOUBLE -> "binary_double";
            case CHAR -> text("char", type.length() == null ? Integer.valueOf(1) : type.length(), MAX_CHAR);
            case VARCHAR -> text("varchar2", type.length(), MAX_VARCHAR);
            case TEXT, CLOB -> "clob";
            case BINARY, VARBINARY -> raw(type.length());
            case BLOB -> "blob";
            case TIME -> "timestamp" + precision(type);
            case TIME_WITH_TIME_ZONE -> "timestamp" + precision(type) + " with time zone";
            case INTERVAL_DAY_TO_SECOND -> "interval day(9) to second(9)";
            case INTERVAL_YEAR_TO_MONTH -> "interval year(9) to month";
            case UUID -> "raw(16)";
            case JSON -> hasJson ? "json" : "clob";
            case ARRAY -> throw unsupported(type);
            default -> super.ddlName(type);
        };
    }

    private static String decimal(SqlType<?> type) {
        if (type.precision() == null) {
            return type.scale() == null ? "number" : "number(38, " + type.scale() + ")";
        }
        return "number" + precisionAndScale(type);
    }

    private static String text(String name, @Nullable Integer length, int limit) {
        if (length == null) {
            return name + "(" + limit + ")";
        }
        return length <= limit ? name + "(" + length + " char)" : "clob";
    }

    private static String raw(@Nullable Integer length) {
        if (length == null) {
            return "raw(" + MAX_RAW + ")";
        }
        return length <= MAX_RAW ? "raw(" + length + ")" : "blob";
    }

    // ---- literals

    /** A string that is too long for one literal becomes several, joined. */
    @Override
    protected String string(String text) {
        if (text.length() <= MAX_LITERAL) {
            return super.string(text);
        }
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + MAX_LITERAL);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add("TO_CLOB(" + super.string(text.substring(from, to)) + ")");
            from = to;
        }
        return "(" + String.join(" || ", pieces) + ")";
    }

    @Override
    protected String booleanLiteral(boolean value) {
        if (hasBoolean) {
            return super.booleanLiteral(value);
        }
        return value ? "1" : "0";
    }

    @Override
    protected String floating(SqlType<?> type, double value, String text) {
        boolean single = type.kind() == TypeKind.REAL;
        String name = single ? "BINARY_FLOAT_" : "BINARY_DOUBLE_";
        if (Double.isNaN(value)) {
            return name + "NAN";
        }
        if (Double.isInfinite(value)) {
            return (value < 0 ? "-" : "") + name + "INFINITY";
        }
        return super.floating(type, value, text) + (single ? "F" : "D");
    }

    @Override
    protected String bytes(byte[] value) {
        return "HEXTORAW('" + HexFormat.of().formatHex(value) + "')";
    }

    @Override
    protected String uuid(java.util.UUID value) {
        return "HEXTORAW('" + value.toString().replace("-", "") + "')";
    }

    @Override
    protected String json(Json value) {
        return hasJson ? "JSON(" + super.json(value) + ")" : super.json(value);
    }

    @Override
    protected String array(ArrayType<?> type, List<?> values) {
        throw unsupported(type);
    }

    @Override
    protected String time(String text) {
        return timestamp(StoredForms.DAY_OF_TIMES + " " + text);
    }

    @Override
    protected String timeWithTimeZone(String text) {
        return moment(StoredForms.DAY_OF_TIMES + " " + text);
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return moment(text);
    }

    private static String moment(String text) {
        int offset = text.length() - 6;
        return "TIMESTAMP '" + text.substring(0, offset) + " " + text.substring(offset) + "'";
    }

    /** The sign belongs into the text, and the precision must be said. */
    @Override
    protected String interval(Duration value) {
        Duration size = value.abs();
        return String.format(
                Locale.ROOT,
                "INTERVAL '%s%d %02d:%02d:%02d.%09d' DAY(9) TO SECOND(9)",
                value.isNegative() ? "-" : "",
                size.toDays(),
                size.toHoursPart(),
                size.toMinutesPart(),
                size.toSecondsPart(),
                size.toNanosPart());
    }

    @Override
    protected String interval(Period value) {
        long months = value.toTotalMonths();
        return "INTERVAL '" + (months < 0 ? "-" : "") + Math.abs(months) / 12 + "-" + Math.abs(months) % 12
                + "' YEAR(9) TO MONTH";
    }
}
