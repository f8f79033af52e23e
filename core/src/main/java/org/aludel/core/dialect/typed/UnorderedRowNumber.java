package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.sql.WindowSpecification;

/** {@code row_number() OVER ()}, which some databases have although they have no window functions. */
public final class UnorderedRowNumber {

    private UnorderedRowNumber() {}

    /** True for a row number over the rows in no particular order. */
    public static boolean is(WindowFunction<?> function) {
        WindowSpecification window = function.window();
        return function.function() instanceof FunctionCall<?> call
                && call.name().equalsIgnoreCase("row_number")
                && call.arguments().isEmpty()
                && window.base() == null
                && window.partitionBy().isEmpty()
                && window.orderBy().isEmpty()
                && window.frame() == null;
    }

    /** Writes it. */
    public static SqlCompiler write(SqlCompiler sql) {
        return sql.append("row_number() OVER ()");
    }
}
