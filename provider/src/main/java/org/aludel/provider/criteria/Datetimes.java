package org.aludel.provider.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.TemporalField;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.aludel.jpql.syntax.CurrentDatetimeFunction;
import org.aludel.jpql.syntax.DatetimeField;
import org.aludel.provider.criteria.expression.Computed;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.ValueForm;

/** Functions of dates and times. */
interface Datetimes extends CriteriaBuilder {

    private static <T> Expression<T> of(CurrentDatetimeFunction function, Class<T> type) {
        return new Computed<>(type, new ValueForm.Now(function));
    }

    @Override
    default Expression<Date> currentDate() {
        return of(CurrentDatetimeFunction.CURRENT_DATE, Date.class);
    }

    @Override
    default Expression<Timestamp> currentTimestamp() {
        return of(CurrentDatetimeFunction.CURRENT_TIMESTAMP, Timestamp.class);
    }

    @Override
    default Expression<Time> currentTime() {
        return of(CurrentDatetimeFunction.CURRENT_TIME, Time.class);
    }

    @Override
    default Expression<LocalDate> localDate() {
        return of(CurrentDatetimeFunction.LOCAL_DATE, LocalDate.class);
    }

    @Override
    default Expression<LocalDateTime> localDateTime() {
        return of(CurrentDatetimeFunction.LOCAL_DATETIME, LocalDateTime.class);
    }

    @Override
    default Expression<LocalTime> localTime() {
        return of(CurrentDatetimeFunction.LOCAL_TIME, LocalTime.class);
    }

    @Override
    @SuppressWarnings("unchecked") // fields are of the classes that the specification gives them
    default <N, T extends Temporal> Expression<N> extract(TemporalField<N, T> field, Expression<T> temporal) {
        DatetimeField wanted = DatetimeField.valueOf(field.toString().toUpperCase(Locale.ROOT));
        Class<?> type = switch (wanted) {
            case SECOND -> Double.class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            default -> Integer.class;
        };
        return new Computed<>((Class<N>) type, new ValueForm.Extracted(wanted, ExpressionNode.of(temporal)));
    }
}
