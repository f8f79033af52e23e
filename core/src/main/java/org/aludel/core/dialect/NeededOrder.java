package org.aludel.core.dialect;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.sql.WindowSpecification;

/**
 * The order that a database wants in the windows of functions which look at it. Immutable.
 *
 * @param functions the names of these functions, in lower case
 * @param none a sort key by which nothing is sorted
 */
public record NeededOrder(Set<String> functions, SortSpecification none) {

    public NeededOrder {
        functions = Set.copyOf(functions);
    }

    /** A function over a window that has an order, if the function needs one. */
    public <T> WindowFunction<T> in(WindowFunction<T> function) {
        WindowSpecification window = function.window();
        boolean needed = function.function() instanceof FunctionCall<?> call
                && functions.contains(call.name().toLowerCase(Locale.ROOT))
                && window.base() == null
                && window.orderBy().isEmpty();
        return needed
                ? new WindowFunction<>(function.function(), window.orderBy(none), function.ignoreNulls())
                : function;
    }
}
