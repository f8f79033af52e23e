package org.aludel.core.golden;

import static org.aludel.core.golden.GoldenTables.O;
import static org.aludel.core.golden.GoldenTables.U;
import static org.aludel.core.golden.GoldenTables.o;
import static org.aludel.core.golden.GoldenTables.u;
import static org.aludel.core.sql.Sql.and;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.isFalse;
import static org.aludel.core.sql.Sql.isTrue;
import static org.aludel.core.sql.Sql.isUnknown;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.not;
import static org.aludel.core.sql.Sql.or;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;

import java.util.List;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.sql.TruthValue;
import org.aludel.core.type.SqlTypes;

/** Every condition, each as the WHERE of {@code SELECT u.id FROM users AS u}. */
final class PredicateConstructs {

    private PredicateConstructs() {}

    static void addTo(Constructs all) {
        comparisons(all);
        nullsAndTruth(all);
        patterns(all);
        lists(all);
        rows(all);
        subqueries(all);
        logic(all);
    }

    private static void where(Constructs all, String name, Expression<Boolean> condition) {
        all.add(name, select(u("id")).from(U).where(condition));
    }

    private static void comparisons(Constructs all) {
        where(all, "equal", u("age").eq(25));
        where(all, "not equal", u("age").ne(25));
        where(all, "less", u("age").lt(25));
        where(all, "less or equal", u("age").le(25));
        where(all, "greater", u("age").gt(25));
        where(all, "greater or equal", u("age").ge(25));
        where(all, "two columns", u("id").eq(u("manager_id")));
        where(all, "named parameter", u("name").eq(param("wanted", SqlTypes.VARCHAR)));
        where(all, "between", u("age").between(18, 65));
        where(all, "not between", u("age").notBetween(18, 65));
        where(all, "between symmetric", new BetweenPredicate(u("age"), value(65), value(18), true, false));
        where(all, "not between symmetric", new BetweenPredicate(u("age"), value(65), value(18), true, true));
        where(all, "comparison of conditions", u("age").gt(18).eq(u("balance").gt(literal(0))));
        where(all, "condition compared with a value", u("age").gt(18).eq(u("active")));
    }

    private static void nullsAndTruth(Constructs all) {
        where(all, "is null", u("email").isNull());
        where(all, "is not null", u("email").isNotNull());
        where(all, "parameter is null", value(null, SqlTypes.VARCHAR).isNull());
        where(all, "is distinct from", u("email").isDistinctFrom("x"));
        where(all, "is not distinct from", u("email").isNotDistinctFrom("x"));
        where(all, "is not distinct from a column", u("id").isNotDistinctFrom(u("manager_id")));
        where(all, "is true", isTrue(u("age").gt(18)));
        where(all, "is false", isFalse(u("age").gt(18)));
        where(all, "is unknown", isUnknown(u("age").gt(18)));
        where(all, "is not true", new TruthTest(u("age").gt(18), TruthValue.TRUE, true));
        where(all, "is not unknown", new TruthTest(u("age").gt(18), TruthValue.UNKNOWN, true));
        where(all, "boolean column", u("active"));
        where(all, "not a boolean column", not(u("active")));
        where(all, "boolean column is false", isFalse(u("active")));
        where(all, "boolean parameter", value(true));
        where(all, "boolean column equals a parameter", u("active").eq(true));
        where(all, "always", new TruthConstant(true));
        where(all, "never", new TruthConstant(false));
    }

    private static void patterns(Constructs all) {
        where(all, "like", u("name").like("A%"));
        where(all, "not like", u("name").notLike("A%"));
        where(all, "like with escape", u("name").like("100#%%", '#'));
        where(all, "like with backslash as escape", u("name").like("a\\_b%", '\\'));
        where(all, "like with quote as escape", u("name").like("a'_b%", '\''));
        where(all, "ilike", u("name").ilike("a%"));
        where(all, "not ilike", new LikePredicate(u("name"), value("a%"), null, true, true));
        where(all, "like a column", u("name").like(u("email").concat("%")));
        where(all, "starts with", u("name").startsWith("50%"));
        where(all, "ends with", u("name").endsWith("_x"));
        where(all, "contains", u("name").contains("a!b"));
        where(all, "contains without case", u("name").icontains("ab"));
        where(all, "regex", u("name").matchesRegex("^a.*z$"));
        where(all, "not regex", new RegexPredicate(u("name"), value("^a"), false, true));
        where(all, "regex without case", new RegexPredicate(u("name"), value("^a"), true, false));
    }

    private static void lists(Constructs all) {
        where(all, "in values", u("age").in(List.of(1, 2, 3)));
        where(all, "in one value", u("name").in(List.of("a")));
        where(all, "in no values", u("age").in(List.<Integer>of()));
        where(all, "not in values", u("age").notIn(List.of(1, 2, 3)));
        where(all, "not in no values", u("id").notIn(List.<Long>of()));
        where(all, "in a named list", u("age").in(listParam("ages", SqlTypes.INTEGER)));
        where(all, "in expressions", u("age").in(literal(1), u("id"), value(3)));
        where(all, "not in expressions", new InListPredicate(u("age"), List.of(literal(1), literal(2)), true));
        where(all, "in no expressions", new InListPredicate(u("age"), List.of(), false));
        where(all, "not in no expressions", new InListPredicate(u("age"), List.of(), true));
        where(all, "parameter in values", value(5).in(List.of(1, 2)));
        where(
                all,
                "any of an array",
                u("id").compare(
                                ComparisonOperator.EQUAL,
                                Quantifier.ANY,
                                ListParameter.of(SqlTypes.BIGINT, List.of(1L, 2L))));
        where(
                all,
                "all of an array",
                u("id").compare(
                                ComparisonOperator.GREATER,
                                Quantifier.ALL,
                                ListParameter.of(SqlTypes.BIGINT, List.of(1L, 2L))));
    }

    private static void rows(Constructs all) {
        RowValue pair = row(u("age"), u("name"));
        where(all, "equal rows", pair.eq(row(value(25), value("x"))));
        where(all, "not equal rows", pair.ne(row(value(25), value("x"))));
        where(all, "greater row", pair.gt(row(value(25), value("x"))));
        where(all, "less or equal row", pair.le(row(value(25), value("x"))));
        where(all, "row in rows", pair.in(row(value(1), value("a")), row(value(2), value("b"))));
        where(
                all,
                "row in a list",
                new InParameterPredicate(
                        pair,
                        ListParameter.of(
                                SqlTypes.rowOf(SqlTypes.INTEGER, SqlTypes.VARCHAR),
                                List.of(List.of(1, "a"), List.of(2, "b"), List.of(3, "c"))),
                        false));
        where(
                all,
                "row not in a list",
                new InParameterPredicate(
                        pair,
                        ListParameter.of(SqlTypes.rowOf(SqlTypes.INTEGER, SqlTypes.VARCHAR), List.of(List.of(1, "a"))),
                        true));
        where(
                all,
                "row in an empty list",
                new InParameterPredicate(
                        pair, ListParameter.of(SqlTypes.rowOf(SqlTypes.INTEGER, SqlTypes.VARCHAR), List.of()), false));
        where(
                all,
                "row in a subquery",
                row(u("id"), u("age")).in(select(o("user_id"), o("id")).from(O)));
        where(all, "row is null", row(u("age"), u("name")).isNull());
    }

    private static void subqueries(Constructs all) {
        Query buyers = select(o("user_id")).from(O).where(o("total").gt(literal(100)));
        where(all, "in a subquery", u("id").in(buyers));
        where(all, "not in a subquery", u("id").notIn(buyers));
        where(
                all,
                "exists",
                exists(select(literal(1)).from(O).where(o("user_id").eq(u("id")))));
        where(
                all,
                "not exists",
                exists(select(literal(1)).from(O).where(o("user_id").eq(u("id"))))
                        .not());
        where(all, "equal any", u("id").compare(ComparisonOperator.EQUAL, Quantifier.ANY, buyers));
        where(all, "greater than all", u("id").compare(ComparisonOperator.GREATER, Quantifier.ALL, buyers));
        where(all, "in a union", u("id").in(buyers.union(select(o("id")).from(O))));
    }

    private static void logic(Constructs all) {
        Predicate young = u("age").lt(18);
        Predicate old = u("age").gt(65);
        Predicate rich = u("balance").gt(literal(1000));
        where(all, "and", young.and(rich).and(u("email").isNull()));
        where(all, "or", young.or(old).or(rich));
        where(all, "or within and", young.or(old).and(rich));
        where(all, "and within or", young.and(rich).or(old));
        where(all, "not", not(young));
        where(all, "not of and", not(young.and(rich)));
        where(all, "not of not", not(not(young)));
        where(all, "and of none", and());
        where(all, "or of none", or());
        where(all, "and with a boolean column", and(u("active"), young));
        where(all, "operator", u("name").test("~~", "A%"));
        where(all, "word operator", u("name").test("SIMILAR TO", "A%"));
    }
}
