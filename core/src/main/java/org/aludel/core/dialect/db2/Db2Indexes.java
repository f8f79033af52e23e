package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.NullOrdering;

/** Writes indexes of Db2. */
final class Db2Indexes extends IndexCompiler {

    Db2Indexes(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected void expression(Expression<?> expression) {
        bare(expression);
    }

    /** Nulls are the largest values. */
    @Override
    protected void nulls(IndexElement element) {
        naturalNulls(element, NullOrdering.LAST);
    }

    @Override
    protected void include(boolean unique) {
        refuseInclude(!unique, "INCLUDE in an index that is not unique");
    }
}
