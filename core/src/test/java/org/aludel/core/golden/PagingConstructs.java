package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;

import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;

/** ORDER BY, LIMIT and OFFSET. */
final class PagingConstructs {

    private PagingConstructs() {}

    static void addTo(Constructs all) {
        SelectStatement users = select(u("id")).from(U);
        SelectStatement ordered = users.orderBy(u("id"));
        all.add("ascending", users.orderBy(u("name").asc()));
        all.add("descending", users.orderBy(u("name").desc(), u("id").asc()));
        all.add("nulls first", users.orderBy(u("email").asc().nullsFirst()));
        all.add("nulls last", users.orderBy(u("email").asc().nullsLast()));
        all.add("descending with nulls first", users.orderBy(u("email").desc().nullsFirst()));
        all.add("descending with nulls last", users.orderBy(u("email").desc().nullsLast()));
        all.add(
                "by a label",
                select(u("age").plus(1).as("x"))
                        .from(U)
                        .orderBy(u("age").plus(1).as("x").desc()));
        all.add(
                "by a label with nulls last",
                select(u("email").concat("!").as("x"))
                        .from(U)
                        .orderBy(u("email").concat("!").as("x").desc().nullsLast()));
        all.add(
                "by a label that the subquery renames",
                select(select(u("age").plus(1).as("x"))
                        .from(U)
                        .orderBy(u("age").plus(1).as("x"))
                        .limit(3)
                        .as("q", "y")
                        .column("y")));
        all.add("by a condition", users.orderBy(u("age").gt(18).desc()));
        all.add("by a collation", users.orderBy(u("name").collate("C").asc()));
        all.add("limit", ordered.limit(10));
        all.add("limit without order", users.limit(10));
        all.add("offset", ordered.offset(20));
        all.add("limit and offset", ordered.limit(10).offset(20));
        all.add("constant limit", ordered.limit(literal(10)).offset(literal(20)));
        all.add("named limit", ordered.limit(param("rows", SqlTypes.BIGINT)).offset(param("skip", SqlTypes.BIGINT)));
        all.add("limit of an expression", ordered.limit(literal(5).plus(literal(5))));
        all.add("with ties", ordered.limit(10).withTies());
        all.add("percent", ordered.limit(10).percent());
        all.add("percent with ties", ordered.limit(10).percent().withTies());
        all.add("distinct with limit", users.distinct().orderBy(u("id")).limit(3));
        all.add("limit in a subquery", select(ordered.limit(3).as("q").column("id")));
        all.add(
                "limit in IN",
                users.where(u("id").in(select(u("manager_id").as("m")).from(U).limit(3))));
        all.add(
                "parameters in order of the text",
                select(u("age").plus(1).as("x"))
                        .from(U)
                        .where(u("name").eq("a"))
                        .limit(5)
                        .offset(6));
    }
}
