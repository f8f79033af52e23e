package org.aludel.core.sql;

import static org.aludel.core.sql.Lists.append;

import java.util.ArrayList;
import java.util.List;

/** Queries combined by UNION, INTERSECT or EXCEPT. Every method returns another statement. */
public final class SetOperation extends StatementBase<SetOperationClauses> implements Query {

    public SetOperation(SetOperationClauses clauses) {
        super(clauses);
    }

    static SetOperation of(SetOperator operator, boolean all, Query left, Query right) {
        List<Query> operands = new ArrayList<>();
        if (left instanceof SetOperation first && first.isPlain(operator, all)) {
            operands.addAll(first.clauses().operands());
        } else {
            operands.add(left);
        }
        operands.add(right);
        return new SetOperation(new SetOperationClauses(List.of(), operator, all, operands, List.of(), null));
    }

    private boolean isPlain(SetOperator operator, boolean all) {
        SetOperationClauses c = clauses();
        return c.operator() == operator
                && c.all() == all
                && c.with().isEmpty()
                && c.orderBy().isEmpty()
                && c.limit() == null;
    }

    /**
     * Adds to the order of the whole. Result columns are said by what the first query selects, a column or a label, or by
     * name with {@link Sql#column(String)}.
     */
    public SetOperation orderBy(SortSpecification... order) {
        return ordered(append(clauses().orderBy(), order));
    }

    /** Adds to the order of the whole, ascending. */
    public SetOperation orderBy(Expression<?>... order) {
        return ordered(Lists.ascending(clauses().orderBy(), order));
    }

    private SetOperation ordered(List<SortSpecification> order) {
        SetOperationClauses c = clauses();
        return new SetOperation(
                new SetOperationClauses(c.with(), c.operator(), c.all(), c.operands(), order, c.limit()));
    }

    /** Returns at most so many rows of the whole. */
    public SetOperation limit(long rows) {
        return limited(Limits.limit(clauses().limit(), Limits.count(rows)));
    }

    /** Leaves out so many rows of the whole first. */
    public SetOperation offset(long rows) {
        return limited(Limits.offset(clauses().limit(), Limits.count(rows)));
    }

    /** Limits the rows of the whole. */
    public SetOperation limited(RowLimit limit) {
        SetOperationClauses c = clauses();
        return new SetOperation(
                new SetOperationClauses(c.with(), c.operator(), c.all(), c.operands(), c.orderBy(), limit));
    }

    /** Defines common tables, also such that no FROM clause uses. */
    public SetOperation with(CommonTable... tables) {
        SetOperationClauses c = clauses();
        return new SetOperation(new SetOperationClauses(
                append(c.with(), tables), c.operator(), c.all(), c.operands(), c.orderBy(), c.limit()));
    }

    @Override
    SetOperation with(SetOperationClauses changed) {
        return new SetOperation(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return clauses().operands().get(0).resultColumns();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSetOperation(this);
    }
}
