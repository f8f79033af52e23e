package org.aludel.core.dialect.mysql;

import java.util.regex.Pattern;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB call types in their catalogs. Immutable and thread-safe. */
public final class MySqlCatalogTypes extends CatalogTypes {

    /** How many digits a client shows says nothing of the values. */
    private static final Pattern WIDTH = Pattern.compile("\\b(smallint|mediumint|int|bigint|year)\\(\\d+\\)");

    private static final Pattern TINY_WIDTH = Pattern.compile("\\btinyint\\((?!1\\))\\d+\\)");

    public MySqlCatalogTypes(TypeMappings types) {
        super(types);
    }

    /** A name without what says nothing. */
    static String plain(String declared) {
        return TINY_WIDTH.matcher(WIDTH.matcher(declared).replaceAll("$1")).replaceAll("tinyint");
    }

    @Override
    protected String canonical(String declared) {
        return super.canonical(declared).replace("tinyint(1)", "boolean").replace("(0)", "");
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        if (name.name().startsWith("enum(") || name.name().startsWith("set(")) {
            return SqlTypes.VARCHAR;
        }
        boolean isOneDigit = Integer.valueOf(1).equals(name.argument(0));
        return switch (name.name()) {
            case "tinyint" -> isOneDigit ? SqlTypes.BOOLEAN : SqlTypes.TINYINT;
            case "tinyint unsigned", "year" -> SqlTypes.SMALLINT;
            case "smallint unsigned", "mediumint", "mediumint unsigned" -> SqlTypes.INTEGER;
            case "int unsigned" -> SqlTypes.BIGINT;
            case "bigint unsigned", "decimal unsigned" -> SqlTypes.DECIMAL;
            case "float" -> SqlTypes.REAL;
            case "text", "tinytext", "mediumtext", "longtext" -> SqlTypes.TEXT;
            case "tinyblob", "blob", "mediumblob", "longblob" -> SqlTypes.BLOB;
            case "time" -> SqlTypes.time(digits(name));
            case "datetime", "timestamp" -> SqlTypes.timestamp(digits(name));
            default -> super.named(name);
        };
    }

    private static int digits(Name name) {
        Integer digits = name.argument(0);
        return digits == null ? 0 : digits;
    }
}
