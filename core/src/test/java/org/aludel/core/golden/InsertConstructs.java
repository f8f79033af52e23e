package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.ARCHIVE;
import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.ORDERS;
import static org.aludel.core.golden.GoldenTables.TICKETS;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.defaultValue;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.values;

import java.math.BigDecimal;
import java.util.List;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.type.SqlTypes;

/** INSERT. */
final class InsertConstructs {

    private InsertConstructs() {}

    static void addTo(Constructs all) {
        InsertStatement orders = insertInto(ORDERS).columns("id", "user_id", "total");
        all.add("values at execution", orders);
        all.add("one row", orders.values(1L, 2L, new BigDecimal("9.50")));
        all.add("one row by set", insertInto(ORDERS).set("id", 1L).set("status", "new"));
        all.add(
                "several rows",
                orders.values(1L, 2L, new BigDecimal("9.50"))
                        .values(2L, 2L, null)
                        .values(3L, 4L, literal(7)));
        all.add("null", orders.values(1L, null, null));
        all.add(
                "expression",
                orders.values(1L, literal(1).plus(literal(2)), function("abs", SqlTypes.DECIMAL, literal(-5))));
        all.add(
                "subquery as a value",
                orders.values(
                        literal(1),
                        scalar(select(org.aludel.core.sql.Sql.max(o("id"))).from(O)),
                        null));
        all.add(
                "default as a value",
                insertInto(TICKETS).columns("title", "open").values("a", defaultValue()));
        all.add("default values", insertInto(TICKETS).defaultValues());
        all.add("default values returning", insertInto(TICKETS).defaultValues().returning(TICKETS.column("id")));
        all.add(
                "from a select",
                insertInto(ARCHIVE)
                        .columns("id", "user_id", "total")
                        .select(select(o("id"), o("user_id"), o("total"))
                                .from(O)
                                .where(o("status").eq("done"))));
        all.add(
                "from a union",
                insertInto(ARCHIVE)
                        .columns("id")
                        .select(select(o("id"))
                                .from(O)
                                .unionAll(select(o("user_id")).from(O))));
        all.add(
                "from values",
                insertInto(ARCHIVE)
                        .columns("id", "status")
                        .select(values(
                                List.of(column("id", SqlTypes.BIGINT), column("status", SqlTypes.varchar(20))),
                                new Object[] {1L, "a"},
                                new Object[] {2L, "b"})));
        all.add(
                "without column names",
                insertInto(ARCHIVE).select(select(ORDERS).from(ORDERS)));
        all.add(
                "overriding system value",
                insertInto(TICKETS).columns("id", "title").values(7L, "a").overridingSystemValue());
        all.add("returning", orders.returning(ORDERS.column("id")));
        all.add(
                "returning an expression",
                orders.returning(ORDERS.column("total").times(literal(2)).as("twice")));
        all.add("returning all columns", orders.returning(ORDERS));
        all.add(
                "several rows returning",
                insertInto(TICKETS)
                        .columns("title")
                        .values("a")
                        .values("b")
                        .returning(TICKETS.column("id"), TICKETS.column("title")));
        all.add(
                "hint",
                orders.hint("mysql", "SET_VAR(foreign_key_checks=OFF)")
                        .hint("oracle", "APPEND")
                        .hint("standard", "QUICKLY"));
    }
}
