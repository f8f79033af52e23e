package org.aludel.core.dialect.hsqldb;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.aludel.core.dialect.typed.TypedTypes;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;

/** Types of HSQLDB. */
final class HsqldbTypes extends TypedTypes {

    static final HsqldbTypes INSTANCE = new HsqldbTypes();

    /** Decimals without given digits: the database itself would give them none after the point. */
    private static final String DECIMAL = "decimal(100, 32)";

    private HsqldbTypes() {
        super("hsqldb");
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
            case ARRAY ->
                type instanceof ArrayType<?> array ? parameterName(array.element()) + " array" : ddlName(type);
            default -> castName(type);
        };
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
