package org.aludel.core.dialect.hsqldb;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** How values pass through the driver of HSQLDB where the generic way would change them. */
final class HsqldbValues {

    private static final String CALENDAR = "the calendar of HSQLDB";
    private static final Set<Class<?>> DAYS = Set.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class);

    private HsqldbValues() {}

    /**
     * Arrays as arrays of Java: those that the driver creates of a type's name have no digits after the point and no
     * fractions of a second.
     */
    static <E> SqlType<List<E>> array(ArrayType<E> array) {
        return array.reboundBy(
                "array of objects",
                (statement, index, value) -> statement.setObject(index, objects(array.toJdbc(value))),
                array::read);
    }

    private static @Nullable Object[] objects(@Nullable Object[] items) {
        for (int i = 0; i < items.length; i++) {
            items[i] = items[i] instanceof Object[] nested ? objects(nested) : HsqldbCalendar.sent(items[i]);
        }
        return items;
    }

    /** Dates, timestamps and moments as the calendar of the database has them. */
    static <J> SqlType<J> byCalendar(SqlType<J> type) {
        return DAYS.contains(type.javaType())
                ? type.reboundBy(
                        CALENDAR,
                        (statement, index, value) -> statement.setObject(index, HsqldbCalendar.sent(value)),
                        type::read)
                : type;
    }
}
