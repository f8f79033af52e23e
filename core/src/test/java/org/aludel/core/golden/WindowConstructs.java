package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.denseRank;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.lag;
import static org.aludel.core.sql.Sql.lead;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.rowNumber;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.window;

import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.FrameExclusion;
import org.aludel.core.sql.FrameUnit;
import org.aludel.core.sql.WindowFrame;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.sql.WindowSpecification;
import org.aludel.core.type.SqlTypes;

/** Window functions, frames and named windows. */
final class WindowConstructs {

    private static final WindowSpecification BY_DATE =
            window().orderBy(o("placed_on").asc());
    private static final WindowSpecification PER_USER =
            window().partitionBy(o("user_id")).orderBy(o("placed_on").desc());

    private WindowConstructs() {}

    static void addTo(Constructs all) {
        functions(all);
        frames(all);
        names(all);
    }

    private static void one(Constructs all, String name, Expression<?> expression) {
        all.add(name, select(o("id"), expression.as("v")).from(O));
    }

    private static void functions(Constructs all) {
        one(all, "empty window", sum(o("total")).over(window()));
        one(all, "row_number", rowNumber().over(PER_USER));
        one(all, "rank", rank().over(BY_DATE));
        one(all, "dense_rank", denseRank().over(BY_DATE));
        one(all, "lag", lag(o("total"), 1).over(BY_DATE));
        one(all, "lead", lead(o("total"), 2).over(BY_DATE));
        one(all, "ntile", function("ntile", SqlTypes.INTEGER, literal(4)).over(BY_DATE));
        one(
                all,
                "first_value",
                function("first_value", SqlTypes.DECIMAL, o("total")).over(BY_DATE));
        one(
                all,
                "ignore nulls",
                new WindowFunction<>(function("first_value", SqlTypes.DECIMAL, o("total")), BY_DATE, true));
        one(
                all,
                "filtered aggregate over a window",
                count().filter(o("total").gt(literal(10))).over(PER_USER));
        one(
                all,
                "order with nulls last",
                rank().over(window().orderBy(o("total").desc().nullsLast())));
        one(all, "in an expression", sum(o("total")).over(window()).minus(o("total")));
        all.add(
                "in order by",
                select(o("id")).from(O).orderBy(rank().over(BY_DATE).asc()));
    }

    private static void frames(Constructs all) {
        FrameBound start = FrameBound.unboundedPreceding();
        FrameBound row = FrameBound.currentRow();
        one(all, "rows up to the current", sum(o("total")).over(BY_DATE.rows(start, row)));
        one(
                all,
                "rows around the current",
                sum(o("total")).over(BY_DATE.rows(FrameBound.preceding(2), FrameBound.following(2))));
        one(all, "rows to the end", sum(o("total")).over(BY_DATE.rows(row, FrameBound.unboundedFollowing())));
        one(all, "range", sum(o("total")).over(BY_DATE.range(start, row)));
        one(
                all,
                "range with an offset",
                sum(o("total"))
                        .over(window().orderBy(o("total").asc())
                                .range(FrameBound.preceding(10), FrameBound.following(10))));
        one(all, "groups", sum(o("total")).over(BY_DATE.groups(FrameBound.preceding(1), row)));
        for (FrameExclusion exclusion : FrameExclusion.values()) {
            one(
                    all,
                    "exclude " + exclusion,
                    sum(o("total"))
                            .over(BY_DATE.frame(new WindowFrame(
                                    FrameUnit.ROWS, start, FrameBound.unboundedFollowing(), exclusion))));
        }
    }

    private static void names(Constructs all) {
        all.add(
                "named window",
                select(
                                o("id"),
                                rank().over(window("w")).as("r"),
                                sum(o("total")).over(window("w")).as("s"))
                        .from(O)
                        .window("w", PER_USER));
        all.add(
                "window on a named one",
                select(
                                o("id"),
                                sum(o("total"))
                                        .over(window("w").orderBy(o("placed_on").asc()))
                                        .as("s"))
                        .from(O)
                        .window("w", window().partitionBy(o("user_id"))));
        all.add(
                "two named windows",
                select(o("id"), rank().over(window("b")).as("r"))
                        .from(O)
                        .window("a", window().partitionBy(o("user_id")))
                        .window("b", window("a").orderBy(o("total").desc())));
    }
}
