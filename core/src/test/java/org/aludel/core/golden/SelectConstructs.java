package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.ORDERS;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.USERS;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.golden.GoldenTables.users;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.value;

import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.Hint;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;

/** Select lists, FROM, WHERE, subqueries and correlation. */
final class SelectConstructs {

    private SelectConstructs() {}

    static void addTo(Constructs all) {
        AliasedFrom boss = USERS.as("boss");
        all.add("columns of a table", select(users("id"), users("name")).from(USERS));
        all.add("columns of an alias", select(u("id"), u("name")).from(U));
        all.add("derived FROM clause", select(users("id"), users("name")));
        all.add("all columns of an element", selectFrom(ORDERS));
        all.add("star", select(new AllColumns(null)).from(ORDERS));
        all.add(
                "star of an element",
                select(U.allColumns(), o("total")).from(U, O).where(o("user_id").eq(u("id"))));
        all.add("table without described columns", select(new AllColumns(null)).from(table("users")));
        all.add(
                "column that was not described",
                select(USERS.unchecked("email", SqlTypes.VARCHAR)).from(USERS));
        all.add("label", select(u("age").plus(1).as("next_age")).from(U));
        all.add("constant without FROM", select(literal(1).as("one")));
        all.add("parameter in the select list", select(value("x").as("p"), value(7).as("q")));
        all.add(
                "null in the select list",
                select(literal(null, SqlTypes.INTEGER).as("nothing")));
        all.add("schema", select(table(QualifiedName.of("app", "users")).unchecked("id", SqlTypes.BIGINT)));
        all.add(
                "catalog and schema",
                select(table(new QualifiedName("cat", "app", "users")).unchecked("id", SqlTypes.BIGINT)));
        all.add("where", select(u("id")).from(U).where(u("age").gt(25)));
        all.add(
                "two conditions",
                select(u("id")).from(U).where(u("age").gt(25)).where(u("name").like("A%")));
        all.add("distinct", select(u("name")).from(U).distinct());
        all.add(
                "distinct with order",
                select(u("name")).from(U).distinct().orderBy(u("name").desc()));
        all.add(
                "distinct on",
                select(o("user_id"), o("total"))
                        .from(O)
                        .distinctOn(o("user_id"))
                        .orderBy(o("user_id").asc(), o("total").desc()));
        all.add("group by", select(o("user_id"), count()).from(O).groupBy(o("user_id")));
        all.add(
                "having",
                select(o("user_id"), count().as("n"))
                        .from(O)
                        .groupBy(o("user_id"))
                        .having(count().gt(3L)));
        all.add("condition as a column", select(u("age").ge(18).as("adult")).from(U));
        all.add(
                "exists as a column",
                select(exists(select(o("id")).from(O).where(o("user_id").eq(u("id"))))
                                .as("ordered"))
                        .from(U));
        all.add(
                "scalar subquery",
                select(u("name"), scalar(select(max(o("total"))).from(O)).as("highest"))
                        .from(U));
        all.add(
                "correlated scalar subquery",
                select(
                                u("name"),
                                scalar(select(count())
                                                .from(O)
                                                .where(o("user_id").eq(u("id"))))
                                        .as("orders"))
                        .from(U));
        all.add(
                "scalar subquery in where",
                select(o("id"))
                        .from(O)
                        .where(o("total")
                                .eq(scalar(select(max(ORDERS.column("total"))).from(ORDERS)))));
        all.add(
                "subquery in from",
                select(select(u("id"), u("age").as("years")).from(U).as("q").column("years")));
        all.add(
                "subquery with named columns",
                select(select(u("id"), u("name")).from(U).as("q", "a", "b").column("b")));
        all.add(
                "self join without ON",
                select(u("name"), boss.column("name").as("boss_name"))
                        .from(U, boss)
                        .where(boss.column("id").eq(u("manager_id"))));
        all.add(
                "hint behind the verb",
                select(u("id"))
                        .from(U)
                        .hint("oracle", "FULL(u)")
                        .hint("mysql", "NO_INDEX_MERGE(u)")
                        .hint("standard", "QUICKLY"));
        all.add(
                "hint at the end",
                select(u("id"))
                        .from(U)
                        .hint(new Hint("sqlserver", "OPTION (RECOMPILE)", HintPosition.END))
                        .hint(new Hint("standard", "WITH CARE", HintPosition.END)));
        all.add(
                "hint behind from",
                select(u("id"))
                        .from(U)
                        .hint(new Hint("mysql", "USE INDEX (users_name)", HintPosition.AFTER_FROM))
                        .hint(new Hint("standard", "BY INDEX", HintPosition.AFTER_FROM)));
    }
}
