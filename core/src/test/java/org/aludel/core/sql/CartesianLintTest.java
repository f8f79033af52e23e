package org.aludel.core.sql;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.max;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.tableFunction;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.valuesTable;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which statements have a Cartesian product that was probably not meant. */
class CartesianLintTest {

    private static final TableReference A =
            table("a", column("id", SqlTypes.BIGINT), column("b_id", SqlTypes.BIGINT), column("x", SqlTypes.INTEGER));
    private static final TableReference B = table("b", column("id", SqlTypes.BIGINT), column("c_id", SqlTypes.BIGINT));
    private static final TableReference C = table("c", column("id", SqlTypes.BIGINT), column("d_id", SqlTypes.BIGINT));
    private static final ColumnReference<Long> A_ID = A.column("id");
    private static final ColumnReference<Long> A_B = A.column("b_id");
    private static final ColumnReference<Long> B_ID = B.column("id");
    private static final ColumnReference<Long> B_C = B.column("c_id");
    private static final ColumnReference<Long> C_ID = C.column("id");
    private static final Predicate AB = A_B.eq(B_ID);
    private static final Predicate BC = B_C.eq(C_ID);

    private static Join join(FromClause left, JoinKind kind, FromClause right, Predicate on) {
        return new Join(left, kind, right, on, List.of());
    }

    private static String groups(Statement statement) {
        return CartesianLint.check(statement).stream()
                .map(warning -> warning.groups().toString())
                .reduce((one, two) -> one + " " + two)
                .orElse("none");
    }

    static Stream<Arguments> selects() {
        return Stream.of(
                Arguments.of("one table", select(A_ID).from(A), "none"),
                Arguments.of("no table", select(literal(1)), "none"),
                Arguments.of("two tables", select(A_ID, B_ID).from(A, B), "[[a], [b]]"),
                Arguments.of(
                        "two connected tables", select(A_ID, B_ID).from(A, B).where(AB), "none"),
                Arguments.of(
                        "conditions on each alone",
                        select(A_ID).from(A, B).where(A_ID.eq(1L)).where(B_ID.eq(1L)),
                        "[[a], [b]]"),
                Arguments.of(
                        "one of three left alone", select(A_ID).from(A, B, C).where(AB), "[[a, b], [c]]"),
                Arguments.of("three left alone", select(A_ID).from(A, B, C), "[[a], [b], [c]]"),
                Arguments.of(
                        "a chain of three", select(A_ID).from(A, B, C).where(AB).where(BC), "none"),
                Arguments.of(
                        "one condition over three",
                        select(A_ID).from(A, B, C).where(A_ID.plus(B_ID).eq(C_ID)),
                        "none"),
                Arguments.of("or", select(A_ID).from(A, B).where(AB.or(A_ID.eq(3L))), "none"),
                Arguments.of("not", select(A_ID).from(A, B).where(AB.not()), "none"),
                Arguments.of(
                        "condition in a subquery",
                        select(A_ID)
                                .from(A, B)
                                .where(exists(select(literal(1))
                                        .from(C)
                                        .where(C_ID.eq(A_ID).and(C_ID.eq(B_ID))))),
                        "none"),
                Arguments.of(
                        "the same table twice",
                        select(A_ID).from(A, A.as("other")).where(A_ID.eq(1L)),
                        "[[a], [other]]"),
                Arguments.of("derived from clause", select(A_ID, B_ID), "[[a], [b]]"),
                Arguments.of("connected derived from clause", select(A_ID, B_ID).where(AB), "none"),
                Arguments.of(
                        "grouping does not connect",
                        select(A_ID).from(A, B).having(max(A_ID).eq(max(B_ID))),
                        "[[a], [b]]"),
                Arguments.of(
                        "text as a condition",
                        select(A_ID).from(A, B).where(text("a.b_id = b.id").asPredicate()),
                        "none"),
                Arguments.of("bare column", select(A_ID).from(A, B).where(A_B.eq(column("id"))), "none"),
                Arguments.of(
                        "custom condition",
                        select(A_ID).from(A, B).where(new NodeSamples.CustomCondition(A_ID)),
                        "none"));
    }

    static Stream<Arguments> joins() {
        return Stream.of(
                Arguments.of("join", select(A_ID).from(A).join(B).on(AB), "none"),
                Arguments.of("left join", select(A_ID).from(A).leftJoin(B).on(AB), "none"),
                Arguments.of(
                        "join on one side alone", select(A_ID).from(A).join(B).on(B_ID.gt(3L)), "[[a], [b]]"),
                Arguments.of(
                        "join on one side, connected by where",
                        select(A_ID).from(A).join(B).on(B_ID.gt(3L)).where(AB),
                        "none"),
                Arguments.of("join on true", select(A_ID).from(A).join(B).on(new TruthConstant(true)), "none"),
                Arguments.of("cross join", select(A_ID).from(A).crossJoin(B), "none"),
                Arguments.of(
                        "cross join and a list",
                        select(A_ID).from(A).crossJoin(B).from(C),
                        "[[a, b], [c]]"),
                Arguments.of("using", select(A_ID).from(A).join(B).using("id"), "none"),
                Arguments.of(
                        "join beside a list", select(A_ID).from(C, A).join(B).on(AB), "[[c], [a, b]]"),
                Arguments.of(
                        "second join forgets the first",
                        select(A_ID).from(A).join(B).on(B_C.gt(1L)).join(C).on(BC),
                        "[[a], [b, c]]"),
                Arguments.of(
                        "join within a join",
                        select(A_ID).from(join(A, JoinKind.LEFT, join(B, JoinKind.INNER, C, BC), AB)),
                        "none"),
                Arguments.of(
                        "sample",
                        select(A_ID)
                                .from(new TableSample(A, SampleMethod.SYSTEM, literal(1), null), B)
                                .where(AB),
                        "none"));
    }

    static Stream<Arguments> elements() {
        DerivedTable lateral = select(B_ID).from(B).where(AB).as("q").asLateral();
        DerivedTable alone = select(B_ID).from(B).as("q");
        ValuesTable one = valuesTable("v", List.of(column("n", SqlTypes.INTEGER)), new Object[] {1});
        ValuesTable two = valuesTable("v", List.of(column("n", SqlTypes.INTEGER)), new Object[] {1}, new Object[] {2});
        CommonTable common = select(B_ID).from(B).cte("q");
        return Stream.of(
                Arguments.of("lateral", select(A_ID).from(A, lateral), "none"),
                Arguments.of("lateral without reference", select(A_ID).from(A, alone.asLateral()), "[[a], [q]]"),
                Arguments.of("subquery", select(A_ID).from(A, alone), "[[a], [q]]"),
                Arguments.of(
                        "connected subquery",
                        select(A_ID).from(A, alone).where(alone.column("id").eq(A_B)),
                        "none"),
                Arguments.of(
                        "aggregate",
                        select(A_ID).from(A, select(count().as("n")).from(B).as("q")),
                        "none"),
                Arguments.of(
                        "grouped aggregate",
                        select(A_ID)
                                .from(
                                        A,
                                        select(count().as("n"))
                                                .from(B)
                                                .groupBy(B_C)
                                                .as("q")),
                        "[[a], [q]]"),
                Arguments.of(
                        "window function",
                        select(A_ID)
                                .from(
                                        A,
                                        select(count().over(window()).as("n"))
                                                .from(B)
                                                .as("q")),
                        "[[a], [q]]"),
                Arguments.of(
                        "limit of one",
                        select(A_ID).from(A, select(B_ID).from(B).limit(1).as("q")),
                        "none"),
                Arguments.of(
                        "limit of two",
                        select(A_ID).from(A, select(B_ID).from(B).limit(2).as("q")),
                        "[[a], [q]]"),
                Arguments.of(
                        "constants",
                        select(A_ID).from(A, select(value(1).as("n")).as("q")),
                        "none"),
                Arguments.of("one row of values", select(A_ID).from(A, one), "none"),
                Arguments.of("two rows of values", select(A_ID).from(A, two), "[[a], [v]]"),
                Arguments.of("common table", select(A_ID).from(A, common), "[[a], [q]]"),
                Arguments.of(
                        "aggregate as a common table",
                        select(A_ID).from(A, select(max(B_ID)).from(B).cte("q")),
                        "none"),
                Arguments.of(
                        "table function over a column",
                        select(A_ID).from(A, tableFunction(function("f", SqlTypes.INTEGER, A_ID), "f")),
                        "none"),
                Arguments.of(
                        "table function over a constant",
                        select(A_ID).from(A, tableFunction(function("f", SqlTypes.INTEGER, 1), "f")),
                        "[[a], [f]]"));
    }

    static Stream<Arguments> nested() {
        SelectStatement product = select(A_ID).from(A, B);
        return Stream.of(
                Arguments.of(
                        "in a subquery of from",
                        select(product.as("q").column("id")).from(product.as("q")),
                        "[[a], [b]]"),
                Arguments.of("in a left-out from clause", select(product.as("q").column("id")), "[[a], [b]]"),
                Arguments.of("in a subquery of where", select(C_ID).from(C).where(C_ID.in(product)), "[[a], [b]]"),
                Arguments.of("in a union", select(C_ID).from(C).union(product), "[[a], [b]]"),
                Arguments.of("in a common table", select(C_ID).from(C).with(product.cte("q")), "[[a], [b]]"),
                Arguments.of("in an insert", insertInto(C).columns("id").select(product), "[[a], [b]]"),
                Arguments.of("twice the same", product.union(product), "[[a], [b]]"),
                Arguments.of(
                        "outside and inside",
                        select(C_ID).from(C, A).where(C_ID.in(select(B_ID).from(B, A.as("a2")))),
                        "[[c], [a]] [[b], [a2]]"),
                Arguments.of(
                        "connected through the enclosing row",
                        select(C_ID)
                                .from(C)
                                .where(exists(select(literal(1))
                                        .from(A, B)
                                        .where(A_ID.eq(C_ID))
                                        .where(B_ID.eq(C_ID)))),
                        "none"),
                Arguments.of(
                        "correlated without a from clause",
                        select(C_ID).from(C).where(exists(select(literal(1)).where(A_ID.eq(C_ID)))),
                        "none"));
    }

    static Stream<Arguments> writing() {
        return Stream.of(
                Arguments.of("update", update(A).set("x", 1), "none"),
                Arguments.of("update from", update(A).set("x", 1).from(B).where(AB), "none"),
                Arguments.of("update from another", update(A).set(A_B, B_ID).from(B), "[[a], [b]]"),
                Arguments.of("delete using", deleteFrom(A).using(B).where(AB), "none"),
                Arguments.of("delete using another", deleteFrom(A).using(B).where(B_ID.eq(3L)), "[[a], [b]]"),
                Arguments.of("insert", insertInto(A).columns("id").values(1L), "none"));
    }

    static Stream<Arguments> all() {
        return Stream.of(selects(), joins(), elements(), nested(), writing()).flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void finds(String what, Statement statement, String groups) {
        assertThat(groups(statement)).isEqualTo(groups);
    }

    @Test
    void saysWhatToDoAndTellsNoValue() {
        LintWarning warning = CartesianLint.check(
                        select(A_ID).from(A, B, C).where(AB).where(C_ID.eq(424242L)))
                .get(0);

        assertThat(warning.code()).isEqualTo(CoreErrorCode.CARTESIAN_PRODUCT);
        assertThat(warning)
                .hasToString("[ALU-1160] No condition connects 'a', 'b' with 'c': every row of the one is combined with"
                        + " every row of the other. Add the condition to WHERE or ON, or use crossJoin(...) where the"
                        + " product is meant.");
    }
}
