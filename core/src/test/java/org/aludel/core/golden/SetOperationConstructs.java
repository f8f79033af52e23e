package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.USERS;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.golden.GoldenTables.users;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.values;

import java.util.List;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.ValuesStatement;
import org.aludel.core.type.SqlTypes;

/** UNION, INTERSECT, EXCEPT and VALUES as a query. */
final class SetOperationConstructs {

    private SetOperationConstructs() {}

    static void addTo(Constructs all) {
        SelectStatement buyers = select(o("user_id")).from(O);
        SelectStatement everyone = select(u("id")).from(U);
        SelectStatement adults =
                select(users("id")).from(USERS).where(users("age").ge(18));
        all.add("union", everyone.union(buyers));
        all.add("union all", everyone.unionAll(buyers));
        all.add("intersect", everyone.intersect(buyers));
        all.add("intersect all", everyone.intersectAll(buyers));
        all.add("except", everyone.except(buyers));
        all.add("except all", everyone.exceptAll(buyers));
        all.add("three queries", everyone.union(buyers).union(adults));
        all.add("three queries of except", everyone.except(buyers).except(adults));
        all.add("nested on the left", everyone.union(buyers).intersect(adults));
        all.add("nested on the right", everyone.except(buyers.union(adults)));
        all.add(
                "order and limit of the whole",
                everyone.union(buyers).orderBy(column("id")).limit(5));
        all.add(
                "offset of the whole",
                everyone.union(buyers).orderBy(column("id").desc()).limit(5).offset(10));
        all.add(
                "order and limit of a part",
                everyone.orderBy(u("id").desc()).limit(3).unionAll(buyers));
        all.add("as a subquery", select(everyone.union(buyers).as("ids").column("id")));
        all.add(
                "as a subquery with named columns",
                select(everyone.union(buyers).as("ids", "x").column("x")));
        all.add("with a common table", select(adults.cte("adults").column("id")).union(buyers));
        all.add(
                "different labels",
                select(u("id").as("a"), u("name").as("b"))
                        .from(U)
                        .unionAll(select(o("id"), o("status")).from(O))
                        .orderBy(column("b")));
        all.add(
                "order by a label of the first query",
                select(u("id").plus(1).as("next"))
                        .from(U)
                        .union(buyers)
                        .orderBy(u("id").plus(1).as("next").desc()));
        all.add(
                "order by a column of the first query",
                select(u("id"), u("name"))
                        .from(U)
                        .union(select(o("id"), o("status")).from(O))
                        .orderBy(u("name")));
        all.add(
                "order by a column that the subquery renames",
                select(everyone.union(buyers)
                        .orderBy(column("id"))
                        .limit(3)
                        .as("ids", "x")
                        .column("x")));
        ValuesStatement rows = values(
                List.of(column("k", SqlTypes.INTEGER), column("v", SqlTypes.varchar(10))),
                new Object[] {1, "a"},
                new Object[] {2, null});
        all.add("values", rows);
        all.add(
                "values of constants",
                values(List.of(column("k", SqlTypes.INTEGER)), new Object[] {literal(1)}, new Object[] {literal(2)}));
        all.add("values in order", rows.orderBy(column("k").desc()).limit(1));
        all.add("union with values", select(u("id"), u("name")).from(U).unionAll(rows));
        all.add("values as a subquery", select(rows.as("q", "k", "v").column("v")));
    }
}
