package org.aludel.jpql.translation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.CastTarget;

/** The types that a CAST can name: those of the language, of SQL, and Java's classes. */
final class CastTypes {

    private static final Map<String, SqlType<?>> TYPES = Map.ofEntries(
            Map.entry("STRING", SqlTypes.VARCHAR),
            Map.entry("VARCHAR", SqlTypes.VARCHAR),
            Map.entry("CHAR", SqlTypes.CHAR),
            Map.entry("TEXT", SqlTypes.TEXT),
            Map.entry("INTEGER", SqlTypes.INTEGER),
            Map.entry("INT", SqlTypes.INTEGER),
            Map.entry("LONG", SqlTypes.BIGINT),
            Map.entry("BIGINT", SqlTypes.BIGINT),
            Map.entry("SHORT", SqlTypes.SMALLINT),
            Map.entry("SMALLINT", SqlTypes.SMALLINT),
            Map.entry("BYTE", SqlTypes.TINYINT),
            Map.entry("TINYINT", SqlTypes.TINYINT),
            Map.entry("FLOAT", SqlTypes.REAL),
            Map.entry("REAL", SqlTypes.REAL),
            Map.entry("DOUBLE", SqlTypes.DOUBLE),
            Map.entry("BIGINTEGER", SqlTypes.BIG_INTEGER),
            Map.entry("BIGDECIMAL", SqlTypes.DECIMAL),
            Map.entry("DECIMAL", SqlTypes.DECIMAL),
            Map.entry("NUMERIC", SqlTypes.DECIMAL),
            Map.entry("BOOLEAN", SqlTypes.BOOLEAN),
            Map.entry("DATE", SqlTypes.DATE),
            Map.entry("LOCALDATE", SqlTypes.DATE),
            Map.entry("TIME", SqlTypes.TIME),
            Map.entry("LOCALTIME", SqlTypes.TIME),
            Map.entry("TIMESTAMP", SqlTypes.TIMESTAMP),
            Map.entry("LOCALDATETIME", SqlTypes.TIMESTAMP),
            Map.entry("OFFSETDATETIME", SqlTypes.TIMESTAMP_WITH_TIME_ZONE),
            Map.entry("INSTANT", SqlTypes.INSTANT),
            Map.entry("UUID", SqlTypes.UUID),
            Map.entry("JSON", SqlTypes.JSON));

    private final Environment environment;

    CastTypes(Environment environment) {
        this.environment = environment;
    }

    SqlType<?> type(CastTarget target) {
        String name = target.name();
        boolean ofJava = name.startsWith("java.");
        String simple = ofJava ? name.substring(name.lastIndexOf('.') + 1) : name;
        SqlType<?> type = TYPES.get(simple.toUpperCase(Locale.ROOT));
        if (type == null) {
            throw TypeErrors.unknownType(name, TYPES.keySet(), environment.place(target));
        }
        return target.arguments().isEmpty() ? type : sized(type, target);
    }

    private SqlType<?> sized(SqlType<?> type, CastTarget target) {
        List<Integer> arguments = target.arguments();
        int first = arguments.get(0);
        boolean one = arguments.size() == 1;
        if (type == SqlTypes.DECIMAL && first > 0 && (one || arguments.get(1) <= first)) {
            return SqlTypes.decimal(first, one ? 0 : arguments.get(1));
        }
        if (one && first > 0 && type == SqlTypes.VARCHAR) {
            return SqlTypes.varchar(first);
        }
        if (one && first > 0 && type == SqlTypes.CHAR) {
            return SqlTypes.character(first);
        }
        if (one && first <= 12 && type == SqlTypes.TIMESTAMP) {
            return SqlTypes.timestamp(first);
        }
        if (one && first <= 12 && type == SqlTypes.TIME) {
            return SqlTypes.time(first);
        }
        throw TypeErrors.wrongSize(target.toString(), environment.place(target));
    }
}
