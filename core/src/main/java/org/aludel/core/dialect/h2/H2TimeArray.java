package org.aludel.core.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.aludel.core.type.ArrayType;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Arrays of times. The driver cuts the fractions of their seconds, unless it is handed arrays of Java. */
final class H2TimeArray {

    private H2TimeArray() {}

    @SuppressWarnings("unchecked") // the elements that are read are times, as asked for
    static <E> SqlType<List<E>> of(ArrayType<E> array) {
        boolean times = array.element().javaType() == LocalTime.class;
        return array.reboundBy(
                "array of times",
                (statement, index, value) -> {
                    List<?> elements = (List<?>) array.toLiteralValue(value);
                    statement.setObject(index, elements == null ? null : elements.toArray());
                },
                (row, column) -> times ? (List<E>) read(row, column) : array.read(row, column));
    }

    private static @Nullable List<?> read(ResultSet row, int column) throws SQLException {
        LocalTime[] elements = row.getObject(column, LocalTime[].class);
        return elements == null ? null : Collections.unmodifiableList(Arrays.asList(elements));
    }
}
