package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link SetOperation}.
 *
 * @param with common tables that are defined even where no FROM clause uses them
 * @param operator the operator
 * @param all true to keep duplicates
 * @param operands at least two queries
 * @param orderBy the order of the whole; may be empty
 * @param limit how many rows of the whole, or null for all
 */
public record SetOperationClauses(
        List<CommonTable> with,
        SetOperator operator,
        boolean all,
        List<Query> operands,
        List<SortSpecification> orderBy,
        @Nullable RowLimit limit)
        implements Clause {

    public SetOperationClauses {
        with = List.copyOf(with);
        requireNonNull(operator, "operator");
        operands = List.copyOf(operands);
        orderBy = List.copyOf(orderBy);
        StatementErrors.requireAtLeast(2, operands, operator.name(), "queries");
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
