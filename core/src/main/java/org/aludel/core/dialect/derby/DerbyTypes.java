package org.aludel.core.dialect.derby;

import java.util.UUID;
import org.aludel.core.dialect.typed.JdbcValues;
import org.aludel.core.dialect.typed.ZonelessTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Types of Derby. */
final class DerbyTypes extends ZonelessTypes {

    static final DerbyTypes INSTANCE = new DerbyTypes();

    private static final int LONGEST_CHAR = 254;
    private static final int LONGEST_VARCHAR = 32_672;
    private static final int MOST_DIGITS = 31;

    /** Decimals without given digits: the database itself would give them five, and none after the point. */
    private static final String DECIMAL = "decimal(31, 12)";

    private DerbyTypes() {
        super("derby");
    }

    @Override
    public String ddlName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case DECIMAL -> decimal(type);
            case CHAR -> shortText(type);
            case VARCHAR -> text(type);
            case TEXT, JSON -> "clob";
            case BINARY -> bits("char", type, LONGEST_CHAR, 1);
            case VARBINARY -> bits("varchar", type, LONGEST_VARCHAR, LONGEST_VARCHAR);
            case TIME -> "time";
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "timestamp";
            case INTERVAL_DAY_TO_SECOND -> "bigint";
            case INTERVAL_YEAR_TO_MONTH -> "integer";
            case UUID -> "char(16) for bit data";
            case TIME_WITH_TIME_ZONE, ARRAY -> throw unsupported(type);
            default -> super.ddlName(unresolved);
        };
    }

    private String decimal(SqlType<?> type) {
        Integer precision = type.precision();
        Integer scale = type.scale();
        if (precision == null) {
            return scale == null ? DECIMAL : "decimal(" + MOST_DIGITS + ", " + scale + ")";
        }
        if (precision > MOST_DIGITS) {
            throw unsupported(type);
        }
        return "decimal" + precisionAndScale(type);
    }

    private static String shortText(SqlType<?> type) {
        Integer length = type.length();
        return length == null || length <= LONGEST_CHAR ? "char" + length(type) : text(type);
    }

    private static String text(SqlType<?> type) {
        Integer length = type.length();
        if (length == null) {
            return "varchar(" + LONGEST_VARCHAR + ")";
        }
        return (length <= LONGEST_VARCHAR ? "varchar" : "clob") + length(type);
    }

    private static String bits(String name, SqlType<?> type, int longest, int otherwise) {
        Integer given = type.length();
        int length = given == null ? otherwise : given;
        if (length > LONGEST_VARCHAR) {
            return "blob(" + length + ")";
        }
        return (length <= longest ? name : "varchar") + "(" + length + ") for bit data";
    }

    @Override
    public String parameterName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case DECIMAL -> DECIMAL;
            case CHAR, VARCHAR -> "varchar(" + LONGEST_VARCHAR + ")";
            case CLOB -> "clob";
            case BINARY, VARBINARY -> "varchar(" + LONGEST_VARCHAR + ") for bit data";
            case BLOB -> "blob";
            default -> castName(type);
        };
    }

    @Override
    protected String plainLiteral(SqlType<?> type, Object value) {
        String text = super.plainLiteral(type, value);
        return type.kind() == TypeKind.BLOB ? "CAST(" + text + " AS blob)" : text;
    }

    @Override
    protected String uuid(UUID value) {
        return "X'" + hex(JdbcValues.bytes(value)) + "'";
    }
}
