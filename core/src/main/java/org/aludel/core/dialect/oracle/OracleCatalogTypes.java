package org.aludel.core.dialect.oracle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What Oracle Database calls types in its catalog, with lengths and digits behind the names. */
final class OracleCatalogTypes extends CatalogTypes {

    private static final Pattern TEXT = Pattern.compile("(varchar2|char)\\((\\d+) (?:char|byte)\\)");

    /** Digits of seconds that a type has when nothing is said. */
    private static final Integer USUAL_DIGITS = 6;

    /** Digits of an integer, which is a number with all the digits that there are. */
    private static final int MOST_DIGITS = 38;

    private final boolean hasBoolean;

    OracleCatalogTypes(OracleVersion version) {
        super(new OracleTypes(version));
        this.hasBoolean = version.isAtLeast(OracleVersion.V23);
    }

    @Override
    protected String canonical(String declared) {
        return super.canonical(declared).replace("timestamp(6)", "timestamp").replace(",0)", ")");
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        Matcher text = TEXT.matcher(name.name());
        if (text.matches()) {
            int length = Integer.parseInt(text.group(2));
            return text.group(1).equals("char") ? SqlTypes.character(length) : SqlTypes.varchar(length);
        }
        return switch (name.name()) {
            case "number" -> number(name);
            case "integer" -> SqlTypes.decimal(MOST_DIGITS, 0);
            case "binary_float" -> SqlTypes.REAL;
            case "binary_double" -> SqlTypes.DOUBLE;
            case "nvarchar2" -> sized(name, SqlTypes.VARCHAR, SqlTypes::varchar);
            case "nchar" -> sized(name, SqlTypes.CHAR, SqlTypes::character);
            case "raw" -> sized(name, SqlTypes.VARBINARY, SqlTypes::varbinary);
            case "nclob", "long" -> SqlTypes.CLOB;
            case "long raw" -> SqlTypes.BLOB;
            case "timestamp" -> USUAL_DIGITS.equals(name.argument(0)) ? SqlTypes.TIMESTAMP : super.named(name);
            case "timestamp with time zone" ->
                USUAL_DIGITS.equals(name.argument(0)) ? SqlTypes.TIMESTAMP_WITH_TIME_ZONE : super.named(name);
            case "timestamp with local time zone" -> SqlTypes.TIMESTAMP_WITH_TIME_ZONE;
            default -> super.named(name);
        };
    }

    /** The whole numbers that the dialect itself writes so. */
    private SqlType<?> number(Name name) {
        Integer digits = name.argument(0);
        if (digits == null || name.argument(1) != null) {
            return decimal(name);
        }
        return switch (digits) {
            case 1 -> hasBoolean ? decimal(name) : SqlTypes.BOOLEAN;
            case 3 -> SqlTypes.TINYINT;
            case 5 -> SqlTypes.SMALLINT;
            case 10 -> SqlTypes.INTEGER;
            case 19 -> SqlTypes.BIGINT;
            default -> decimal(name);
        };
    }
}
