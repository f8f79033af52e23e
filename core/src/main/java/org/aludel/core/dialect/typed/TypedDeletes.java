package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.DeleteCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.HintPosition;

/** Writes DELETE; further tables stand in a subquery that says which rows have a partner there. */
public class TypedDeletes extends DeleteCompiler {

    public TypedDeletes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler delete(DeleteClauses delete) {
        if (delete.using().isEmpty() || sql.isLenient()) {
            return super.delete(delete);
        }
        sql.append("DELETE");
        sql.hints(delete.hints(), HintPosition.AFTER_VERB);
        sql.append(" FROM ").from(delete.table());
        whereExists(delete);
        return returning(delete);
    }
}
