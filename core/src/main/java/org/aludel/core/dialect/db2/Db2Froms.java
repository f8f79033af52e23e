package org.aludel.core.dialect.db2;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.UsingJoins;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.TableFunction;

/** Writes elements of FROM clauses of Db2. */
final class Db2Froms extends FromCompiler {

    Db2Froms(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public SqlCompiler visitJoin(Join join) {
        boolean using = !join.using().isEmpty() && !sql.isLenient();
        return super.visitJoin(
                using ? new Join(join.left(), join.kind(), join.right(), UsingJoins.condition(join), List.of()) : join);
    }

    /** A function in {@code TABLE(...)} sees the tables before it anyway. */
    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        if (sql.isLenient()) {
            return super.visitTableFunction(function);
        }
        if (function.ordinality()) {
            sql.require(Capability.ORDINALITY);
        }
        return functionInTable(function);
    }
}
