package org.aludel.core.sql;

import java.util.List;

/** A join whose condition is still to be given; see {@link SelectStatement#join(FromClause)}. */
public final class JoinStep {

    private final SelectStatement select;
    private final JoinKind kind;
    private final FromClause right;

    JoinStep(SelectStatement select, JoinKind kind, FromClause right) {
        this.select = select;
        this.kind = kind;
        this.right = right;
    }

    /** Joins the rows that satisfy a condition. */
    public SelectStatement on(Expression<Boolean> condition) {
        return select.joined(left -> new Join(left, kind, right, Predicate.of(condition), List.of()));
    }

    /** Joins the rows whose columns of the given names are equal. */
    public SelectStatement using(String... columns) {
        return select.joined(left -> new Join(left, kind, right, null, List.of(columns)));
    }
}
