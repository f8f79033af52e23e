package org.aludel.core.dialect.typed;

import java.util.List;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.SetOperationClauses;

/** Writes queries of Db2 and Derby. */
public class Db2FamilyQueries extends TypedQueries {

    /** What stands behind the select list of a query without tables. */
    public static final String FROM_ONE_ROW = " FROM SYSIBM.SYSDUMMY1";

    public Db2FamilyQueries(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler fromNothing() {
        return sql.append(FROM_ONE_ROW);
    }

    /** A column that the queries do not name alike has no name in the result. */
    @Override
    protected SqlCompiler setOperation(SetOperationClauses clauses, List<String> names) {
        return super.setOperation(
                clauses, names.isEmpty() ? names(clauses.operands().get(0)) : names);
    }
}
