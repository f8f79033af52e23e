package org.aludel.core.dialect.oracle;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;

/** Writes the whole seconds since 1970, or of a length of time. */
final class OracleEpoch {

    private OracleEpoch() {}

    static SqlCompiler write(SqlCompiler sql, Expression<?> source) {
        return switch (source.type().kind()) {
            case INTERVAL_DAY_TO_SECOND ->
                text(
                        sql,
                        source,
                        "(EXTRACT(DAY FROM @) * 86400 + EXTRACT(HOUR FROM @) * 3600 + EXTRACT(MINUTE FROM @) * 60"
                                + " + TRUNC(EXTRACT(SECOND FROM @)))");
            case DATE -> text(sql, source, "ROUND((@ - DATE '1970-01-01') * 86400)");
            case TIMESTAMP_WITH_TIME_ZONE -> moment(sql, source, "SYS_EXTRACT_UTC(@)");
            default -> moment(sql, source, "@");
        };
    }

    private static SqlCompiler moment(SqlCompiler sql, Expression<?> source, String local) {
        String formula = "(ROUND((TRUNC(#, 'MI') - DATE '1970-01-01') * 86400) + TRUNC(EXTRACT(SECOND FROM #)))";
        return text(sql, source, formula.replace("#", local));
    }

    /** Writes a formula in which the value stands for {@code @}. */
    static SqlCompiler text(SqlCompiler sql, Expression<?> value, String formula) {
        String[] pieces = formula.split("@", -1);
        sql.append(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            sql.expression(value).append(pieces[i]);
        }
        return sql;
    }
}
