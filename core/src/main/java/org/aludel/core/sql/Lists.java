package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Longer copies of immutable lists. */
final class Lists {

    private Lists() {}

    /** An immutable list, which is not copied again by {@link List#copyOf}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <E> List<E> append(List<E> list, E... more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        List<E> longer = new ArrayList<>(list.size() + more.length);
        longer.addAll(list);
        longer.addAll(Arrays.asList(more));
        return List.copyOf(longer);
    }

    static List<SortSpecification> ascending(List<SortSpecification> list, Expression<?>... more) {
        List<SortSpecification> longer = new ArrayList<>(list);
        for (Expression<?> expression : more) {
            longer.add(expression.asc());
        }
        return longer;
    }
}
