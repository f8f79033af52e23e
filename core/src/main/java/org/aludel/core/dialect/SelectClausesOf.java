package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.SelectClauses;

/** Variants of the clauses of a SELECT. */
final class SelectClausesOf {

    static final SelectClauses EMPTY = new SelectClauses(
            List.of(), List.of(), false, List.of(), List.of(), List.of(), null, List.of(), null, List.of(), List.of(),
            null, List.of());

    private SelectClausesOf() {}

    static SelectClauses withFrom(SelectClauses clauses, List<FromClause> from) {
        return new SelectClauses(
                clauses.with(),
                clauses.hints(),
                clauses.distinct(),
                clauses.distinctOn(),
                clauses.columns(),
                from,
                clauses.where(),
                clauses.groupBy(),
                clauses.having(),
                clauses.windows(),
                clauses.orderBy(),
                clauses.limit(),
                clauses.locks());
    }
}
