package org.aludel.core.sql;

import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.CompiledStatement;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.golden.Constructs;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement is its own key among compiled statements. */
class StatementKeyTest {

    private static final TableReference USERS = NodeSamples.USERS;
    private static final TableReference ORDERS = NodeSamples.ORDERS;
    private static final ColumnReference<Long> ID = USERS.column("id");
    private static final ColumnReference<Integer> AGE = USERS.column("age");
    private static final ColumnReference<String> NAME = USERS.column("name");

    private static SelectStatement users() {
        return select(ID).from(USERS);
    }

    private static CompiledStatement compile(Statement statement) {
        return Dialects.named("standard").compile(statement);
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                Arguments.of("values", users().where(AGE.gt(1)), users().where(AGE.gt(2))),
                Arguments.of("lists", users().where(AGE.in(List.of(1))), users().where(AGE.in(List.of(1, 2, 3)))),
                Arguments.of("limits", users().limit(1), users().limit(100)),
                Arguments.of(
                        "inserted rows",
                        insertInto(USERS).columns("id").values(1L),
                        insertInto(USERS).columns("id").values(2L)),
                Arguments.of(
                        "null as a value",
                        insertInto(USERS).columns("id").values(1L),
                        insertInto(USERS).columns("id").values((Object) null)),
                Arguments.of(
                        "values in texts",
                        Sql.text("SELECT :x").bind("x", 1),
                        Sql.text("SELECT :x").bind("x", 2)),
                Arguments.of(
                        "values in subqueries",
                        users().where(ID.in(
                                select(ORDERS.column("id")).from(ORDERS).limit(1))),
                        users().where(ID.in(
                                select(ORDERS.column("id")).from(ORDERS).limit(2)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alike")
    void doesNotCountValues(String what, Statement one, Statement two) {
        assertThat(two).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(compile(two).sql().replaceAll("\\(\\?.*\\)", ""))
                .isEqualTo(compile(one).sql().replaceAll("\\(\\?.*\\)", ""));
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of("types", users().where(AGE.eq(value(1))), users().where(AGE.eq(value(1L)))),
                Arguments.of(
                        "lengths of types",
                        select(value("a", SqlTypes.varchar(1))),
                        select(value("a", SqlTypes.varchar(2)))),
                Arguments.of(
                        "names",
                        users().where(AGE.eq(param("a", SqlTypes.INTEGER))),
                        users().where(AGE.eq(param("b", SqlTypes.INTEGER)))),
                Arguments.of(
                        "names of lists",
                        users().where(AGE.in(listParam("a", SqlTypes.INTEGER))),
                        users().where(AGE.in(listParam("b", SqlTypes.INTEGER)))),
                Arguments.of(
                        "a value and a name",
                        users().where(AGE.eq(1)),
                        users().where(AGE.eq(param("b", SqlTypes.INTEGER)))),
                Arguments.of("literals", select(literal(1)), select(literal(2))),
                Arguments.of("structure", users().where(AGE.gt(1)), users().where(AGE.lt(1))),
                Arguments.of("order", users().orderBy(AGE.asc()), users().orderBy(AGE.desc())),
                Arguments.of(
                        "aliases",
                        select(USERS.as("a").column("id")),
                        select(USERS.as("b").column("id"))),
                Arguments.of("hints", users().hint("h2", "a"), users().hint("h2", "b")),
                Arguments.of("a query and a set operation of it", users(), users().union(users())),
                Arguments.of(
                        "rows of an insert",
                        insertInto(USERS).columns("id").values(1L),
                        insertInto(USERS).columns("id").values(1L).values(2L)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("different")
    void counts(String what, Statement one, Statement two) {
        assertThat(two).isNotEqualTo(one);
    }

    @Test
    void findsEachStatementOfTheCatalogueThatIsBuiltAgain() {
        Map<Statement, String> compiled = new HashMap<>();
        Constructs.all().forEach((name, statement) -> compiled.putIfAbsent(statement, name));

        Constructs.all().forEach((name, statement) -> {
            Statement again = rebuilt(statement);
            assertThat(compiled).as(name).containsKey(again);
            assertThat(again.hashCode()).as(name).isEqualTo(statement.hashCode());
        });
    }

    /** A deep copy: every parameter anew, and so every node above one. */
    private static Statement rebuilt(Statement statement) {
        return NodeRewriter.of(node -> node instanceof BindParameter<?> bind ? again(bind) : node)
                .rewriteStatement(statement);
    }

    private static <T> BindParameter<T> again(BindParameter<T> bind) {
        return new BindParameter<>(bind.name(), bind.type(), bind.value());
    }

    @Test
    void computesItsHashOnce() {
        CountingExpression counting = new CountingExpression(new AtomicInteger());
        SelectStatement statement = select(counting);

        int hash = statement.hashCode();

        assertThat(statement.hashCode()).isEqualTo(hash);
        assertThat(counting.calls().get()).isEqualTo(1);
    }

    /** Counts how often its hash is asked for. */
    record CountingExpression(AtomicInteger calls) implements CustomExpression<String> {
        @Override
        public org.aludel.core.type.SqlType<String> type() {
            return SqlTypes.VARCHAR;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text("x");
        }

        @Override
        public int hashCode() {
            calls.incrementAndGet();
            return 7;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof CountingExpression;
        }
    }

    @Test
    void listsParametersInTheOrderOfTheTree() {
        BindParameter<Integer> first = value(1);
        BindParameter<Integer> second = value(2);
        BindParameter<Integer> third = value(3);
        SelectStatement statement = select(first)
                .from(USERS)
                .where(AGE.eq(second)
                        .and(ID.in(select(ORDERS.column("id"))
                                .from(ORDERS)
                                .where(ORDERS.column("user_id").eq(third)))));

        assertThat(statement.parameters()).containsExactly(first, second, third);
        assertThat(statement.parameters()).isSameAs(statement.parameters());
        assertThat(statement.parameters().get(2)).isSameAs(third);
    }

    @Test
    void takesValuesFromTheStatementThatIsExecuted() {
        CompiledStatement compiled =
                compile(users().where(AGE.between(1, 2)).limit(3).offset(4));

        BoundStatement bound =
                compiled.bind(users().where(AGE.between(10, 20)).limit(30).offset(40), Map.of());

        assertThat(bound.values()).containsExactly(10, 20, 40L, 30L);
    }

    @Test
    void takesOneParameterInSeveralPlacesEachWithItsOwnValue() {
        BindParameter<Integer> shared = value(1);
        CompiledStatement compiled = compile(users().where(AGE.eq(shared).or(ID.eq(shared))));

        assertThat(compiled.sql()).endsWith("WHERE users.age = ? OR users.id = ?");
        assertThat(compiled.bind(users().where(AGE.eq(value(5)).or(ID.eq(value(6)))), Map.of())
                        .values())
                .containsExactly(5, 6);
        assertThat(compiled.bind(users().where(AGE.eq(shared).or(ID.eq(shared))), Map.of())
                        .values())
                .containsExactly(1, 1);
    }

    @Test
    void keepsNoValueOfAnotherStatementApart() {
        SelectStatement one = users().where(NAME.eq("secret"));
        SelectStatement two = users().where(NAME.eq("other"));
        Map<Statement, CompiledStatement> cache = new HashMap<>();
        cache.put(one, compile(one));

        assertThat(cache.get(two).bind(two, Map.of()).values()).containsExactly("other");
    }

    // ---- a FROM clause that was left out

    private static DerivedTable olderThan(int age) {
        return users().where(AGE.gt(age)).as("q");
    }

    @Test
    void hasTheParametersOfElementsThatOnlyColumnsName() {
        SelectStatement statement = select(olderThan(18).column("id"))
                .where(olderThan(18).column("id").gt(3L));

        CompiledStatement compiled = compile(statement);

        assertThat(compiled.sql())
                .isEqualTo("SELECT q.id FROM (SELECT users.id FROM users WHERE users.age > ?) AS q WHERE q.id > ?");
        assertThat(compiled.bind(
                                select(olderThan(65).column("id"))
                                        .where(olderThan(65).column("id").gt(4L)),
                                Map.of())
                        .values())
                .containsExactly(65, 4L);
    }

    @Test
    void takesEachValueOfAnElementThatTwoQueriesName() {
        DerivedTable shared = olderThan(18);
        CompiledStatement compiled = compile(select(shared.column("id")).unionAll(select(shared.column("id"))));

        Statement other =
                select(olderThan(1).column("id")).unionAll(select(olderThan(2).column("id")));

        assertThat(compiled.bind(other, Map.of()).values()).containsExactly(1, 2);
    }

    @Test
    void doesNotWriteAnElementOfTheEnclosingStatementAgain() {
        DerivedTable adults = olderThan(18);
        SelectStatement statement = select(adults.column("id"))
                .where(Sql.exists(select(literal(1)).where(adults.column("id").gt(5L))));

        CompiledStatement compiled = compile(statement);

        assertThat(compiled.sql())
                .isEqualTo("SELECT q.id FROM (SELECT users.id FROM users WHERE users.age > ?) AS q"
                        + " WHERE EXISTS (SELECT 1 WHERE q.id > ?)");
        assertThat(compiled.bind(statement, Map.of()).values()).containsExactly(18, 5L);
    }

    @Test
    void definesACommonTableThatOnlyColumnsName() {
        CommonTable adults = users().where(AGE.gt(18)).cte("adults");

        assertThat(compile(select(adults.column("id"))).sql())
                .isEqualTo(
                        "WITH adults AS (SELECT users.id FROM users WHERE users.age > ?) SELECT adults.id FROM adults");
    }

    // ---- common tables that are used twice

    private static Statement twice(CommonTable one, CommonTable two) {
        return select(one.as("a").column("id"))
                .from(one.as("a"), two.as("b"))
                .where(one.as("a").column("id").eq(two.as("b").column("id")));
    }

    private static CommonTable olderThanAsCommonTable(int age) {
        return users().where(AGE.gt(age)).cte("older");
    }

    @Test
    void writesACommonTableOnceAndTakesItsValueOnce() {
        Statement statement = twice(olderThanAsCommonTable(18), olderThanAsCommonTable(18));
        CompiledStatement compiled = compile(statement);

        assertThat(compiled.sql()).startsWith("WITH older AS (").containsOnlyOnce("?");
        assertThat(compiled.bind(statement, Map.of()).values()).containsExactly(18);
    }

    @Test
    void refusesACommonTableThatIsUsedTwiceWithDifferentValues() {
        Statement statement = twice(olderThanAsCommonTable(18), olderThanAsCommonTable(65));
        CompiledStatement compiled = compile(twice(olderThanAsCommonTable(1), olderThanAsCommonTable(1)));

        assertThatThrownBy(() -> compiled.bind(statement, Map.of()))
                .isInstanceOfSatisfying(
                        AludelException.class,
                        e -> assertThat(e.code()).isEqualTo(CoreErrorCode.MERGED_PARAMETERS_DIFFER))
                .hasMessageNotContaining("65");
    }

    @Test
    void refusesTwoCommonTablesOfOneName() {
        CommonTable other = users().where(AGE.lt(18)).cte("older");

        assertThatThrownBy(() -> compile(twice(olderThanAsCommonTable(18), other)))
                .hasMessageContaining("ALU-1154");
    }

    @Test
    void acceptsTwoUsesWithOneNamedParameter() {
        CommonTable named =
                users().where(AGE.gt(param("age", SqlTypes.INTEGER))).cte("older");

        assertThat(compile(twice(named, named))
                        .bind(twice(named, named), Map.of("age", 18))
                        .values())
                .containsExactly(18);
    }

    // ---- values given at execution

    @Test
    void refusesMissingSuperfluousAndWrongValues() {
        SelectStatement statement = users().where(AGE.eq(param("age", SqlTypes.INTEGER)));
        CompiledStatement compiled = compile(statement);

        assertThatThrownBy(() -> compiled.bind(statement, Map.of())).hasMessageContaining("ALU-1300");
        assertThatThrownBy(() -> compiled.bind(statement, Map.of("age", 1, "agee", 2)))
                .hasMessageContaining("ALU-1301");
        assertThatThrownBy(() -> compiled.bind(statement, Map.of("age", "secret")))
                .hasMessageContaining("ALU-1101")
                .hasMessageNotContaining("secret");
        assertThat(compiled.bind(statement, Map.of("age", 3)).values()).containsExactly(3);
    }
}
