package org.aludel.jpql.translation;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.aludel.core.sql.CastExpression;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ExtractExpression;
import org.aludel.core.sql.ExtractField;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.CurrentDatetimeFunction;
import org.aludel.jpql.syntax.DatetimeField;
import org.aludel.jpql.syntax.DatetimeFieldExpression;

/** Translates the functions of dates and times. */
final class DatetimeTranslator {

    private static final SqlType<Date> SQL_DATE = SqlTypes.DATE.as(Date.class, Date::toLocalDate, Date::valueOf);
    private static final SqlType<Time> SQL_TIME = SqlTypes.TIME.as(Time.class, Time::toLocalTime, Time::valueOf);
    private static final SqlType<Timestamp> SQL_TIMESTAMP = SqlTypes.TIMESTAMP_WITH_TIME_ZONE.as(
            Timestamp.class, DatetimeTranslator::offset, value -> Timestamp.from(value.toInstant()));

    private final Environment environment;

    DatetimeTranslator(Environment environment) {
        this.environment = environment;
    }

    private static OffsetDateTime offset(Timestamp timestamp) {
        return timestamp.toInstant().atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }

    static Expression<?> current(CurrentDatetimeFunction function) {
        return switch (function) {
            case CURRENT_DATE -> new CurrentDatetime<>(DatetimeFunction.CURRENT_DATE, SQL_DATE);
            case CURRENT_TIME -> new CurrentDatetime<>(DatetimeFunction.LOCAL_TIME, SQL_TIME);
            case CURRENT_TIMESTAMP -> new CurrentDatetime<>(DatetimeFunction.CURRENT_TIMESTAMP, SQL_TIMESTAMP);
            case LOCAL_DATE -> new CurrentDatetime<>(DatetimeFunction.CURRENT_DATE, SqlTypes.DATE);
            case LOCAL_TIME -> new CurrentDatetime<>(DatetimeFunction.LOCAL_TIME, SqlTypes.TIME);
            case LOCAL_DATETIME -> new CurrentDatetime<>(DatetimeFunction.LOCAL_TIMESTAMP, SqlTypes.TIMESTAMP);
        };
    }

    Expression<?> field(DatetimeFieldExpression node) {
        DatetimeField field = node.field();
        Expression<?> source = environment.expressions().translate(node.operand(), null);
        ValueKind kind = ValueKind.of(source.type());
        if (!kind.isOpen() && !kind.isDatetime()) {
            throw TypeErrors.noDatetime(field.name(), source, environment.place(node.operand()));
        }
        if (kind == ValueKind.TIME && !isOfTime(field) || kind == ValueKind.DATE && !isOfDate(field)) {
            throw TypeErrors.noSuchField(field.name(), source, environment.place(node));
        }
        return switch (field) {
            case DATE -> new CastExpression<>(source, SqlTypes.DATE, false);
            case TIME -> new CastExpression<>(source, SqlTypes.TIME, false);
            case YEAR -> whole(ExtractField.YEAR, source);
            case QUARTER -> whole(ExtractField.QUARTER, source);
            case MONTH -> whole(ExtractField.MONTH, source);
            case WEEK -> whole(ExtractField.WEEK, source);
            case DAY -> whole(ExtractField.DAY, source);
            case DAY_OF_WEEK -> whole(ExtractField.DAY_OF_WEEK, source);
            case DAY_OF_YEAR -> whole(ExtractField.DAY_OF_YEAR, source);
            case HOUR -> whole(ExtractField.HOUR, source);
            case MINUTE -> whole(ExtractField.MINUTE, source);
            case SECOND -> new ExtractExpression<>(ExtractField.SECOND, source, SqlTypes.DOUBLE);
            case EPOCH -> new ExtractExpression<>(ExtractField.EPOCH, source, SqlTypes.DOUBLE);
        };
    }

    private static Expression<?> whole(ExtractField field, Expression<?> source) {
        return new ExtractExpression<>(field, source, SqlTypes.INTEGER);
    }

    private static boolean isOfTime(DatetimeField field) {
        return switch (field) {
            case HOUR, MINUTE, SECOND, TIME, EPOCH -> true;
            case YEAR, QUARTER, MONTH, WEEK, DAY, DATE, DAY_OF_WEEK, DAY_OF_YEAR -> false;
        };
    }

    private static boolean isOfDate(DatetimeField field) {
        return !isOfTime(field) || field == DatetimeField.EPOCH;
    }
}
