package org.aludel.core.sql;

import static org.aludel.core.sql.Lists.append;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A MERGE. Begun by {@link Sql#mergeInto}; every method returns another statement. */
public final class MergeStatement extends StatementBase<MergeClauses> implements Statement {

    public MergeStatement(MergeClauses clauses) {
        super(clauses);
    }

    /** A MERGE whose source is still to be given. */
    public static final class Into {
        private final FromClause target;

        Into(FromClause target) {
            this.target = target;
        }

        /** Takes rows from a table, subquery or VALUES. */
        public Using using(FromClause source) {
            return new Using(target, source);
        }
    }

    /** A MERGE whose condition is still to be given. */
    public static final class Using {
        private final FromClause target;
        private final FromClause source;

        Using(FromClause target, FromClause source) {
            this.target = target;
            this.source = source;
        }

        /** Says which rows belong together. */
        public MergeStatement on(Expression<Boolean> condition) {
            return new MergeStatement(
                    new MergeClauses(List.of(), target, source, Predicate.of(condition), List.of(), List.of()));
        }
    }

    /** A branch whose action is still to be given. */
    public static final class When {
        private final MergeStatement merge;
        private final MergeMatch match;
        private final @Nullable Predicate condition;

        When(MergeStatement merge, MergeMatch match, @Nullable Predicate condition) {
            this.merge = merge;
            this.match = match;
            this.condition = condition;
        }

        /** Restricts the branch to rows that satisfy a condition. */
        public When and(Expression<Boolean> further) {
            return new When(merge, match, SelectStatement.both(condition, further));
        }

        /** Updates the row of the target. */
        public MergeStatement thenUpdate(Assignment... assignments) {
            return merge.branch(new MergeBranch(match, condition, MergeAction.UPDATE, List.of(assignments)));
        }

        /** Deletes the row of the target. */
        public MergeStatement thenDelete() {
            return merge.branch(new MergeBranch(match, condition, MergeAction.DELETE, List.of()));
        }

        /** Inserts a row into the target. */
        public MergeStatement thenInsert(Assignment... assignments) {
            return merge.branch(new MergeBranch(match, condition, MergeAction.INSERT, List.of(assignments)));
        }

        /** Does nothing, and lets no later branch see the row. */
        public MergeStatement thenDoNothing() {
            return merge.branch(new MergeBranch(match, condition, MergeAction.DO_NOTHING, List.of()));
        }
    }

    /** Begins a branch for rows of the source that have a row in the target. */
    public When whenMatched() {
        return new When(this, MergeMatch.MATCHED, null);
    }

    /** Begins a branch for rows of the source that have no row in the target. */
    public When whenNotMatched() {
        return new When(this, MergeMatch.NOT_MATCHED, null);
    }

    /** Begins a branch for rows of the target that have no row in the source. */
    public When whenNotMatchedBySource() {
        return new When(this, MergeMatch.NOT_MATCHED_BY_SOURCE, null);
    }

    private MergeStatement branch(MergeBranch branch) {
        boolean inserts = branch.action() == MergeAction.INSERT;
        if (branch.action() != MergeAction.DO_NOTHING && inserts != (branch.match() == MergeMatch.NOT_MATCHED)) {
            throw StatementErrors.invalid(
                    "A MERGE inserts for rows that are not matched, and updates or deletes for others.");
        }
        MergeClauses c = clauses();
        return new MergeStatement(new MergeClauses(
                c.with(), c.target(), c.source(), c.on(), append(c.branches(), branch), c.returning()));
    }

    /** Returns values of each row that was written. */
    public MergeStatement returning(Selectable... columns) {
        MergeClauses c = clauses();
        return new MergeStatement(new MergeClauses(
                c.with(), c.target(), c.source(), c.on(), c.branches(), append(c.returning(), columns)));
    }

    /** Defines common tables. */
    public MergeStatement with(CommonTable... tables) {
        MergeClauses c = clauses();
        return new MergeStatement(new MergeClauses(
                append(c.with(), tables), c.target(), c.source(), c.on(), c.branches(), c.returning()));
    }

    @Override
    MergeStatement with(MergeClauses changed) {
        return new MergeStatement(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return ResultColumns.of(clauses().returning(), List.of(clauses().target()));
    }

    @Override
    public boolean returnsRows() {
        return !clauses().returning().isEmpty();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitMerge(this);
    }
}
