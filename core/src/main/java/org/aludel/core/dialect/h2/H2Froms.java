package org.aludel.core.dialect.h2;

import java.util.Locale;
import org.aludel.core.dialect.FromCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.TableFunction;

/** Writes elements of FROM clauses of H2. */
final class H2Froms extends FromCompiler {

    H2Froms(SqlCompiler sql) {
        super(sql);
    }

    /** Only {@code UNNEST} counts its rows itself; the rows of other functions are counted in a subquery. */
    @Override
    public SqlCompiler visitTableFunction(TableFunction function) {
        boolean counted = !function.ordinality()
                || function.function().name().toLowerCase(Locale.ROOT).equals("unnest");
        if (counted || function.lateral()) {
            return super.visitTableFunction(function);
        }
        sql.append("(SELECT f.*, ROWNUM() FROM ").expression(function.function());
        sql.append(" AS f)");
        return alias(function.alias(), function.columnDefinitions());
    }
}
