package org.aludel.core.dialect.derby;

import java.util.UUID;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.dialect.typed.JdbcTimes;
import org.aludel.core.dialect.typed.ZonelessTypes;
import org.aludel.core.type.BinaryStream;
import org.aludel.core.type.CharacterStream;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Types of Derby. */
final class DerbyTypes extends ZonelessTypes {

    static final DerbyTypes INSTANCE = new DerbyTypes();

    private static final int LONGEST_CHAR = 254;
    private static final int LONGEST_VARCHAR = 32_672;
    private static final int MOST_DIGITS = 31;

    /** The longest literal between its quotes, with those within doubled. */
    private static final int LONGEST_LITERAL = 32_672;

    private static final int MOST_BYTES_OF_TEXT = 65_535;
    private static final int MOST_DIGITS_OF_BYTES = 16_336;

    /** Decimals without given digits: the database itself would give them five, and none after the point. */
    private static final String DECIMAL = "decimal(31, 12)";

    private DerbyTypes() {
        super("derby");
    }

    @Override
    @SuppressWarnings("unchecked") // the kind and the Java class together tell the type
    protected <J> SqlType<J> resolvePlain(SqlType<J> type) {
        return switch (type.kind()) {
            case CLOB ->
                type.javaType() == CharacterStream.class
                        ? (SqlType<J>) DerbyStreams.characters((SqlType<CharacterStream>) type)
                        : type;
            case BLOB ->
                type.javaType() == BinaryStream.class
                        ? (SqlType<J>) DerbyStreams.bytes((SqlType<BinaryStream>) type)
                        : type;
            case DATE -> JdbcTimes.dateAsText(type);
            default -> super.resolvePlain(type);
        };
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
            case TIME -> time(type);
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

    /** Times have whole seconds; those that shall have more are refused rather than cut. */
    private String time(SqlType<?> type) {
        Integer fraction = type.precision();
        if (fraction != null && fraction > 0) {
            throw unsupported(type);
        }
        return "time";
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

    /** As many digits on both sides of the point as the type wants, and more where there is room. */
    private static String wideDecimal(SqlType<?> type) {
        Integer precision = type.precision();
        if (precision == null && type.scale() == null) {
            return DECIMAL;
        }
        int scale = type.scale() == null ? 0 : type.scale();
        int whole = precision == null ? MOST_DIGITS - scale : precision - scale;
        int fraction = Math.min(MOST_DIGITS, Math.max(scale, Math.min(12, MOST_DIGITS - whole)));
        return "decimal(" + MOST_DIGITS + ", " + fraction + ")";
    }

    @Override
    public String parameterName(SqlType<?> unresolved) {
        SqlType<?> type = resolve(unresolved).literalType();
        return switch (type.kind()) {
            case DECIMAL -> wideDecimal(type);
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
    protected String string(String text) {
        String literal = super.string(text);
        if (literal.length() - 2 > LONGEST_LITERAL || inConstantPool(text) > MOST_BYTES_OF_TEXT) {
            throw CompileErrors.noLiteral(dialectName(), "text as long as this");
        }
        return literal;
    }

    /** The bytes of a text in the classes that Derby makes of statements. */
    private static long inConstantPool(String text) {
        return text.chars()
                .mapToLong(unit -> unit > 0x7FF ? 3 : unit > 0x7F ? 2 : 1)
                .sum();
    }

    @Override
    protected String bytes(byte[] value) {
        String literal = super.bytes(value);
        if (literal.length() - 3 > MOST_DIGITS_OF_BYTES) {
            throw CompileErrors.noLiteral(dialectName(), "bytes as many as these");
        }
        return literal;
    }

    @Override
    protected String date(String text) {
        return super.date(known(text));
    }

    /**
     * Day and time apart: a text of both would be read in the time zone of the virtual machine, where an hour may be
     * left out; a text of the time has whole seconds.
     */
    @Override
    protected String timestamp(String text) {
        int point = text.indexOf('.');
        String seconds = point < 0 ? text : text.substring(0, point);
        int space = seconds.indexOf(' ');
        String literal =
                "TIMESTAMP('" + known(seconds.substring(0, space)) + "', '" + seconds.substring(space + 1) + "')";
        if (point < 0) {
            return literal;
        }
        String nanoseconds = (text.substring(point + 1) + "00000000").substring(0, 9);
        return "{fn TIMESTAMPADD(SQL_TSI_FRAC_SECOND, " + Integer.parseInt(nanoseconds) + ", " + literal + ")}";
    }

    /** Refuses the days that the Julian and the Gregorian calendar leave out between them: others would be meant. */
    private String known(String text) {
        boolean isLeftOut = text.compareTo("1582-10-05") >= 0 && text.compareTo("1582-10-15") < 0;
        if (isLeftOut) {
            throw CompileErrors.noLiteral(dialectName(), "date from 1582-10-05 to 1582-10-14");
        }
        return text;
    }

    @Override
    protected String uuid(UUID value) {
        return "X'" + hex(StoredForms.bytes(value)) + "'";
    }
}
