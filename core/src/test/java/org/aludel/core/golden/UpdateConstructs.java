package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.ORDERS;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.USERS;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.golden.GoldenTables.users;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.update;

import java.util.List;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.type.SqlTypes;

/** UPDATE. */
final class UpdateConstructs {

    private UpdateConstructs() {}

    static void addTo(Constructs all) {
        all.add("all rows", update(USERS).set("active", false));
        all.add(
                "where",
                update(USERS)
                        .set("name", "Ann")
                        .set("age", 30)
                        .where(users("id").eq(1L)));
        all.add("null", update(USERS).set("email", null).where(users("id").eq(1L)));
        all.add("expression", update(USERS).set("age", users("age").plus(literal(1))));
        all.add("default", update(USERS).set("active", defaultValue()));
        all.add("condition as a value", update(USERS).set("active", users("age").ge(18)));
        all.add(
                "parameters given at execution",
                update(USERS)
                        .set("name", param("new_name", SqlTypes.VARCHAR))
                        .where(users("id").eq(param("wanted", SqlTypes.BIGINT))));
        all.add("alias", update(U).set(u("age"), 3).where(u("id").eq(1L)));
        all.add(
                "subquery as a value",
                update(USERS)
                        .set(
                                "balance",
                                scalar(select(max(o("total")))
                                        .from(O)
                                        .where(o("user_id").eq(users("id"))))));
        all.add(
                "exists in where",
                update(USERS)
                        .set("active", true)
                        .where(exists(
                                select(literal(1)).from(O).where(o("user_id").eq(users("id"))))));
        all.add(
                "from",
                update(USERS)
                        .set("balance", o("total"))
                        .from(O)
                        .where(o("user_id").eq(users("id")))
                        .where(o("status").eq("open")));
        all.add(
                "alias and from",
                update(U)
                        .set(u("balance"), o("total"))
                        .from(O)
                        .where(o("user_id").eq(u("id"))));
        all.add(
                "from a join",
                update(USERS)
                        .set("balance", o("total"))
                        .from(new Join(
                                O,
                                JoinKind.INNER,
                                GoldenTables.I,
                                GoldenTables.i("order_id").eq(o("id")),
                                List.of()))
                        .where(o("user_id").eq(users("id"))));
        DerivedTable sums = select(o("user_id"), count().as("n"))
                .from(O)
                .groupBy(o("user_id"))
                .as("sums");
        all.add(
                "from a subquery",
                update(USERS)
                        .set("age", sums.column("n"))
                        .from(sums)
                        .where(sums.column("user_id").eq(users("id"))));
        all.add(
                "returning",
                update(USERS).set("age", 3).where(users("id").eq(1L)).returning(users("id"), users("age")));
        all.add(
                "from and returning",
                update(USERS)
                        .set("balance", o("total"))
                        .from(O)
                        .where(o("user_id").eq(users("id")))
                        .returning(users("id")));
        all.add(
                "hint",
                update(ORDERS)
                        .set("status", "x")
                        .hint("mysql", "NO_INDEX_MERGE(orders)")
                        .hint("oracle", "FULL(orders)")
                        .hint("standard", "QUICKLY"));
    }
}
