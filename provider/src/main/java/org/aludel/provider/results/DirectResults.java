package org.aludel.provider.results;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.function.Function;
import org.aludel.jpql.translation.Selection;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.lowering.SelectedValue;
import org.jspecify.annotations.Nullable;

/**
 * Results that are made of their rows while these are read. A class is generated for that when a query is executed for the
 * second time: many are executed once. Thread-safe.
 */
final class DirectResults {

    private final MethodHandle handle;
    private final Accessors accessors;
    private final Function<Object, @Nullable Object> byHandle;
    private volatile @Nullable Function<Object, @Nullable Object> generated;
    private volatile boolean used;

    private DirectResults(MethodHandle handle, Accessors accessors) {
        this.handle = handle;
        this.accessors = accessors;
        this.byHandle = Accessors.byHandle(handle);
    }

    /** What makes the results of a query; null where that takes more than the columns of a row. */
    static @Nullable DirectResults of(Selection selection, List<SelectedValue> values, Accessors accessors) {
        MethodHandle handle = RowFunction.of(selection, values);
        return handle == null ? null : new DirectResults(handle, accessors);
    }

    /** Makes a result of a row. */
    Function<Object, @Nullable Object> function() {
        Function<Object, @Nullable Object> known = generated;
        if (known == null && used) {
            known = accessors.function(handle);
            generated = known;
        }
        used = true;
        return known == null ? byHandle : known;
    }
}
