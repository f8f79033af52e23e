package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.ARCHIVE;
import static org.aludel.core.golden.GoldenTables.COUNTERS;
import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.mergeInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.valuesTable;

import java.util.List;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.MergeStatement;
import org.aludel.core.sql.ValuesTable;
import org.aludel.core.type.SqlTypes;

/** MERGE. */
final class MergeConstructs {

    private static final AliasedFrom A = ARCHIVE.as("a");

    private MergeConstructs() {}

    private static ColumnReference<Object> a(String name) {
        return A.column(name);
    }

    static void addTo(Constructs all) {
        MergeStatement orders = mergeInto(A).using(O).on(a("id").eq(o("id")));
        MergeStatement update = orders.whenMatched().thenUpdate(assign(a("total"), o("total")));
        all.add("update", update);
        all.add("insert", orders.whenNotMatched().thenInsert(assign(a("id"), o("id")), assign(a("status"), "new")));
        all.add(
                "update and insert",
                update.whenNotMatched().thenInsert(assign(a("id"), o("id")), assign(a("total"), o("total"))));
        all.add(
                "update with a condition",
                orders.whenMatched().and(o("status").eq("open")).thenUpdate(assign(a("status"), "open")));
        all.add(
                "insert with a condition",
                orders.whenNotMatched().and(o("total").gt(literal(10))).thenInsert(assign(a("id"), o("id"))));
        all.add("delete", orders.whenMatched().thenDelete());
        all.add(
                "delete with a condition",
                orders.whenMatched().and(o("status").eq("gone")).thenDelete());
        all.add("do nothing", orders.whenMatched().thenDoNothing());
        all.add("not matched by source", orders.whenNotMatchedBySource().thenDelete());
        all.add(
                "not matched by source with an update",
                orders.whenNotMatchedBySource().and(a("status").ne("old")).thenUpdate(assign(a("status"), "old")));
        all.add("returning", update.returning(a("id")));
        DerivedTable done = select(o("id"), o("total"))
                .from(O)
                .where(o("status").eq("done"))
                .as("done");
        all.add(
                "from a subquery",
                mergeInto(A)
                        .using(done)
                        .on(a("id").eq(done.column("id")))
                        .whenMatched()
                        .thenUpdate(assign(a("total"), done.column("total"))));
        ValuesTable given = valuesTable(
                "given",
                List.of(column("name", SqlTypes.varchar(50)), column("hits", SqlTypes.INTEGER)),
                new Object[] {"a", 1},
                new Object[] {"b", 2});
        ColumnReference<Integer> hits = COUNTERS.column("hits");
        all.add(
                "from values",
                mergeInto(COUNTERS)
                        .using(given)
                        .on(COUNTERS.column("name").eq(given.column("name")))
                        .whenMatched()
                        .thenUpdate(assign(hits, hits.plus(given.column("hits"))))
                        .whenNotMatched()
                        .thenInsert(
                                assign(COUNTERS.column("name"), given.column("name")),
                                assign(hits, given.column("hits"))));
    }
}
