package org.aludel.core.dialect.hsqldb;

import java.util.List;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedQueries;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.ValuesClauses;

/** Writes queries of HSQLDB. */
final class HsqldbQueries extends TypedQueries {

    HsqldbQueries(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler fromNothing() {
        return sql.append(" FROM (VALUES (0))");
    }

    @Override
    protected void limit(RowLimit limit) {
        limitOrSkipAll(limit, Integer.MAX_VALUE);
    }

    /** Behind VALUES no limit may stand, and a common table made of it forgets the names of its columns. */
    @Override
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        rowsByUnion(clauses.columns(), clauses.rows());
        orderAndLimit(clauses.orderBy(), clauses.limit());
        return sql;
    }
}
