package org.aludel.core.dialect.hsqldb;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.dialect.typed.TypedTypes;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Types of HSQLDB. */
final class HsqldbTypes extends TypedTypes {

    static final HsqldbTypes INSTANCE = new HsqldbTypes();

    /** Decimals without given digits: the database itself would give them none after the point. */
    private static final String DECIMAL = "decimal(100, 32)";

    private HsqldbTypes() {
        super("hsqldb");
    }

    @Override
    @SuppressWarnings("unchecked") // the kind and the Java class together tell the type
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return switch (type.kind()) {
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> HsqldbValues.byCalendar(type);
            case ARRAY -> type instanceof ArrayType<?> array ? (SqlType<J>) HsqldbValues.array(array) : type;
            default -> type;
        };
    }

    /** Decimals would be cut to the scale of what they are compared to. */
    @Override
    public String listPlaceholder(SqlType<?> type) {
        return type.kind() == TypeKind.DECIMAL ? "CAST(? AS " + DECIMAL + ")" : "?";
    }

    @Override
    protected String arrayName(SqlType<?> type) {
        if (type instanceof ArrayType<?> array && !hasArrayType(resolve(array.element()))) {
            throw unsupported(type);
        }
        return super.arrayName(type);
    }

    /** Arrays of intervals can be columns, but no value can be cast to them. */
    private static boolean hasArrayType(SqlType<?> element) {
        return switch (element.literalType().kind()) {
            case CLOB, BLOB, INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH -> false;
            default -> true;
        };
    }

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case TINYINT -> "tinyint";
            case DECIMAL -> decimal(type);
            case VARCHAR -> type.length() == null ? "varchar(32768)" : "varchar" + length(type);
            case TEXT, JSON -> "longvarchar";
            case VARBINARY -> type.length() == null ? "varbinary(32768)" : "varbinary" + length(type);
            case INTERVAL_DAY_TO_SECOND -> "interval day(9) to second(9)";
            case INTERVAL_YEAR_TO_MONTH -> "interval year(9) to month";
            default -> super.ddlName(unresolved);
        };
    }

    private static String decimal(SqlType<?> type) {
        if (type.precision() != null) {
            return "decimal" + precisionAndScale(type);
        }
        Integer scale = type.scale();
        return scale == null ? DECIMAL : "decimal(100, " + scale + ")";
    }

    @Override
    public String parameterName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case DECIMAL -> DECIMAL;
            case CHAR, VARCHAR, TEXT, JSON -> "longvarchar";
            case CLOB -> "clob";
            case BINARY, VARBINARY -> "longvarbinary";
            case BLOB -> "blob";
            case TIME -> "time(9)";
            case TIME_WITH_TIME_ZONE -> "time(9) with time zone";
            case TIMESTAMP -> "timestamp(9)";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamp(9) with time zone";
            case ARRAY -> arrayParameter(type);
            default -> castName(type);
        };
    }

    private String arrayParameter(SqlType<?> type) {
        String name = arrayName(type); // refuses what has no array
        return type instanceof ArrayType<?> array ? parameterName(array.element()) + " array" : name;
    }

    /** Strings one by one as what they are: an array of literals is one of CHAR, padded to the longest. */
    @Override
    protected String array(ArrayType<?> type, List<?> values) {
        if (!type.element().literalType().kind().isText()) {
            return super.array(type, values);
        }
        String name = parameterName(type.element());
        return values.stream()
                .map(text -> "CAST(" + literal(type.element(), text) + " AS " + name + ")")
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    @Override
    protected String uuid(java.util.UUID value) {
        return "CAST('" + value + "' AS UUID)";
    }

    @Override
    protected String timeWithTimeZone(String text) {
        return "TIME '" + text + "'";
    }

    @Override
    protected String timestampWithTimeZone(OffsetDateTime value, String text) {
        return "TIMESTAMP '" + text + "'";
    }

    @Override
    protected String interval(Duration value) {
        return super.interval(value).replace(" DAY TO SECOND", " DAY(9) TO SECOND(9)");
    }

    /** The kinds of which the driver makes arrays without loss. */
    boolean hasArrays(SqlType<?> element) {
        return switch (resolve(element).literalType().kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DOUBLE, VARCHAR, DATE, UUID -> true;
            default -> false;
        };
    }
}
