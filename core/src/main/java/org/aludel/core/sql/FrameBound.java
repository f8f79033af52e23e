package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One end of a window frame.
 *
 * @param kind which kind of bound
 * @param offset the distance, for the kinds that have one
 */
public record FrameBound(FrameBoundKind kind, @Nullable Expression<?> offset) implements Clause {

    public FrameBound {
        requireNonNull(kind, "kind");
        if ((offset != null) != (kind == FrameBoundKind.PRECEDING || kind == FrameBoundKind.FOLLOWING)) {
            throw StatementErrors.badFrameBound(kind);
        }
    }

    public static FrameBound unboundedPreceding() {
        return new FrameBound(FrameBoundKind.UNBOUNDED_PRECEDING, null);
    }

    public static FrameBound currentRow() {
        return new FrameBound(FrameBoundKind.CURRENT_ROW, null);
    }

    public static FrameBound unboundedFollowing() {
        return new FrameBound(FrameBoundKind.UNBOUNDED_FOLLOWING, null);
    }

    public static FrameBound preceding(int rows) {
        return new FrameBound(FrameBoundKind.PRECEDING, Sql.literal(rows));
    }

    public static FrameBound following(int rows) {
        return new FrameBound(FrameBoundKind.FOLLOWING, Sql.literal(rows));
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
