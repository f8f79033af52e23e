package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.ARCHIVE;
import static org.aludel.core.golden.GoldenTables.NODES;
import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.ORDERS;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.and;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.recursive;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.values;

import java.util.List;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.CycleClause;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.SearchClause;
import org.aludel.core.type.SqlTypes;

/** Common table expressions. */
final class CommonTableConstructs {

    private CommonTableConstructs() {}

    static void addTo(Constructs all) {
        plain(all);
        recursion(all);
        writing(all);
    }

    private static void plain(Constructs all) {
        CommonTable sums = select(o("user_id"), sum(o("total")).as("amount"))
                .from(O)
                .groupBy(o("user_id"))
                .cte("sums");
        all.add("one", select(sums.column("user_id"), sums.column("amount")).from(sums));
        all.add(
                "joined",
                select(u("name"), sums.column("amount"))
                        .from(U)
                        .join(sums)
                        .on(sums.column("user_id").eq(u("id"))));
        AliasedFrom s = sums.as("s");
        all.add(
                "alias",
                select(s.column("amount")).from(s).where(s.column("amount").gt(literal(5))));
        AliasedFrom t = sums.as("t");
        all.add(
                "used twice",
                select(s.column("amount"), t.column("amount").as("other"))
                        .from(s)
                        .join(t)
                        .on(s.column("user_id").eq(t.column("user_id").plus(literal(1)))));
        CommonTable rich = select(sums.column("user_id"))
                .from(sums)
                .where(sums.column("amount").gt(literal(100)))
                .cte("rich");
        all.add("one that uses another", select(rich.column("user_id")).from(rich));
        CommonTable renamed = select(u("id"), u("name")).from(U).cte("renamed", "a", "b");
        all.add("column names", select(renamed.column("b")).from(renamed));
        all.add("materialized", selectFrom(sums.materialized()));
        all.add("not materialized", selectFrom(sums.notMaterialized()));
        CommonTable adults =
                select(u("id"), u("name")).from(U).where(u("age").ge(18)).cte("adults");
        all.add(
                "with a parameter",
                select(adults.column("name"))
                        .from(adults)
                        .where(adults.column("id").gt(7L)));
        all.add("not used", select(u("id")).from(U).with(sums));
        all.add(
                "in a subquery",
                select(u("id"))
                        .from(U)
                        .where(u("id").in(select(adults.column("id")).from(adults))));
        CommonTable list = values(
                        List.of(column("k", SqlTypes.INTEGER), column("v", SqlTypes.varchar(10))),
                        new Object[] {literal(1), literal("a")},
                        new Object[] {literal(2), literal("b")})
                .cte("list", "k", "v");
        all.add("values", select(list.column("v")).from(list));
    }

    private static CommonTable tree() {
        return recursive(
                "tree",
                List.of(column("id", SqlTypes.BIGINT), column("parent_id", SqlTypes.BIGINT)),
                self -> select(NODES.column("id"), NODES.column("parent_id"))
                        .from(NODES)
                        .where(NODES.column("parent_id").isNull())
                        .unionAll(select(NODES.column("id"), NODES.column("parent_id"))
                                .from(NODES)
                                .join(self)
                                .on(NODES.column("parent_id").eq(self.column("id")))));
    }

    private static void recursion(Constructs all) {
        CommonTable tree = tree();
        all.add("recursive", selectFrom(tree));
        CommonTable numbers = recursive(
                "numbers",
                List.of(column("n", SqlTypes.INTEGER)),
                self -> select(literal(1))
                        .unionAll(select(self.column("n").plus(literal(1)))
                                .from(self)
                                .where(self.column("n").lt(10))));
        all.add(
                "recursive without a table",
                select(numbers.column("n")).from(numbers).orderBy(numbers.column("n")));
        CommonTable depth = tree.search(new SearchClause(true, List.of("id"), "ord"));
        all.add("search depth first", select(depth.column("id")).from(depth).orderBy(depth.column("ord")));
        CommonTable breadth = tree.search(new SearchClause(false, List.of("id"), "ord"));
        all.add(
                "search breadth first",
                select(breadth.column("id")).from(breadth).orderBy(breadth.column("ord")));
        CommonTable cycle = tree.cycle(new CycleClause(List.of("id"), "is_cycle", "path"));
        all.add("cycle", select(cycle.column("id"), cycle.column("is_cycle")).from(cycle));
    }

    private static void writing(Constructs all) {
        DeleteStatement cancelled = deleteFrom(ORDERS)
                .where(ORDERS.column("status").eq("cancelled"))
                .returning(ORDERS.column("id"), ORDERS.column("user_id"), ORDERS.column("total"));
        CommonTable gone = cancelled.cte("gone");
        all.add("delete", select(count().as("n")).from(gone));
        all.add(
                "delete into insert",
                insertInto(ARCHIVE).columns("id", "user_id", "total").select(selectFrom(gone)));
        CommonTable added = insertInto(ORDERS)
                .set("id", 1L)
                .set("user_id", 2L)
                .returning(ORDERS.column("id"))
                .cte("added");
        all.add("insert", select(added.column("id")).from(added));
        CommonTable changed = update(ORDERS)
                .set("status", "paid")
                .where(ORDERS.column("id").eq(1L))
                .returning(ORDERS.column("id"), ORDERS.column("status"))
                .cte("changed");
        all.add("update", select(changed.column("status")).from(changed));
        CommonTable adults = select(u("id")).from(U).where(u("age").ge(18)).cte("adults");
        all.add(
                "in update",
                update(ORDERS)
                        .with(adults)
                        .set("status", "x")
                        .where(ORDERS.column("user_id")
                                .in(select(adults.column("id")).from(adults))));
        CommonTableReference named = new CommonTableReference("adults", adults.columnDefinitions());
        AliasedFrom again = named.as("again");
        all.add(
                "in update, by name",
                update(ORDERS)
                        .with(adults)
                        .set("status", "x")
                        .where(and(
                                ORDERS.column("user_id")
                                        .in(select(named.column("id")).from(named)),
                                exists(select(again.column("id"))
                                        .from(again)
                                        .where(again.column("id").eq(ORDERS.column("user_id")))))));
        CommonTable below = recursive(
                "below",
                List.of(column("id", SqlTypes.INTEGER)),
                self -> select(literal(1))
                        .unionAll(select(self.column("id").plus(literal(1)))
                                .from(self)
                                .where(self.column("id").lt(9))));
        CommonTableReference itself = new CommonTableReference("below", below.columnDefinitions());
        all.add(
                "recursive in delete, by name",
                deleteFrom(ORDERS)
                        .with(below)
                        .where(ORDERS.column("user_id")
                                .in(select(itself.column("id")).from(itself))));
        all.add(
                "in delete",
                deleteFrom(ORDERS)
                        .where(ORDERS.column("user_id")
                                .in(select(adults.column("id")).from(adults))));
        all.add(
                "in insert",
                insertInto(ARCHIVE)
                        .columns("id", "user_id")
                        .select(select(o("id"), o("user_id"))
                                .from(O)
                                .join(adults)
                                .on(adults.column("id").eq(o("user_id")))));
    }
}
