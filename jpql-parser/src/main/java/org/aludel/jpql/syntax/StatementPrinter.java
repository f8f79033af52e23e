package org.aludel.jpql.syntax;

import java.util.List;
import org.aludel.core.sql.SetOperator;
import org.jspecify.annotations.Nullable;

/** Writes statements. */
final class StatementPrinter implements StatementVisitor<QueryWriter> {

    private final QueryWriter out;

    StatementPrinter(QueryWriter out) {
        this.out = out;
    }

    @Override
    public QueryWriter visitSelectQuery(SelectQuery statement) {
        with(statement.with());
        out.optional("", statement.select());
        if (!statement.from().isEmpty()) {
            out.write(statement.select() == null ? "FROM " : " FROM ").list(statement.from());
        }
        out.optional(" WHERE ", statement.where());
        out.optional(" GROUP BY ", statement.groupBy());
        out.optional(" HAVING ", statement.having());
        out.optional(" WINDOW ", statement.windows());
        return tail(statement.orderBy(), statement.limit());
    }

    @Override
    public QueryWriter visitSetQuery(SetQuery statement) {
        with(statement.with());
        operand(statement.left(), continues(statement.left(), statement));
        out.write(" ").write(statement.operator().name()).write(statement.all() ? " ALL " : " ");
        operand(statement.right(), false);
        return tail(statement.orderBy(), statement.limit());
    }

    /** Whether the left operand may stand without parentheses although it is a set operation too. */
    private static boolean continues(JpqlQuery left, SetQuery whole) {
        return left instanceof SetQuery set && isBare(set) && binds(set.operator()) >= binds(whole.operator());
    }

    private static boolean isBare(JpqlQuery query) {
        return query.with() == null && query.orderBy().isEmpty() && query.limit() == null;
    }

    /** How tightly an operator binds; INTERSECT binds tighter than the others. */
    private static int binds(SetOperator operator) {
        return switch (operator) {
            case UNION, EXCEPT -> 1;
            case INTERSECT -> 2;
        };
    }

    private void operand(JpqlQuery operand, boolean continues) {
        if (continues || isBare(operand) && !(operand instanceof SetQuery)) {
            out.statement(operand);
        } else {
            out.parenthesized(operand);
        }
    }

    @Override
    public QueryWriter visitValuesQuery(ValuesQuery statement) {
        with(statement.with());
        out.write("VALUES ").list(statement.rows());
        return tail(statement.orderBy(), statement.limit());
    }

    private QueryWriter tail(List<OrderByItem> orderBy, @Nullable LimitClause limit) {
        return out.optional(" ORDER BY ", orderBy).optional(" ", limit);
    }

    @Override
    public QueryWriter visitUpdateQuery(UpdateQuery statement) {
        with(statement.with());
        out.write("UPDATE ").clause(statement.entity()).optional(" AS ", statement.variable());
        out.write(" SET ").list(statement.items()).optional(" WHERE ", statement.where());
        return out.optional(" RETURNING ", statement.returning());
    }

    @Override
    public QueryWriter visitDeleteQuery(DeleteQuery statement) {
        with(statement.with());
        out.write("DELETE FROM ").clause(statement.entity()).optional(" AS ", statement.variable());
        out.optional(" WHERE ", statement.where());
        return out.optional(" RETURNING ", statement.returning());
    }

    @Override
    public QueryWriter visitInsertQuery(InsertQuery statement) {
        with(statement.with());
        out.write("INSERT INTO ").clause(statement.entity()).optional(" AS ", statement.variable());
        out.write(" (").list(statement.attributes()).write(") ");
        if (statement.source().with() == null) {
            out.statement(statement.source());
        } else {
            out.parenthesized(statement.source());
        }
        return out.optional(" ", statement.conflict()).optional(" RETURNING ", statement.returning());
    }

    private void with(@Nullable WithClause with) {
        if (with != null) {
            out.clause(with).write(" ");
        }
    }
}
