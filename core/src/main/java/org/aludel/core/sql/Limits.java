package org.aludel.core.sql;

import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Changes of a row limit that may not exist yet. */
final class Limits {

    private Limits() {}

    static Expression<?> count(long rows) {
        if (rows < 0) {
            throw StatementErrors.invalid("A limit or offset is negative. Give a number of rows from 0 up.");
        }
        return BindParameter.of(SqlTypes.BIGINT, rows);
    }

    static RowLimit limit(@Nullable RowLimit old, Expression<?> limit) {
        return old == null
                ? new RowLimit(limit, null, false, false)
                : new RowLimit(limit, old.offset(), old.percent(), old.withTies());
    }

    static RowLimit offset(@Nullable RowLimit old, Expression<?> offset) {
        return old == null
                ? new RowLimit(null, offset, false, false)
                : new RowLimit(old.limit(), offset, old.percent(), old.withTies());
    }

    static RowLimit withTies(@Nullable RowLimit old) {
        return new RowLimit(
                required(old).limit(), required(old).offset(), required(old).percent(), true);
    }

    static RowLimit percent(@Nullable RowLimit old) {
        return new RowLimit(
                required(old).limit(),
                required(old).offset(),
                true,
                required(old).withTies());
    }

    private static RowLimit required(@Nullable RowLimit limit) {
        if (limit == null || limit.limit() == null) {
            throw StatementErrors.invalid("There is no limit to refine. Call limit(...) first.");
        }
        return limit;
    }
}
