package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.avg;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.cube;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.groupingSets;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.min;
import static org.aludel.core.sql.Sql.percentileCont;
import static org.aludel.core.sql.Sql.rollup;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.stringAggregate;
import static org.aludel.core.sql.Sql.sum;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlTypes;

/** Aggregates, FILTER, WITHIN GROUP and grouping. */
final class AggregateConstructs {

    private AggregateConstructs() {}

    static void addTo(Constructs all) {
        aggregates(all);
        filters(all);
        grouping(all);
    }

    private static void one(Constructs all, String name, Expression<?> expression) {
        all.add(name, select(expression.as("v")).from(U));
    }

    private static void aggregates(Constructs all) {
        one(all, "count", count());
        one(all, "count of a column", count(u("email")));
        one(all, "count distinct", count(u("name")).ofDistinct());
        one(all, "sum", sum(u("balance")));
        one(all, "avg", avg(u("age")));
        one(all, "min", min(u("age")));
        one(all, "max", max(u("age")));
        one(all, "string_agg", stringAggregate(u("name"), ", "));
        one(
                all,
                "string_agg in order",
                stringAggregate(u("name"), ", ")
                        .orderedBy(u("age").desc(), u("name").asc()));
        one(all, "string_agg distinct", stringAggregate(u("name"), "; ").ofDistinct());
        one(all, "bool_and", function("bool_and", SqlTypes.BOOLEAN, u("active")));
        one(all, "bool_or", function("bool_or", SqlTypes.BOOLEAN, u("age").gt(18)));
        one(all, "percentile_cont", percentileCont(0.5).withinGroup(u("balance").asc()));
        one(
                all,
                "mode within group",
                function("mode", SqlTypes.VARCHAR).withinGroup(u("name").desc()));
    }

    private static void filters(Constructs all) {
        one(all, "count with filter", count().filter(u("age").gt(18)));
        one(all, "count of a column with filter", count(u("email")).filter(u("active")));
        one(all, "count distinct with filter", count(u("name")).ofDistinct().filter(u("active")));
        one(all, "sum with filter", sum(u("balance")).filter(u("age").gt(18)));
        one(all, "string_agg with filter", stringAggregate(u("name"), ", ").filter(u("active")));
    }

    private static void grouping(Constructs all) {
        all.add(
                "group by an expression",
                select(u("age").dividedBy(literal(10)).as("decade"), count())
                        .from(U)
                        .groupBy(u("age").dividedBy(literal(10)).as("decade")));
        all.add(
                "group by two",
                select(o("user_id"), o("status"), sum(o("total"))).from(O).groupBy(o("user_id"), o("status")));
        all.add(
                "rollup",
                select(o("user_id"), o("status"), sum(o("total"))).from(O).groupBy(rollup(o("user_id"), o("status"))));
        all.add(
                "cube",
                select(o("user_id"), o("status"), sum(o("total"))).from(O).groupBy(cube(o("user_id"), o("status"))));
        all.add(
                "grouping sets",
                select(o("user_id"), o("status"), sum(o("total")))
                        .from(O)
                        .groupBy(groupingSets(List.of(o("user_id"), o("status")), List.of(o("user_id")), List.of())));
        all.add(
                "expression and rollup",
                select(o("user_id"), o("status"), count())
                        .from(O)
                        .groupBy(o("user_id"))
                        .groupBy(rollup(o("status"))));
        all.add(
                "grouping function",
                select(
                                o("status"),
                                function("grouping", SqlTypes.INTEGER, o("status"))
                                        .as("level"))
                        .from(O)
                        .groupBy(rollup(o("status"))));
        all.add(
                "having with an aggregate",
                select(o("user_id"))
                        .from(O)
                        .groupBy(o("user_id"))
                        .having(sum(o("total")).gt(literal(100))));
        all.add("having without group by", select(count().as("n")).from(O).having(count().gt(literal(1))));
    }
}
