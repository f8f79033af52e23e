package org.aludel.core.dialect.h2;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.regex.Pattern;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.Json;
import org.aludel.core.type.NativeEnumType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** How H2 and its driver take values. */
final class H2Types extends StandardTypes {

    static final H2Types INSTANCE = new H2Types();

    private static final Pattern MODIFIERS = Pattern.compile("\\([^()]*\\)");
    private static final int MAX_FRACTION = 9;

    private H2Types() {
        super(H2Dialect.NAME);
    }

    // ---- binding and reading

    @Override
    @SuppressWarnings("unchecked") // each case knows its own Java type
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        if (type.kind() == TypeKind.JSON) {
            return (SqlType<J>) json((SqlType<Json>) type);
        }
        if (type instanceof ArrayType<?> array && array.element().literalType().kind() == TypeKind.TIME) {
            return (SqlType<J>) H2TimeArray.of(array);
        }
        return type instanceof NativeEnumType<?> ? nativeEnum(type) : type;
    }

    /** A string would become a JSON string; bytes become the document that they hold. */
    private static SqlType<Json> json(SqlType<Json> type) {
        return type.reboundBy(
                "json in UTF-8",
                Types.VARBINARY,
                (statement, index, value) ->
                        statement.setBytes(index, value.text().getBytes(StandardCharsets.UTF_8)),
                type::read);
    }

    /** Enum types are domains over text here, and text is what the driver takes for them. */
    private static <J> SqlType<J> nativeEnum(SqlType<J> type) {
        return type.reboundBy(
                "varchar",
                Types.VARCHAR,
                (statement, index, value) -> statement.setString(index, ((Enum<?>) value).name()),
                type::read);
    }

    // ---- names

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case TINYINT -> "tinyint";
            // NUMERIC without a scale would have no fraction.
            case DECIMAL -> type.precision() == null && type.scale() == null ? "decfloat" : super.ddlName(type);
            case TIME -> "time" + fraction(type);
            case TIME_WITH_TIME_ZONE -> "time" + fraction(type) + " with time zone";
            case TIMESTAMP -> "timestamp" + fraction(type);
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp" + fraction(type) + " with time zone";
            case INTERVAL_DAY_TO_SECOND -> "interval day(18) to second(9)";
            case INTERVAL_YEAR_TO_MONTH -> "interval year(18) to month";
            default -> super.ddlName(type);
        };
    }

    private static String fraction(SqlType<?> type) {
        Integer digits = type.precision();
        return digits == null ? "" : "(" + Math.min(digits, MAX_FRACTION) + ")";
    }

    /** Elements are of no domain, so that those of an enum type are text. */
    @Override
    protected String arrayName(SqlType<?> type) {
        return type instanceof ArrayType<?> array && array.element().literalType() instanceof NativeEnumType<?>
                ? "varchar array"
                : super.arrayName(type);
    }

    /** A time without a precision has none of the fractions of its seconds. */
    @Override
    public String castName(SqlType<?> type) {
        String name = super.castName(type);
        return name.equals("time") ? "time(9)" : name;
    }

    /** The name of a type that loses nothing of a value that is cast to it. */
    String bareName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case CHAR -> "varchar";
            case BINARY -> "varbinary";
            case DECIMAL -> "decfloat";
            case TIME -> "time(9)";
            case TIME_WITH_TIME_ZONE -> "time(9) with time zone";
            case TIMESTAMP -> "timestamp(9)";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp(9) with time zone";
            case INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH -> ddlName(type);
            case ARRAY -> arrayBareName(type);
            default -> MODIFIERS.matcher(ddlName(type)).replaceAll("");
        };
    }

    private String arrayBareName(SqlType<?> type) {
        boolean plain = type instanceof ArrayType<?> array && array.element().kind() != TypeKind.USER_DEFINED;
        return plain ? bareName(((ArrayType<?>) type).element()) + " array" : ddlName(type);
    }

    // ---- literals

    @Override
    protected String floating(SqlType<?> type, double value, String text) {
        boolean number = !Double.isNaN(value) && !Double.isInfinite(value);
        String literal = number ? super.floating(type, value, text) : "'" + text + "'";
        return "CAST(" + literal + (type.kind() == TypeKind.REAL ? " AS real)" : " AS double precision)");
    }

    @Override
    protected String uuid(java.util.UUID value) {
        return "UUID " + super.uuid(value);
    }

    @Override
    protected String json(Json value) {
        return "JSON " + super.json(value);
    }

    @Override
    protected String array(ArrayType<?> type, List<? extends @Nullable Object> values) {
        return "CAST(" + super.array(type, values) + " AS " + bareName(type) + ")";
    }

    // ---- columns that a statement does not describe

    /** The driver reports a UUID as binary data and gives JSON as bytes. */
    @Override
    public SqlType<?> reported(int jdbcType, String typeName) {
        return switch (typeName) {
            case "UUID" -> SqlTypes.UUID;
            case "JSON" -> SqlTypes.JSON;
            default -> super.reported(jdbcType, typeName);
        };
    }
}
