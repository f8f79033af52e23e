package org.aludel.provider.nativesql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes results, such as tuples, of the values of all columns. */
@FunctionalInterface
public interface RowWrapper {

    /**
     * What makes results of rows.
     *
     * @param names the labels of the columns
     * @param types the classes of their values; Object where only the driver knows it
     */
    Function<@Nullable Object[], @Nullable Object> wrapping(List<String> names, List<Class<?>> types);
}
