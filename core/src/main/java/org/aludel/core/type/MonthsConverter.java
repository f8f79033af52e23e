package org.aludel.core.type;

import java.time.Period;

/**
 * Keeps periods to what {@code INTERVAL YEAR TO MONTH} can hold: no days, and years and months of one sign with fewer
 * than twelve months.
 */
enum MonthsConverter implements Converter<Period, Period> {
    INSTANCE;

    @Override
    @SuppressWarnings("JavaPeriodGetDays") // the days of their own are what cannot be stored
    public Period toSql(Period value) {
        if (value.getDays() != 0) {
            throw TypeErrors.periodWithDays();
        }
        return value.normalized();
    }

    @Override
    public Period toJava(Period value) {
        return value.normalized();
    }
}
