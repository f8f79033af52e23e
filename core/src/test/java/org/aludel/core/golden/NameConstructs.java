package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;

import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;

/** Names that need quotes, that are too long, and that attack. */
final class NameConstructs {

    private NameConstructs() {}

    private static TableReference tableNamed(String name, String column) {
        return table(name, column(column, SqlTypes.INTEGER));
    }

    private static void one(Constructs all, String name, String table, String column) {
        TableReference reference = tableNamed(table, column);
        all.add(
                name,
                select(reference.column(column))
                        .from(reference)
                        .where(reference.column(column).eq(1)));
    }

    static void addTo(Constructs all) {
        one(all, "reserved words", "order", "select");
        one(all, "reserved words in upper case", "ORDER", "SELECT");
        one(all, "words reserved in few dialects", "user", "rank");
        one(all, "value and key", "key", "value");
        one(all, "mixed case", "Person", "firstName");
        one(all, "upper case", "PERSON", "FIRST_NAME");
        one(all, "space", "my table", "my column");
        one(all, "leading digit", "2fast", "1st");
        one(all, "leading underscore", "_private", "_x");
        one(all, "dollar and hash", "a$b", "c#d");
        one(all, "dot", "a.b", "c.d");
        one(all, "umlauts", "größe", "straße");
        one(all, "double quote", "a\"b", "c\"d");
        one(all, "backtick", "a`b", "c`d");
        one(all, "brackets", "a[b", "c]d");
        one(all, "single quote", "a'b", "c'd");
        one(all, "backslash", "a\\b", "c\\");
        one(all, "question mark", "a?b", "c?");
        one(all, "comment", "a--b", "c/*d*/");
        one(all, "statement", "x\"; DROP TABLE users; --", "y`; DROP TABLE users; --");
        all.add(
                "label in mixed case",
                select(u("id").as("userId"))
                        .from(U)
                        .orderBy(u("id").as("userId").desc()));
        all.add("reserved label", select(u("id").as("from")).from(U));
        AliasedFrom group = GoldenTables.USERS.as("group");
        all.add("reserved alias", select(group.column("id")).from(group));
        String longName = "n".repeat(40) + "_".repeat(20) + "x".repeat(140);
        AliasedFrom longAlias = GoldenTables.USERS.as(longName);
        all.add(
                "long alias is shortened",
                select(longAlias.column("id").as(longName + "_id")).from(longAlias));
        one(all, "long table name", longName, "x");
        TableReference order = table("order", column("group", SqlTypes.INTEGER), column("table", SqlTypes.INTEGER));
        all.add(
                "reserved words in update",
                update(order).set("group", 1).where(order.column("table").eq(2)));
    }
}
