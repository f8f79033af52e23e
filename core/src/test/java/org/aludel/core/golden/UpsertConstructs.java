package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.COUNTERS;
import static org.aludel.core.golden.GoldenTables.USERS;
import static org.aludel.core.golden.GoldenTables.users;
import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.inserted;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;

import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.InsertStatement;

/** INSERT that meets existing rows. */
final class UpsertConstructs {

    private UpsertConstructs() {}

    static void addTo(Constructs all) {
        ColumnReference<Integer> hits = COUNTERS.column("hits");
        InsertStatement one = insertInto(COUNTERS).columns("name", "hits").values("home", 1);
        Assignment add = assign(hits, hits.plus(inserted(hits)));
        all.add("do nothing", one.onConflict("name").doNothing());
        all.add("do nothing on any conflict", one.onConflict().doNothing());
        all.add(
                "do nothing on a constraint",
                one.onConflictOnConstraint("counters_key").doNothing());
        all.add("update to the new values", one.onConflict("name").doUpdate("hits"));
        all.add(
                "update several columns",
                insertInto(COUNTERS)
                        .columns("name", "hits", "active")
                        .onConflict("name")
                        .doUpdate("hits", "active"));
        all.add("update by an expression", one.onConflict("name").doUpdate(add));
        all.add("update to a parameter", one.onConflict("name").doUpdate(assign(hits, 5)));
        all.add(
                "update on a constraint",
                one.onConflictOnConstraint("counters_key").doUpdate("hits"));
        all.add("update where", one.onConflict("name").doUpdateWhere(hits.lt(inserted(hits)), add));
        all.add(
                "partial index",
                one.onConflict("name").where(COUNTERS.column("active")).doUpdate("hits"));
        all.add("two unique columns", one.onConflict("name", "active").doUpdate("hits"));
        all.add(
                "several rows",
                one.values("about", 2).values("news", null).onConflict("name").doUpdate(add));
        all.add(
                "from a select",
                insertInto(COUNTERS)
                        .columns("name", "hits")
                        .select(select(users("name"), literal(1)).from(USERS))
                        .onConflict("name")
                        .doUpdate("hits"));
        all.add("returning", one.onConflict("name").doUpdate(add).returning(COUNTERS.column("name"), hits));
        all.add("do nothing returning", one.onConflict("name").doNothing().returning(hits));
    }
}
