package org.aludel.core.sql;

import java.util.List;

/** Rows written in place as a query: {@code VALUES (...), (...)}. Every method returns another statement. */
public final class ValuesStatement extends StatementBase<ValuesClauses> implements Query {

    public ValuesStatement(ValuesClauses clauses) {
        super(clauses);
    }

    /** Adds to the order; name columns by {@link Sql#column(String)}. */
    public ValuesStatement orderBy(SortSpecification... order) {
        ValuesClauses c = clauses();
        return new ValuesStatement(
                new ValuesClauses(c.columns(), c.rows(), Lists.append(c.orderBy(), order), c.limit()));
    }

    /** Returns at most so many rows. */
    public ValuesStatement limit(long rows) {
        ValuesClauses c = clauses();
        return new ValuesStatement(
                new ValuesClauses(c.columns(), c.rows(), c.orderBy(), Limits.limit(c.limit(), Limits.count(rows))));
    }

    @Override
    ValuesStatement with(ValuesClauses changed) {
        return new ValuesStatement(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return clauses().columns();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitValues(this);
    }
}
