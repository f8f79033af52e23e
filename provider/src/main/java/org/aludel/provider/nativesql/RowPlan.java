package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aludel.core.engine.Row;
import org.aludel.provider.load.Loader;
import org.jspecify.annotations.Nullable;

/**
 * How rows are read whose columns are known. Immutable.
 *
 * @param parts reads the parts of each row
 * @param whole makes the result of the values of the parts
 */
record RowPlan(List<PlannedPart> parts, Function<@Nullable Object[], @Nullable Object> whole) {

    RowPlan {
        parts = List.copyOf(parts);
    }

    /** The results of rows, in a list that may be changed. */
    List<@Nullable Object> read(List<Row> rows, Loader loader) {
        List<List<@Nullable Object>> read = new ArrayList<>(parts.size());
        parts.forEach(part -> read.add(part.read(rows, loader)));
        List<@Nullable Object> results = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            @Nullable Object[] values = new Object[read.size()];
            for (int part = 0; part < values.length; part++) {
                values[part] = read.get(part).get(i);
            }
            results.add(whole.apply(values));
        }
        return results;
    }
}
