package org.aludel.core.dialect.mariadb;

import java.util.Locale;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.JsonPaths;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.MySqlFamilyExpressions;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.type.SqlTypes;

/** Values as MariaDB writes them. */
final class MariaDbExpressions extends MySqlFamilyExpressions {

    MariaDbExpressions(SqlCompiler sql) {
        super(sql);
    }

    /** {@code JSON_VALUE} gives text, and 1 and 0 for truth values. */
    @Override
    public SqlCompiler visitJsonPath(JsonPath<?> path) {
        sql.require(Capability.JSON_PATH);
        return switch (path.type().kind()) {
            case JSON -> extraction("JSON_EXTRACT", path);
            case CHAR, VARCHAR, TEXT, CLOB, UNKNOWN -> extraction("JSON_VALUE", path);
            default -> {
                sql.append("CAST(");
                extraction("JSON_VALUE", path).append(" AS ");
                yield sql.append(sql.target().types().castName(path.type())).append(")");
            }
        };
    }

    private SqlCompiler extraction(String function, JsonPath<?> path) {
        sql.append(function).append("(").expression(path.document()).append(", ");
        return sql.append(sql.target().types().literal(SqlTypes.VARCHAR, JsonPaths.standard(path.steps())))
                .append(")");
    }

    /** Percentiles exist over windows only. */
    @Override
    public SqlCompiler visitWindowFunction(WindowFunction<?> function) {
        if (function.function() instanceof OrderedSetAggregate<?> aggregate && !function.ignoreNulls()) {
            sql.expression(aggregate.function()).append(" WITHIN GROUP (ORDER BY ");
            sortKeys(aggregate.withinGroup()).append(")");
            return windows().over(function.window());
        }
        return super.visitWindowFunction(function);
    }

    @Override
    public SqlCompiler visitFunctionCall(FunctionCall<?> call) {
        if (call.name().toLowerCase(Locale.ROOT).equals("grouping") && !sql.isLenient()) {
            throw CompileErrors.unsupported(
                    sql.dialect(),
                    "function GROUPING for ROLLUP and GROUPING SETS",
                    "Tell rolled-up rows by their nulls.");
        }
        return super.visitFunctionCall(call);
    }
}
