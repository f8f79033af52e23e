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
 * @param returned what became of each item that the only statement returns; empty when nothing is returned
 */
public record LoweredBulk(
        @Nullable Statement statement,
        @Nullable SelectStatement keys,
        int keyColumns,
        List<BulkStep> steps,
        List<DomainInput> inputs,
        List<SelectedValue> returned) {

    public LoweredBulk {
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
        returned = List.copyOf(returned);
    }

    /** A change by a single statement. */
    static LoweredBulk single(Statement statement, NodeLowering nodes, Returned returned) {
        return new LoweredBulk(statement, null, 0, List.of(), nodes.inputs().all(), returned.values());
    }

    /** A change of the rows of selected identifiers, which returns nothing of them. */
    static LoweredBulk byKeys(SelectStatement keys, int keyColumns, List<BulkStep> steps, NodeLowering nodes) {
        return new LoweredBulk(null, keys, keyColumns, steps, nodes.inputs().all(), List.of());
    }
}
