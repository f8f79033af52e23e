package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedDeletes;
import org.aludel.core.sql.DeleteClauses;

/** Writes DELETE of Db2. */
final class Db2Deletes extends TypedDeletes {

    Db2Deletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        return FinalTables.around(
                sql,
                delete.returning(),
                delete.table(),
                Capability.DELETE_RETURNING,
                "OLD",
                false,
                () -> super.delete(delete));
    }

    /** The rows are returned by what stands around the statement. */
    @Override
    protected SqlCompiler returning(DeleteClauses delete) {
        return sql.isLenient() ? super.returning(delete) : sql;
    }
}
