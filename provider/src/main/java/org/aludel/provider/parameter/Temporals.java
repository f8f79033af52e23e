package org.aludel.provider.parameter;

import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The value of a parameter that is given with the part of it that counts. */
@SuppressWarnings({"deprecation", "JavaUtilDate"}) // Jakarta Persistence has them as long as applications do
final class Temporals {

    private Temporals() {}

    /**
     * A date as a parameter takes it.
     *
     * @param wanted the class of the parameter; a date of JDBC is made unless it takes a {@link Date} as it is
     */
    static @Nullable Object of(@Nullable Date value, TemporalType part, Class<?> wanted) {
        if (value == null || wanted == Date.class) {
            return value;
        }
        return switch (part) {
            case DATE -> new java.sql.Date(value.getTime());
            case TIME -> new Time(value.getTime());
            case TIMESTAMP -> value instanceof Timestamp ? value : new Timestamp(value.getTime());
        };
    }

    /** A calendar as a parameter takes it; see {@link #of(Date, TemporalType, Class)}. */
    static @Nullable Object of(@Nullable Calendar value, TemporalType part, Class<?> wanted) {
        return value == null || Calendar.class.isAssignableFrom(wanted) ? value : of(value.getTime(), part, wanted);
    }
}
