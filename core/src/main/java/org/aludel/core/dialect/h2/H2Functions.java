package org.aludel.core.dialect.h2;

import java.util.List;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;

/** Portable functions whose name or arguments differ in H2. */
final class H2Functions {

    static final Functions ALL = Functions.none()
            .renamed("position", "locate")
            .with("strpos", H2Functions::strpos)
            .with("now", (call, sql) -> sql.append("CURRENT_TIMESTAMP"))
            .renamed("random", "rand")
            .renamed("generate_series", "system_range")
            .with("trim", H2Functions::trim)
            .with("coalesce", H2Functions::ofOneType)
            .with("nullif", H2Functions::ofOneType)
            .with("greatest", H2Functions::ofOneType)
            .with("least", H2Functions::ofOneType);

    private H2Functions() {}

    private static void strpos(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        if (arguments.size() == 2) {
            sql.call("locate", List.of(arguments.get(1), arguments.get(0)));
        } else {
            sql.call("strpos", call);
        }
    }

    /** Parameters alone do not tell the type that all arguments have. */
    private static void ofOneType(FunctionCall<?> call, SqlCompiler sql) {
        if (!call.arguments().stream().allMatch(H2Functions::isUntyped)) {
            sql.call(call.name(), call);
            return;
        }
        H2Queries queries = (H2Queries) sql.statements().queries();
        sql.append(call.name()).append("(").<Expression<?>>list(call.arguments(), queries::column);
        sql.append(")");
    }

    /** Numbers have got their type already. */
    private static boolean isUntyped(Expression<?> argument) {
        return argument instanceof BindParameter && !argument.type().kind().isNumber();
    }

    /** {@code trim(text, characters)}. */
    private static void trim(FunctionCall<?> call, SqlCompiler sql) {
        List<Expression<?>> arguments = call.arguments();
        if (arguments.size() == 2) {
            sql.append("TRIM(BOTH ").expression(arguments.get(1)).append(" FROM ");
            sql.expression(arguments.get(0)).append(")");
        } else {
            sql.call("trim", call);
        }
    }
}
