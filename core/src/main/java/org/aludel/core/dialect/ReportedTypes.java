package org.aludel.core.dialect;

import java.sql.Types;
import java.util.Map;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * The types of columns that a statement does not describe, by the codes that drivers report. Whole numbers are left to
 * {@code getObject}, because their codes do not tell whether they are unsigned.
 */
final class ReportedTypes {

    private static final Map<Integer, SqlType<?>> TYPES = Map.ofEntries(
            Map.entry(Types.BOOLEAN, SqlTypes.BOOLEAN),
            Map.entry(Types.REAL, SqlTypes.REAL),
            Map.entry(Types.FLOAT, SqlTypes.DOUBLE),
            Map.entry(Types.DOUBLE, SqlTypes.DOUBLE),
            Map.entry(Types.NUMERIC, SqlTypes.DECIMAL),
            Map.entry(Types.DECIMAL, SqlTypes.DECIMAL),
            Map.entry(Types.CHAR, SqlTypes.VARCHAR),
            Map.entry(Types.NCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.VARCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.NVARCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.LONGVARCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.LONGNVARCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.CLOB, SqlTypes.CLOB),
            Map.entry(Types.NCLOB, SqlTypes.CLOB),
            Map.entry(Types.BINARY, SqlTypes.VARBINARY),
            Map.entry(Types.VARBINARY, SqlTypes.VARBINARY),
            Map.entry(Types.LONGVARBINARY, SqlTypes.VARBINARY),
            Map.entry(Types.BLOB, SqlTypes.BLOB),
            Map.entry(Types.DATE, SqlTypes.DATE),
            Map.entry(Types.TIME, SqlTypes.TIME),
            Map.entry(Types.TIME_WITH_TIMEZONE, SqlTypes.TIME_WITH_TIME_ZONE),
            Map.entry(Types.TIMESTAMP, SqlTypes.TIMESTAMP),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, SqlTypes.TIMESTAMP_WITH_TIME_ZONE));

    private ReportedTypes() {}

    static SqlType<?> of(int jdbcType) {
        return TYPES.getOrDefault(jdbcType, SqlTypes.UNKNOWN);
    }
}
