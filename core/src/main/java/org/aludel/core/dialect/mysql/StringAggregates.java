package org.aludel.core.dialect.mysql;

import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Literal;

/**
 * String aggregation as {@code group_concat}. Its result ends at {@code group_concat_max_len} bytes, by default 1 MB in
 * MariaDB and 1 KB in MySQL.
 */
final class StringAggregates {

    private static final Set<String> NAMES = Set.of("string_agg", "group_concat", "listagg");

    private StringAggregates() {}

    static boolean isOne(FunctionCall<?> call) {
        return NAMES.contains(call.name().toLowerCase(Locale.ROOT));
    }

    static void render(FunctionCall<?> call, SqlCompiler sql) {
        sql.append("group_concat(").append(call.distinct() ? "DISTINCT " : "");
        sql.expression(call.arguments().get(0));
        if (!call.orderBy().isEmpty()) {
            sql.append(" ORDER BY ");
            sql.expressions().sortKeys(call.orderBy());
        }
        if (call.arguments().size() > 1) {
            separator(call.arguments().get(1), sql);
        }
        sql.append(")");
    }

    private static void separator(Expression<?> separator, SqlCompiler sql) {
        if (!(separator instanceof Literal<?> literal)) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "string aggregation with a computed separator", "Give the separator as a literal.");
        }
        sql.append(" SEPARATOR ").literal(literal.type(), literal.value());
    }
}
