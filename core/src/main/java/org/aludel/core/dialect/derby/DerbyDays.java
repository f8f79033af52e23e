package org.aludel.core.dialect.derby;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.TypeKind;

/**
 * Counts days and seconds. {@code TIMESTAMPDIFF} counts hours of the virtual machine's time zone, of which a day may have
 * 23 or 25, so that it is asked for the days between a midnight and a noon only.
 */
final class DerbyDays {

    /** From the first Sunday of 1600 to the first day of 1970. */
    private static final int DAYS_BEFORE_1970 = 135_139;

    private DerbyDays() {}

    /** Writes the days from a Sunday long ago. */
    static SqlCompiler sinceEpoch(Expression<?> date, SqlCompiler sql) {
        sql.append("{fn TIMESTAMPDIFF(SQL_TSI_DAY, TIMESTAMP('1600-01-02 00:00:00'), ");
        return noon(date, sql).append(")}");
    }

    /** Writes the day of the year, from 1. */
    static SqlCompiler ofYear(Expression<?> date, SqlCompiler sql) {
        sql.append("({fn TIMESTAMPDIFF(SQL_TSI_DAY, TIMESTAMP(DATE(RTRIM(CHAR(YEAR(")
                .expression(date);
        sql.append("))) || '-01-01'), TIME('00:00:00')), ");
        return noon(date, sql).append(")} + 1)");
    }

    /** Writes the seconds since 1970, as if the time were in UTC. */
    static SqlCompiler seconds(Expression<?> moment, SqlCompiler sql) {
        sql.append("((");
        sinceEpoch(moment, sql).append(" - " + DAYS_BEFORE_1970 + ") * 86400");
        if (moment.type().kind() != TypeKind.DATE) {
            sql.append(" + HOUR(")
                    .expression(moment)
                    .append(") * 3600 + MINUTE(")
                    .expression(moment);
            sql.append(") * 60 + CAST(SECOND(").expression(moment).append(") AS INTEGER)");
        }
        return sql.append(")");
    }

    private static SqlCompiler noon(Expression<?> date, SqlCompiler sql) {
        return sql.append("TIMESTAMP(DATE(").expression(date).append("), TIME('12:00:00'))");
    }
}
