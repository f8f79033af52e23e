package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.coalesce;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.length;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.lower;
import static org.aludel.core.sql.Sql.nullIf;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.upper;
import static org.aludel.core.sql.Sql.value;

import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlTypes;

/** Portable functions, and functions that are passed through. */
final class FunctionConstructs {

    private FunctionConstructs() {}

    static void addTo(Constructs all) {
        strings(all);
        numbers(all);
        others(all);
    }

    private static void one(Constructs all, String name, Expression<?> expression) {
        all.add(name, select(expression.as("v")).from(U));
    }

    private static void strings(Constructs all) {
        one(all, "upper", upper(u("name")));
        one(all, "lower", lower(u("name")));
        one(all, "length", length(u("name")));
        one(all, "substring", function("substring", SqlTypes.VARCHAR, u("name"), literal(2), literal(3)));
        one(all, "substring to the end", function("substring", SqlTypes.VARCHAR, u("name"), literal(2)));
        one(all, "substring with parameters", function("substring", SqlTypes.VARCHAR, u("name"), 2, 3));
        one(all, "position", function("position", SqlTypes.INTEGER, literal("@"), u("email")));
        one(all, "trim", function("trim", SqlTypes.VARCHAR, u("name")));
        one(all, "ltrim", function("ltrim", SqlTypes.VARCHAR, u("name")));
        one(all, "rtrim", function("rtrim", SqlTypes.VARCHAR, u("name")));
        one(all, "replace", function("replace", SqlTypes.VARCHAR, u("name"), literal("a"), literal("b")));
        one(all, "concat", function("concat", SqlTypes.VARCHAR, u("name"), literal("-"), u("email")));
    }

    private static void numbers(Constructs all) {
        one(all, "abs", function("abs", SqlTypes.INTEGER, u("age")));
        one(all, "ceil", function("ceil", SqlTypes.DECIMAL, u("balance")));
        one(all, "floor", function("floor", SqlTypes.DECIMAL, u("balance")));
        one(all, "round", function("round", SqlTypes.DECIMAL, u("balance"), literal(1)));
        one(all, "round to whole numbers", function("round", SqlTypes.DECIMAL, u("balance")));
        one(all, "power", function("power", SqlTypes.DOUBLE, u("score"), literal(2)));
        one(all, "sqrt", function("sqrt", SqlTypes.DOUBLE, u("score")));
        one(all, "mod", function("mod", SqlTypes.INTEGER, u("age"), literal(7)));
        one(all, "sign", function("sign", SqlTypes.INTEGER, u("age")));
        one(all, "greatest", function("greatest", SqlTypes.INTEGER, u("age"), literal(18)));
        one(all, "least", function("least", SqlTypes.INTEGER, u("age"), literal(18), literal(99)));
        one(all, "random", function("random", SqlTypes.DOUBLE));
    }

    private static void others(Constructs all) {
        one(all, "coalesce", coalesce(u("email"), u("name"), value("none")));
        one(all, "nullif", nullIf(u("name"), literal("")));
        one(all, "now", function("now", SqlTypes.TIMESTAMP_WITH_TIME_ZONE));
        one(
                all,
                "date_trunc to the month",
                function("date_trunc", SqlTypes.TIMESTAMP, literal("month"), u("created_at")));
        one(
                all,
                "date_trunc to the hour",
                function("date_trunc", SqlTypes.TIMESTAMP, literal("hour"), u("created_at")));
        one(all, "of one's own", function("my_function", SqlTypes.INTEGER, u("age"), literal("x")));
        one(all, "of one's own in a schema", function("app.my_function", SqlTypes.INTEGER, u("age")));
        one(all, "without arguments", function("my_function", SqlTypes.INTEGER));
        all.add("in where", select(u("id")).from(U).where(lower(u("name")).eq("ann")));
        all.add(
                "over a condition",
                select(function("coalesce", SqlTypes.BOOLEAN, u("age").gt(18), u("active"))
                                .as("v"))
                        .from(U));
    }
}
