package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.Selectable;

/** Variants of the clauses of a SELECT. */
final class OracleClauses {

    private OracleClauses() {}

    /** The same rows in the same order and with the same limit, but one column, and no locks. */
    static SelectClauses selecting(SelectClauses clauses, Selectable column) {
        return new SelectClauses(
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(column),
                clauses.from(),
                clauses.where(),
                List.of(),
                null,
                List.of(),
                clauses.orderBy(),
                clauses.limit(),
                List.of());
    }
}
