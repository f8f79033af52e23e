package org.aludel.core.dialect.postgresql;

import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.core.type.UserType;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL and its driver take values. */
final class PostgresTypes extends StandardTypes {

    static final PostgresTypes INSTANCE = new PostgresTypes();

    /** Longer ones are refused; {@code text} takes 1 GB. */
    private static final int MAX_VARCHAR = 10_485_760;

    private static final int MAX_FRACTION = 6;
    private static final Pattern MODIFIERS = Pattern.compile("\\([^()]*\\)");

    private PostgresTypes() {
        super(PostgresDialect.NAME);
    }

    // ---- binding and reading

    @Override
    @SuppressWarnings("unchecked") // each case knows its own Java type
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return switch (type.kind()) {
            // The driver takes a CLOB or BLOB that is null for the number of a large object.
            case CLOB -> type.reboundBy("text", Types.VARCHAR, type::bind, type::read);
            case BLOB -> type.reboundBy("bytea", Types.BINARY, type::bind, type::read);
            case JSON -> (SqlType<J>) PostgresValues.json((SqlType<Json>) type);
            case INTERVAL_DAY_TO_SECOND -> (SqlType<J>) PostgresValues.duration((SqlType<Duration>) type);
            case INTERVAL_YEAR_TO_MONTH -> (SqlType<J>) PostgresValues.period((SqlType<Period>) type);
            case ARRAY -> type instanceof ArrayType<?> array ? (SqlType<J>) PostgresArray.of(array, this) : type;
            // The driver would leave the type of a null to the server.
            case TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, UUID ->
                new NamedNull<>(type, catalogName(type));
            default -> type;
        };
    }

    /** The name of a type in the server's catalog, by which the driver finds the array type. */
    String catalogName(SqlType<?> type) {
        if (type instanceof UserType<?> user) {
            return user.sqlName(dialectName());
        }
        return switch (type.kind()) {
            case BOOLEAN -> "bool";
            case TINYINT, SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case DECIMAL -> "numeric";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case CHAR -> "bpchar";
            case VARCHAR -> "varchar";
            case TEXT, CLOB -> "text";
            case BINARY, VARBINARY, BLOB -> "bytea";
            case DATE -> "date";
            case TIME -> "time";
            case TIME_WITH_TIME_ZONE -> "timetz";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamptz";
            case INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH -> "interval";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case ARRAY, ROW, USER_DEFINED, UNKNOWN -> throw unsupported(type);
        };
    }

    /**
     * Values that are sent as text of no type get a cast, because the server guesses their type only from a few kinds of
     * neighbours.
     */
    @Override
    protected String plainPlaceholder(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case JSON, INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH, USER_DEFINED -> "?::" + bareName(type);
            default -> "?";
        };
    }

    @Override
    @SuppressWarnings("unchecked") // each is chosen by its Java type
    public <J> SqlType<J> inLargeObject(SqlType<J> type) {
        return switch (type.kind()) {
            case BINARY, VARBINARY, BLOB ->
                type.javaType() == byte[].class ? (SqlType<J>) PostgresLargeObject.BYTES : type;
            case CHAR, VARCHAR, TEXT, CLOB ->
                type.javaType() == String.class ? (SqlType<J>) PostgresLargeObject.TEXT : type;
            default -> type;
        };
    }

    // ---- names

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case VARCHAR -> type.length() != null && type.length() > MAX_VARCHAR ? "text" : super.ddlName(type);
            case TEXT, CLOB -> "text";
            case BINARY, VARBINARY, BLOB -> "bytea";
            case TIME -> "time" + fraction(type);
            case TIME_WITH_TIME_ZONE -> "time" + fraction(type) + " with time zone";
            case TIMESTAMP -> "timestamp" + fraction(type);
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp" + fraction(type) + " with time zone";
            case INTERVAL_DAY_TO_SECOND -> "interval" + fraction(type);
            case JSON -> "jsonb";
            default -> super.ddlName(type);
        };
    }

    private static String fraction(SqlType<?> type) {
        Integer digits = type.precision();
        return digits == null ? "" : "(" + Math.min(digits, MAX_FRACTION) + ")";
    }

    @Override
    protected String arrayName(SqlType<?> type) {
        if (type instanceof ArrayType<?> array) {
            String element = ddlName(array.element());
            return array.element() instanceof ArrayType ? element : element + "[]";
        }
        throw unsupported(type);
    }

    /** The name of a type without length and precision: a cast to it cuts and rounds nothing. */
    String bareName(SqlType<?> type) {
        if (type.kind() == TypeKind.CHAR) {
            return "bpchar"; // without a length, "char" would be one character
        }
        if (type.literalType() instanceof ArrayType<?> array) {
            String element = bareName(array.element());
            return array.element() instanceof ArrayType ? element : element + "[]";
        }
        return MODIFIERS.matcher(ddlName(type)).replaceAll("");
    }

    /** {@code NULL} that knows its type. */
    String typedNull(SqlType<?> type) {
        SqlType<?> plain = resolve(type).literalType();
        return plain.kind() == TypeKind.UNKNOWN || plain.kind() == TypeKind.ROW ? "NULL" : "NULL::" + bareName(plain);
    }

    // ---- literals

    /** A backslash means itself or not, as the server is set; in a string of this kind it always escapes. */
    @Override
    protected String string(String text) {
        String standard = super.string(text);
        return text.indexOf('\\') < 0 ? standard : "E" + standard.replace("\\", "\\\\");
    }

    @Override
    protected String floating(SqlType<?> type, double value, String text) {
        String name = type.kind() == TypeKind.REAL ? "::real" : "::double precision";
        boolean number = !Double.isNaN(value) && !Double.isInfinite(value);
        return (number ? super.floating(type, value, text) : "'" + text + "'") + name;
    }

    @Override
    protected String bytes(byte[] value) {
        return "decode('" + HexFormat.of().formatHex(value) + "', 'hex')";
    }

    @Override
    protected String uuid(java.util.UUID value) {
        return super.uuid(value) + "::uuid";
    }

    @Override
    protected String json(Json value) {
        return super.json(value) + "::jsonb";
    }

    @Override
    protected String array(ArrayType<?> type, List<? extends @Nullable Object> values) {
        return super.array(type, values) + "::" + bareName(type);
    }

    @Override
    protected String date(String text) {
        return "DATE '" + era(text) + "'";
    }

    @Override
    protected String timestamp(String text) {
        return "TIMESTAMP '" + era(text) + "'";
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return "TIMESTAMP WITH TIME ZONE '" + era(text) + "'";
    }

    /** ISO 8601 counts years below 1 downwards from 0 and marks those of five digits; the server wants neither. */
    static String era(String text) {
        if (text.startsWith("+")) {
            return text.substring(1);
        }
        boolean zero = text.startsWith("0000-");
        if (!zero && !text.startsWith("-")) {
            return text;
        }
        int end = text.indexOf('-', 1);
        int year = zero ? 1 : 1 - Integer.parseInt(text.substring(0, end));
        return String.format(java.util.Locale.ROOT, "%04d", year) + text.substring(end) + " BC";
    }

    @Override
    protected String interval(Duration value) {
        return "INTERVAL '" + value + "'";
    }

    @Override
    protected String interval(Period value) {
        return "INTERVAL '" + value + "'";
    }

    // ---- columns that a statement does not describe

    /** The driver reports times with a time zone as times without. */
    @Override
    public SqlType<?> reported(int jdbcType, String typeName) {
        return switch (typeName) {
            case "timestamptz" -> SqlTypes.TIMESTAMP_WITH_TIME_ZONE;
            case "timetz" -> SqlTypes.TIME_WITH_TIME_ZONE;
            case "json", "jsonb" -> SqlTypes.JSON;
            default -> super.reported(jdbcType, typeName);
        };
    }
}
