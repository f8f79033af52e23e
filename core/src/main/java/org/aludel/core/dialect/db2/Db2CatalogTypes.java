package org.aludel.core.dialect.db2;

import java.util.regex.Pattern;
import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What Db2 calls types in its catalog, with lengths and digits behind the names. */
final class Db2CatalogTypes extends CatalogTypes {

    static final Db2CatalogTypes INSTANCE = new Db2CatalogTypes();

    /** What a length counts. */
    private static final Pattern UNITS = Pattern.compile("(\\(\\d+) codeunits32\\)");

    /** Digits of seconds that a type has when nothing is said. */
    private static final Integer USUAL_DIGITS = 6;

    private static final Integer LONGEST = Integer.MAX_VALUE;

    private Db2CatalogTypes() {
        super(Db2Types.INSTANCE);
    }

    @Override
    protected String canonical(String declared) {
        return super.canonical(declared).replace("timestamp(6)", "timestamp");
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        if (UNITS.matcher(name.name()).find()) {
            return of(UNITS.matcher(name.name()).replaceAll("$1)"));
        }
        boolean isLongest = LONGEST.equals(name.argument(0));
        return switch (name.name()) {
            case "decfloat" -> SqlTypes.DECIMAL;
            case "character for bit data" -> sized(name, SqlTypes.binary(1), SqlTypes::binary);
            case "varchar for bit data" -> sized(name, SqlTypes.VARBINARY, SqlTypes::varbinary);
            case "graphic" -> sized(name, SqlTypes.CHAR, SqlTypes::character);
            case "vargraphic" -> sized(name, SqlTypes.VARCHAR, SqlTypes::varchar);
            case "long varchar", "dbclob" -> SqlTypes.TEXT;
            case "clob" -> isLongest ? SqlTypes.TEXT : super.named(name);
            case "blob" -> isLongest ? SqlTypes.BLOB : super.named(name);
            case "timestamp" -> USUAL_DIGITS.equals(name.argument(0)) ? SqlTypes.TIMESTAMP : super.named(name);
            default -> super.named(name);
        };
    }
}
