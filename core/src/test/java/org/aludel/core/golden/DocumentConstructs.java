package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.DOCUMENTS;
import static org.aludel.core.golden.GoldenTables.document;
import static org.aludel.core.sql.Sql.array;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.tableFunction;
import static org.aludel.core.sql.Sql.value;

import java.util.List;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FullTextMatch;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.TableFunction;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlTypes;

/** JSON, arrays and full-text search. */
final class DocumentConstructs {

    private static final ColumnReference<Json> CONTENT = document("content");
    private static final ColumnReference<List<String>> TAGS = document("tags");
    private static final ColumnReference<String> BODY = document("body");

    private DocumentConstructs() {}

    static void addTo(Constructs all) {
        json(all);
        arrays(all);
        fullText(all);
    }

    private static void one(Constructs all, String name, Expression<?> expression) {
        all.add(name, select(expression.as("v")).from(DOCUMENTS));
    }

    private static void where(Constructs all, String name, Expression<Boolean> condition) {
        all.add(name, select(document("id")).from(DOCUMENTS).where(condition));
    }

    private static void json(Constructs all) {
        one(all, "json key", CONTENT.key("address"));
        one(all, "json path", CONTENT.key("address").key("city"));
        one(all, "json index", CONTENT.key("phones").index(0));
        one(all, "json text", CONTENT.key("address").key("city").as(SqlTypes.VARCHAR));
        one(all, "json number", CONTENT.key("age").as(SqlTypes.INTEGER));
        one(all, "json boolean", CONTENT.key("member").as(SqlTypes.BOOLEAN));
        one(all, "json decimal", CONTENT.key("price").as(SqlTypes.decimal(10, 2)));
        one(all, "json key with a quote", CONTENT.key("it's \"x\"").as(SqlTypes.VARCHAR));
        one(all, "json key with a dot", CONTENT.key("a.b").as(SqlTypes.VARCHAR));
        one(all, "json key with a backslash", CONTENT.key("a\\b").as(SqlTypes.VARCHAR));
        where(
                all,
                "json text compared",
                CONTENT.key("city").as(SqlTypes.VARCHAR).eq("Bonn"));
        where(all, "json contains", CONTENT.containsAll(Json.of("{\"a\":1}")));
        where(all, "json contained by", CONTENT.containedBy(value(Json.of("{\"a\":1}"))));
    }

    private static void arrays(Constructs all) {
        one(all, "array constructor", array(SqlTypes.INTEGER, literal(1), literal(2)));
        one(all, "array of parameters", array(SqlTypes.VARCHAR, value("a"), value("b")));
        one(all, "empty array", array(SqlTypes.INTEGER));
        one(all, "array element", TAGS.element(1, SqlTypes.VARCHAR));
        where(all, "array element compared", TAGS.element(2, SqlTypes.VARCHAR).eq("x"));
        where(all, "array contains", TAGS.containsAll(List.of("a", "b")));
        where(
                all,
                "array contained by",
                TAGS.containedBy(value(List.of("a", "b"), SqlTypes.arrayOf(SqlTypes.varchar(50)))));
        where(all, "arrays overlap", TAGS.overlaps(array(SqlTypes.varchar(50), literal("a"), literal("b"))));
        where(all, "value equals any element", value("x").compare(ComparisonOperator.EQUAL, Quantifier.ANY, TAGS));
        where(all, "array equals", TAGS.eq(List.of("a")));
        TableFunction elements =
                tableFunction(function("unnest", SqlTypes.varchar(50), TAGS), "t", column("tag", SqlTypes.varchar(50)));
        all.add(
                "unnest",
                select(elements.column("tag"))
                        .from(DOCUMENTS, elements.asLateral())
                        .withColumns(List.of(elements.asLateral().column("tag"))));
        TableFunction parameter = tableFunction(
                function("unnest", SqlTypes.INTEGER, value(List.of(1, 2), SqlTypes.arrayOf(SqlTypes.INTEGER))),
                "t",
                column("n", SqlTypes.INTEGER));
        all.add("unnest of a parameter", select(parameter.column("n")).from(parameter));
    }

    private static void fullText(Constructs all) {
        where(all, "full text", BODY.matchesText("green tea"));
        where(
                all,
                "full text over two columns",
                new FullTextMatch(List.of(document("title"), BODY), value("green tea")));
    }
}
