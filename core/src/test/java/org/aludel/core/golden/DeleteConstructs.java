package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.I;
import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.ORDERS;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.i;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;

import java.util.List;
import org.aludel.core.sql.ColumnReference;

/** DELETE. */
final class DeleteConstructs {

    private DeleteConstructs() {}

    static void addTo(Constructs all) {
        ColumnReference<Long> id = ORDERS.column("id");
        ColumnReference<Long> userId = ORDERS.column("user_id");
        all.add("all rows", deleteFrom(ORDERS));
        all.add("where", deleteFrom(ORDERS).where(id.eq(1L)));
        all.add("where in", deleteFrom(ORDERS).where(id.in(List.of(1L, 2L))));
        all.add("alias", deleteFrom(O).where(o("id").eq(1L)));
        all.add(
                "in a subquery",
                deleteFrom(ORDERS).where(userId.in(select(u("id")).from(U).where(u("active")))));
        all.add(
                "exists",
                deleteFrom(ORDERS)
                        .where(exists(select(literal(1)).from(U).where(u("id").eq(userId)))
                                .not()));
        all.add(
                "using",
                deleteFrom(ORDERS)
                        .using(U)
                        .where(u("id").eq(userId))
                        .where(u("active").eq(false)));
        all.add("alias and using", deleteFrom(O).using(U).where(u("id").eq(o("user_id"))));
        all.add(
                "using two tables",
                deleteFrom(ORDERS)
                        .using(U, I)
                        .where(u("id").eq(userId))
                        .where(i("order_id").eq(id)));
        all.add("returning", deleteFrom(ORDERS).where(id.eq(1L)).returning(id, ORDERS.column("status")));
        all.add("returning all columns", deleteFrom(ORDERS).where(id.eq(1L)).returning(ORDERS));
        all.add(
                "using and returning",
                deleteFrom(ORDERS).using(U).where(u("id").eq(userId)).returning(id));
        all.add(
                "hint",
                deleteFrom(ORDERS)
                        .hint("mysql", "NO_INDEX_MERGE(orders)")
                        .hint("oracle", "FULL(orders)")
                        .hint("standard", "QUICKLY"));
    }
}
