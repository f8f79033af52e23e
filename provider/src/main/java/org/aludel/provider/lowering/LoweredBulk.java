package org.aludel.provider.lowering;

import java.util.List;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE, DELETE or INSERT over entities as statements over tables. Immutable.
 *
 * @param statement the only statement; null where there are several
 * @param keys selects the identifiers of the entities, and behind them values for single rows; null for a single statement
 * @param keyColumns the number of columns of an identifier
 * @param steps what is done then, in this order
 * @param inputs the parameters that are given in several columns
 */
public record LoweredBulk(
        @Nullable Statement statement,
        @Nullable SelectStatement keys,
        int keyColumns,
        List<BulkStep> steps,
        List<DomainInput> inputs) {

    public LoweredBulk {
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
    }
}
