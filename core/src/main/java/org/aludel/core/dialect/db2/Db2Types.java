package org.aludel.core.dialect.db2;

import java.math.BigDecimal;
import java.util.UUID;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.dialect.typed.ZonelessTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Types of Db2. */
final class Db2Types extends ZonelessTypes {

    static final Db2Types INSTANCE = new Db2Types();

    private static final int LONGEST_CHAR = 255;
    private static final int LONGEST_VARCHAR = 32_672;
    private static final int MOST_DIGITS = 31;

    private Db2Types() {
        super("db2");
    }

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case DECIMAL -> decimal(type);
            case DOUBLE -> "double";
            case CHAR -> bounded("char", type, LONGEST_CHAR, 1);
            case VARCHAR -> bounded("varchar", type, LONGEST_VARCHAR, LONGEST_VARCHAR);
            case TEXT, JSON -> "clob(2147483647)";
            case CLOB -> "clob" + (type.length() == null ? "(2147483647)" : length(type));
            case BINARY -> bounded("binary", type, LONGEST_CHAR, 1);
            case VARBINARY -> bounded("varbinary", type, LONGEST_VARCHAR, LONGEST_VARCHAR);
            case BLOB -> "blob" + (type.length() == null ? "(2147483647)" : length(type));
            case TIME -> time(type);
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "timestamp" + precision(type);
            case INTERVAL_DAY_TO_SECOND -> "bigint";
            case INTERVAL_YEAR_TO_MONTH -> "integer";
            case UUID -> "binary(16)";
            case TIME_WITH_TIME_ZONE, ARRAY -> throw unsupported(type);
            default -> super.ddlName(unresolved);
        };
    }

    /** Times have whole seconds; those that shall have more are refused rather than cut. */
    private String time(SqlType<?> type) {
        Integer fraction = type.precision();
        if (fraction != null && fraction > 0) {
            throw unsupported(type);
        }
        return "time";
    }

    /** Without given digits a decimal would have five, and none after the point; a DECFLOAT has 34 of its own place. */
    private String decimal(SqlType<?> type) {
        Integer precision = type.precision();
        Integer scale = type.scale();
        if (precision == null) {
            return scale == null ? "decfloat" : "decimal(" + MOST_DIGITS + ", " + scale + ")";
        }
        if (precision > MOST_DIGITS) {
            throw unsupported(type);
        }
        return "decimal" + precisionAndScale(type);
    }

    private static String bounded(String name, SqlType<?> type, int longest, int otherwise) {
        Integer given = type.length();
        int length = given == null ? otherwise : given;
        if (length <= longest) {
            return name + "(" + length + ")";
        }
        boolean text = name.endsWith("char");
        String longer = length <= LONGEST_VARCHAR ? text ? "varchar" : "varbinary" : text ? "clob" : "blob";
        return longer + "(" + length + ")";
    }

    @Override
    public String parameterName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case DECIMAL -> "decfloat";
            case CHAR, VARCHAR -> "varchar(" + LONGEST_VARCHAR + ")";
            case CLOB -> "clob(2147483647)";
            case BINARY, VARBINARY -> "varbinary(" + LONGEST_VARCHAR + ")";
            case BLOB -> "blob(2147483647)";
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "timestamp(9)";
            default -> castName(type);
        };
    }

    @Override
    protected String plainLiteral(SqlType<?> type, Object value) {
        String text = super.plainLiteral(type, value);
        if (type.kind() == TypeKind.BLOB) {
            return "BLOB(" + text + ")";
        }
        return value instanceof BigDecimal decimal && decimal.precision() > MOST_DIGITS
                ? "DECFLOAT('" + text + "')"
                : text;
    }

    @Override
    protected String bytes(byte[] value) {
        return "BX'" + hex(value) + "'";
    }

    @Override
    protected String uuid(UUID value) {
        return bytes(StoredForms.bytes(value));
    }

    @Override
    protected String date(String text) {
        return "DATE '" + text + "'";
    }

    @Override
    protected String time(String text) {
        return "TIME '" + text.substring(0, 8) + "'";
    }

    @Override
    protected String timestamp(String text) {
        return "TIMESTAMP '" + text + "'";
    }
}
