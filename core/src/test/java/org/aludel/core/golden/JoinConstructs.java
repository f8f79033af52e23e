package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.I;
import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.ORDERS;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.USERS;
import static org.aludel.core.golden.GoldenTables.i;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.tableFunction;
import static org.aludel.core.sql.Sql.valuesTable;

import java.util.List;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.SampleMethod;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.sql.TableSample;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;

/** Joins, LATERAL, VALUES, table functions and samples. */
final class JoinConstructs {

    private JoinConstructs() {}

    static void addTo(Constructs all) {
        joins(all);
        lateral(all);
        valuesAndFunctions(all);
    }

    private static void joins(Constructs all) {
        all.add(
                "inner join",
                select(u("name"), o("total")).from(U).join(O).on(o("user_id").eq(u("id"))));
        all.add(
                "left join",
                select(u("name"), o("total"))
                        .from(U)
                        .leftJoin(O)
                        .on(o("user_id").eq(u("id"))));
        all.add(
                "right join",
                select(u("name"), o("total"))
                        .from(U)
                        .rightJoin(O)
                        .on(o("user_id").eq(u("id"))));
        all.add(
                "full join",
                select(u("name"), o("total"))
                        .from(U)
                        .fullJoin(O)
                        .on(o("user_id").eq(u("id"))));
        all.add("cross join", select(u("name"), o("total")).from(U).crossJoin(O));
        all.add("join using", select(o("total")).from(O).join(ORDERS.as("p")).using("user_id", "status"));
        all.add(
                "three tables",
                select(u("name"), i("product"))
                        .from(U)
                        .join(O)
                        .on(o("user_id").eq(u("id")))
                        .leftJoin(I)
                        .on(i("order_id").eq(o("id")).and(i("quantity").gt(1))));
        all.add(
                "join within a join",
                select(u("name"), i("product"))
                        .from(new Join(
                                U,
                                JoinKind.LEFT,
                                new Join(O, JoinKind.INNER, I, i("order_id").eq(o("id")), List.of()),
                                o("user_id").eq(u("id")),
                                List.of())));
        all.add(
                "join with or",
                select(u("name"))
                        .from(U)
                        .join(O)
                        .on(o("user_id").eq(u("id")).or(o("user_id").eq(u("manager_id")))));
        all.add("join on true", select(u("name")).from(U).leftJoin(O).on(new TruthConstant(true)));
        AliasedFrom boss = USERS.as("boss");
        all.add(
                "self join",
                select(u("name"), boss.column("name").as("boss_name"))
                        .from(U)
                        .leftJoin(boss)
                        .on(boss.column("id").eq(u("manager_id"))));
        DerivedTable sums =
                select(o("user_id"), o("total").as("amount")).from(O).as("sums");
        all.add(
                "join with a subquery",
                select(u("name"), sums.column("amount"))
                        .from(U)
                        .join(sums)
                        .on(sums.column("user_id").eq(u("id"))));
    }

    private static void lateral(Constructs all) {
        DerivedTable last = select(o("total"))
                .from(O)
                .where(o("user_id").eq(u("id")))
                .orderBy(o("placed_on").desc())
                .limit(1)
                .as("latest")
                .asLateral();
        all.add("lateral in a list", select(u("name"), last.column("total")).from(U, last));
        all.add(
                "cross join lateral",
                select(u("name"), last.column("total")).from(U).crossJoin(last));
        all.add(
                "left join lateral",
                select(u("name"), last.column("total")).from(U).leftJoin(last).on(new TruthConstant(true)));
        DerivedTable plain = select(o("total"))
                .from(O)
                .where(o("user_id").eq(u("id")))
                .as("all_orders")
                .asLateral();
        all.add(
                "join lateral with a condition",
                select(u("name")).from(U).join(plain).on(plain.column("total").gt(u("balance"))));
    }

    private static void valuesAndFunctions(Constructs all) {
        ValuesTable rates = valuesTable(
                "rates",
                List.of(column("code", SqlTypes.varchar(10)), column("rate", SqlTypes.INTEGER)),
                new Object[] {"a", 1},
                new Object[] {"b", 2},
                new Object[] {"c", null});
        all.add("values", select(rates.column("code"), rates.column("rate")).from(rates));
        ValuesTable constants = valuesTable(
                "n", List.of(column("x", SqlTypes.INTEGER)), new Object[] {literal(1)}, new Object[] {literal(2)});
        all.add(
                "join with values",
                select(u("name"), constants.column("x"))
                        .from(U)
                        .join(constants)
                        .on(constants.column("x").eq(u("age"))));
        TableFunction series = tableFunction(
                function("generate_series", SqlTypes.INTEGER, literal(1), literal(5)),
                "s",
                column("n", SqlTypes.INTEGER));
        all.add("table function", select(series.column("n")).from(series));
        all.add(
                "table function with ordinality",
                select(series.withOrdinality("pos").column("pos")).from(series.withOrdinality("pos")));
        TableFunction upTo = tableFunction(
                        function("generate_series", SqlTypes.INTEGER, literal(1), u("age")),
                        "s",
                        column("n", SqlTypes.INTEGER))
                .asLateral();
        all.add("lateral table function", select(u("name"), upTo.column("n")).from(U, upTo));
        Expression<Integer> tenth = literal(10);
        all.add("table sample", select(u("id")).from(new TableSample(U, SampleMethod.BERNOULLI, tenth, null)));
        all.add(
                "repeatable table sample",
                select(u("id")).from(new TableSample(U, SampleMethod.SYSTEM, tenth, literal(42))));
    }
}
