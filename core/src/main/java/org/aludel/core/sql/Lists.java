package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Longer copies of immutable lists. */
final class Lists {

    private Lists() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <E> List<E> append(List<E> list, E... more) {
        List<E> longer = new ArrayList<>(list.size() + more.length);
        longer.addAll(list);
        longer.addAll(Arrays.asList(more));
        return longer;
    }

    static List<SortSpecification> ascending(List<SortSpecification> list, Expression<?>... more) {
        List<SortSpecification> longer = new ArrayList<>(list);
        for (Expression<?> expression : more) {
            longer.add(expression.asc());
        }
        return longer;
    }
}
