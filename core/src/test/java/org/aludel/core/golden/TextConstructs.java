package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.text;

import java.util.List;
import java.util.Map;
import org.aludel.core.sql.TextTable;
import org.aludel.core.type.SqlTypes;

/** SQL text with named parameters. */
final class TextConstructs {

    private TextConstructs() {}

    static void addTo(Constructs all) {
        all.add("statement", text("SELECT id FROM users WHERE age > :age AND name = :name"));
        all.add(
                "statement with values",
                text("SELECT id FROM users WHERE age > :age").bind("age", 18));
        all.add(
                "statement with columns",
                text("SELECT id, name FROM users")
                        .columns(column("id", SqlTypes.BIGINT), column("name", SqlTypes.VARCHAR)));
        all.add(
                "one parameter twice",
                text("SELECT id FROM users WHERE name = :x OR email = :x").bind("x", "a"));
        all.add("list", text("SELECT id FROM users WHERE age IN (:ages)").bind(Map.of("ages", List.of(1, 2, 3))));
        all.add("colons that are text", text("SELECT ':a', \":b\", x::int, \\:c FROM t -- :d\nWHERE /* :e */ y = :f"));
        all.add(
                "as a condition",
                select(u("id"))
                        .from(U)
                        .where(text("u.age > :age").bind("age", 18).asPredicate()));
        all.add(
                "as a condition among others",
                select(u("id"))
                        .from(U)
                        .where(text("u.age > 18 OR u.age < 3").asPredicate())
                        .where(u("name").eq("a")));
        all.add(
                "as a value",
                select(text("u.age + 1").asExpression(SqlTypes.INTEGER).as("x")).from(U));
        all.add(
                "as a value in an operation",
                select(text("u.age + 1").asExpression(SqlTypes.INTEGER).times(2).as("x"))
                        .from(U));
        TextTable table =
                text("SELECT 1 AS n").columns(column("n", SqlTypes.INTEGER)).asTable("t");
        all.add("as a table", select(table.column("n")).from(table));
        all.add(
                "as a subquery",
                select(text("SELECT id FROM users WHERE age = :age")
                        .bind("age", 3)
                        .columns(column("id", SqlTypes.BIGINT))
                        .as("q")
                        .column("id")));
        all.add(
                "in a union",
                text("SELECT id FROM users")
                        .columns(column("id", SqlTypes.BIGINT))
                        .union(select(u("manager_id")).from(U)));
    }
}
