package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.engine.Row;
import org.jspecify.annotations.Nullable;

/**
 * A new instance of a class for each row, by a constructor that takes values of columns.
 *
 * @param type the class
 * @param columns the columns; null for all that there are
 */
record ConstructorPart(Class<?> type, @Nullable List<ColumnPart> columns) implements ResultPart {

    @Override
    public PlannedPart plan(ColumnClaims claims) {
        int[] positions = positions(claims);
        List<Class<?>> classes = new ArrayList<>();
        for (int position : positions) {
            classes.add(claims.javaType(position));
        }
        RowConstructor constructor = RowConstructor.find(type, classes);
        for (int i = 0; i < positions.length; i++) {
            convert(claims, positions[i], constructor.parameter(i));
        }
        return (rows, loader) -> {
            List<@Nullable Object> made = new ArrayList<>(rows.size());
            for (Row row : rows) {
                made.add(constructor.make(row, positions));
            }
            return made;
        };
    }

    private int[] positions(ColumnClaims claims) {
        if (columns == null) {
            return java.util.stream.IntStream.range(0, claims.columns().size()).toArray();
        }
        int[] positions = new int[columns.size()];
        for (int i = 0; i < positions.length; i++) {
            ColumnPart column = columns.get(i);
            positions[i] = claims.require(column.name(), "@ConstructorResult of " + type.getName());
            Class<?> columnType = column.type();
            if (columnType != null) {
                claims.requireType(positions[i], columnType);
            }
        }
        return positions;
    }

    /** A column whose type nobody said is read as the parameter wants it. */
    private static void convert(ColumnClaims claims, int position, Class<?> parameter) {
        if (!parameter.isAssignableFrom(claims.readAs(position))) {
            claims.wish(position, parameter);
        }
    }
}
