package org.aludel.core.dialect.sqlserver;

import org.aludel.core.dialect.catalog.CatalogTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What SQL Server calls types in its catalog, with lengths and digits behind the names. */
final class SqlServerCatalogTypes extends CatalogTypes {

    /** Digits of seconds that a type has when nothing is said. */
    private static final Integer USUAL_DIGITS = 7;

    SqlServerCatalogTypes(SqlServerVersion version) {
        super(new SqlServerTypes(version));
    }

    @Override
    protected String canonical(String declared) {
        return super.canonical(declared).replaceAll("\\b(time|datetime2|datetimeoffset)\\(7\\)", "$1");
    }

    @Override
    protected @Nullable SqlType<?> named(Name name) {
        return switch (name.name()) {
            case "bit" -> SqlTypes.BOOLEAN;
            case "tinyint" -> SqlTypes.SMALLINT;
            case "nvarchar(max)", "varchar(max)", "text", "ntext", "xml" -> SqlTypes.TEXT;
            case "varbinary(max)", "image" -> SqlTypes.BLOB;
            case "nvarchar", "varchar" -> sized(name, SqlTypes.VARCHAR, SqlTypes::varchar);
            case "nchar", "char" -> sized(name, SqlTypes.CHAR, SqlTypes::character);
            case "money", "smallmoney" -> SqlTypes.DECIMAL;
            case "time" -> digits(name, SqlTypes.TIME);
            case "datetime2" -> digits(name, SqlTypes.TIMESTAMP);
            case "datetime", "smalldatetime" -> SqlTypes.TIMESTAMP;
            case "datetimeoffset" -> digits(name, SqlTypes.TIMESTAMP_WITH_TIME_ZONE);
            case "uniqueidentifier" -> SqlTypes.UUID;
            case "timestamp", "rowversion" -> SqlTypes.binary(8);
            default -> super.named(name);
        };
    }

    private static SqlType<?> digits(Name name, SqlType<?> usual) {
        Integer digits = name.argument(0);
        if (digits == null || digits.equals(USUAL_DIGITS)) {
            return usual;
        }
        return switch (usual.kind()) {
            case TIME -> SqlTypes.time(digits);
            case TIMESTAMP -> SqlTypes.timestamp(digits);
            default -> SqlTypes.timestampWithTimeZone(digits);
        };
    }
}
