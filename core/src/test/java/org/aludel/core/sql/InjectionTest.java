package org.aludel.core.sql;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.listParam;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.tableFunction;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.valuesTable;
import static org.aludel.core.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.AludelException;
import org.aludel.core.golden.GoldenDialects;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No name leaves its quotes, and no value becomes SQL. */
class InjectionTest {

    private static final Map<String, Dialect> DIALECTS = new ConcurrentHashMap<>();
    private static final String HARMLESS = "zz harmless";
    private static final TableReference T = table("t", column("id", SqlTypes.BIGINT), column("x", SqlTypes.VARCHAR));
    private static final ColumnReference<Long> ID = T.column("id");
    private static final List<String> NASTY = List.of(
            "x\"; DROP TABLE t; --",
            "x`; DROP TABLE t; --",
            "x]; DROP TABLE t; --",
            "x'; DROP TABLE t; --",
            "\"",
            "\"\"",
            "`",
            "``",
            "]",
            "]]",
            "[",
            "'",
            "''",
            "\\",
            "x\\",
            "\\\"",
            "\\`",
            "\\'",
            "a\" OR \"\"=\"",
            "a.b",
            "a\".\"b",
            "/* x",
            "*/",
            "--",
            "# x",
            ";",
            "?",
            "??",
            ":x",
            "$$",
            "$1",
            "{fn now()}",
            "%s",
            "a b",
            " ",
            "\u00a0",
            "\u2028",
            "\u200b",
            "\u02bc",
            "\uff07",
            "\ufeff",
            "\ud83d\ude00",
            "SELECT",
            "null",
            "x AS y");
    private static final List<String> CONTROL =
            List.of("", "a\u0000b", "a\nb", "\r", "\t", "\u001a", "\u007f", "\u0085");

    private static Map<String, Function<String, Statement>> places() {
        Map<String, Function<String, Statement>> places = new LinkedHashMap<>();
        places.put("table", n -> select(table(n, column("c", SqlTypes.INTEGER)).column("c")));
        places.put("schema", n -> select(table(QualifiedName.of(n, "t")).unchecked("c", SqlTypes.INTEGER)));
        places.put("catalog", n -> select(table(new QualifiedName(n, "s", "t")).unchecked("c", SqlTypes.INTEGER)));
        places.put(
                "column",
                n -> select(T.unchecked(n, SqlTypes.INTEGER))
                        .where(T.unchecked(n, SqlTypes.INTEGER).eq(1)));
        places.put("bare column", n -> select(ID).from(T).orderBy(column(n)));
        places.put("alias", n -> select(T.as(n).column("id")));
        places.put("label", n -> select(ID.as(n)).from(T).orderBy(ID.as(n)));
        places.put("derived table", n -> select(select(ID).from(T).as(n).column("id")));
        places.put(
                "column of a derived table",
                n -> select(select(ID).from(T).as("q", n).column(n)));
        places.put("common table", n -> select(select(ID).from(T).cte(n).column("id")));
        places.put(
                "column of a common table",
                n -> select(select(ID).from(T).cte("c", n).column(n)));
        places.put("recursive common table", n -> select(recursive(n).column("n")));
        places.put(
                "search",
                n -> select(recursive("r")
                        .search(new SearchClause(true, List.of(n), n))
                        .column("n")));
        places.put(
                "cycle",
                n -> select(recursive("r")
                        .cycle(new CycleClause(List.of(n), n, n + " 2"))
                        .column("n")));
        places.put(
                "values table",
                n -> select(valuesTable(n, List.of(column("c", SqlTypes.INTEGER)), new Object[] {1})
                        .column("c")));
        places.put(
                "column of values",
                n -> select(valuesTable("v", List.of(column(n, SqlTypes.INTEGER)), new Object[] {1})
                        .column(n)));
        places.put(
                "table function",
                n -> select(tableFunction(function("f", SqlTypes.INTEGER), n, column(n, SqlTypes.INTEGER))
                        .column(n)));
        places.put(
                "text table", n -> select(literal(1)).from(Sql.text("SELECT 1").asTable(n)));
        places.put("using", n -> select(ID).from(T).join(T.as("t2")).using(n));
        places.put("window", n -> select(rank().over(window(n))).from(T).window(n, window().orderBy(ID.asc())));
        places.put(
                "window to build on",
                n -> select(sum(ID).over(window(n).partitionBy(ID))).from(T).window(n, window()));
        places.put("collation", n -> select(T.column("x").collate(n)).from(T));
        places.put("sequence", n -> select(nextValue(n)));
        places.put(
                "lock",
                n -> select(T.as(n).column("id")).from(T.as(n)).forUpdate().of(T.as(n)));
        places.put("column of insert", n -> insertInto(tableWith(n)).columns(n).values(1));
        places.put("column of update", n -> update(tableWith(n)).set(n, 1));
        places.put(
                "constraint",
                n -> insertInto(T).columns("id").onConflictOnConstraint(n).doNothing());
        places.put(
                "conflict target",
                n -> insertInto(tableWith(n)).columns(n).onConflict(n).doUpdate(n));
        places.put(
                "inserted value",
                n -> insertInto(tableWith(n))
                        .columns(n)
                        .onConflict(n)
                        .doUpdate(assign(
                                tableWith(n).column(n),
                                Sql.inserted(tableWith(n).column(n)))));
        places.put(
                "returning",
                n -> insertInto(tableWith(n)).columns(n).returning(tableWith(n).column(n)));
        places.put("identifier of a custom element", NodeSamples.CustomCommand::new);
        return places;
    }

    private static Dialect dialect(String name) {
        return DIALECTS.computeIfAbsent(name, Dialects::named);
    }

    private static TableReference tableWith(String column) {
        return table("t", column(column, SqlTypes.INTEGER));
    }

    private static CommonTable recursive(String name) {
        return Sql.recursive(
                name,
                List.of(column("n", SqlTypes.INTEGER)),
                self -> select(literal(1)).unionAll(select(self.column("n")).from(self)));
    }

    static Stream<Arguments> placesAndDialects() {
        return GoldenDialects.NAMES.stream()
                .flatMap(dialect -> places().keySet().stream().map(place -> Arguments.of(dialect, place)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("placesAndDialects")
    void keepsEachNameInItsQuotes(String dialectName, String place) {
        for (String name : NASTY) {
            requireContained(dialectName, place, name);
        }
    }

    private static void requireContained(String dialectName, String place, String name) {
        Dialect dialect = dialect(dialectName);
        Function<String, Statement> statement = places().get(place);
        String sql;
        try {
            sql = dialect.compile(statement.apply(name)).sql();
        } catch (AludelException refused) {
            return;
        }
        String harmless;
        try {
            harmless = dialect.compile(statement.apply(HARMLESS)).sql();
        } catch (AludelException takesNoQuotes) {
            assertThat(isPlain(name))
                    .as("%s as %s in %s: %s", name, place, dialectName, sql)
                    .isTrue();
            return;
        }
        assertThat(SqlTokens.of(sql, dialect))
                .as("%s as %s in %s: %s", name, place, dialectName, sql)
                .isEqualTo(SqlTokens.of(harmless, dialect));
    }

    /** Such a name is harmless without quotes, too; where a database takes no quotes, no other one is written. */
    private static boolean isPlain(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_$#]*");
    }

    static Stream<String> placeNames() {
        return places().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("placeNames")
    void refusesEmptyNamesAndControlCharacters(String place) {
        for (String name : CONTROL) {
            assertThatThrownBy(() -> Dialects.named("standard")
                            .compile(places().get(place).apply(name)))
                    .as("'%s'", name)
                    .isInstanceOfSatisfying(
                            AludelException.class,
                            e -> assertThat(e.code().id()).isIn("ALU-1001", "ALU-1002"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "f(",
                "f()",
                "f--",
                "f/**/",
                "f;g",
                "f g",
                "\"f\"",
                "f'",
                "a.b.c.d",
                ".f",
                "f.",
                "1f",
                "f\u0000",
                "f\n",
                "pg_sleep(10)",
                "f,g",
                "a..b"
            })
    void refusesWhatIsNoFunctionName(String name) {
        assertThatThrownBy(() -> function(name, SqlTypes.INTEGER)).hasMessageContaining("ALU-1003");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "--",
                "/*",
                "*/",
                "= --",
                "=;",
                "= 1 OR 1 =",
                "';",
                "=\n",
                "(",
                ")",
                "=)",
                "+++++++++",
                "a b c d e",
                "=\u0000",
                "$$",
                "\"",
                "`` ",
                "OR 1=1",
                "<!-- x"
            })
    void refusesWhatIsNoOperator(String operator) {
        assertThatThrownBy(() -> ID.op(operator, literal(1), SqlTypes.INTEGER)).hasMessageContaining("ALU-1005");
        assertThatThrownBy(() -> ID.test(operator, literal(1))).hasMessageContaining("ALU-1005");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x */ y", "x; DROP", "x -- y", "x /* y", "x\ny", "x\u0000"})
    void refusesAHintThatEndsWhatItStandsIn(String hint) {
        assertThatThrownBy(() -> select(ID).from(T).hint("standard", hint)).hasMessageContaining("ALU-1006");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void writesNoValueOfAParameter(String dialectName) {
        Dialect dialect = dialect(dialectName);
        for (String nasty : NASTY) {
            String marked = "q7q" + nasty;
            List<Statement> statements = List.of(
                    select(ID).from(T).where(T.column("x").eq(marked)),
                    select(ID).from(T).where(T.column("x").in(List.of(marked, marked))),
                    select(ID).from(T).where(T.column("x").contains(marked)),
                    select(value(marked).as("v")),
                    insertInto(T).columns("x").values(marked),
                    update(T).set("x", marked),
                    select(ID)
                            .from(T)
                            .where(Sql.text("x = :v").bind("v", marked).asPredicate()));
            for (Statement statement : statements) {
                assertThat(dialect.compile(statement).sql()).doesNotContain("q7q");
                assertThat(statement.toString()).doesNotContain("q7q");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void writesNoNameOfAParameter(String dialectName) {
        Dialect dialect = dialect(dialectName);
        for (String nasty : NASTY) {
            Statement statement = select(ID)
                    .from(T)
                    .where(T.column("x").eq(param("q7q" + nasty, SqlTypes.VARCHAR)))
                    .where(ID.in(listParam("q7q" + nasty + "s", SqlTypes.BIGINT)));
            assertThat(dialect.compile(statement).sql()).doesNotContain("q7q");
        }
    }

    static List<String> dialects() {
        return GoldenDialects.NAMES;
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void keepsLiteralsInTheirQuotes(String dialectName) {
        for (String nasty : NASTY) {
            requireLiteralContained(dialectName, nasty);
        }
    }

    private static void requireLiteralContained(String dialectName, String text) {
        Dialect dialect = dialect(dialectName);
        for (Function<String, Statement> place : literalPlaces()) {
            String sql;
            try {
                sql = dialect.compile(place.apply(text)).sql();
            } catch (AludelException refused) {
                continue;
            }
            assertThat(shape(sql, dialect))
                    .as("%s in %s: %s", text, dialectName, sql)
                    .isEqualTo(shape(dialect.compile(place.apply("ok")).sql(), dialect));
        }
    }

    /** Tokens in which the length of a string, which some databases want to be told, makes no difference. */
    private static List<String> shape(String sql, Dialect dialect) {
        return SqlTokens.of(sql, dialect).stream()
                .map(token -> token.matches("[0-9]+") ? "<number>" : token)
                .toList();
    }

    private static List<Function<String, Statement>> literalPlaces() {
        return List.of(
                text -> select(literal(text).as("v")),
                text -> select(ID).from(T).where(T.column("x").eq(literal(text))),
                text -> select(literal(List.of(text), SqlTypes.arrayOf(SqlTypes.VARCHAR))
                        .as("v")),
                text -> select(T.<Object>column("x")
                                .coerce(SqlTypes.JSON)
                                .key(text)
                                .as(SqlTypes.VARCHAR))
                        .from(T));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("\"'`[]\\;-/*#?:$%{}().,= \u00e4\u2028\ud83d\ude00abcXYZ019_")
                .ofMinLength(1)
                .ofMaxLength(25);
    }

    @Property(tries = 100)
    void keepsAnyNameInItsQuotes(@ForAll("texts") String name) {
        for (String dialect : GoldenDialects.NAMES) {
            for (String place : List.of("table", "column", "alias", "label", "common table", "window", "constraint")) {
                requireContainedOrPlain(dialect, place, name);
            }
        }
    }

    private static void requireContainedOrPlain(String dialect, String place, String name) {
        String quoted = dialect(dialect).identifiers().quote(name);
        if (quoted.equals(name)) {
            assertThat(isPlain(name) || isDelimited(name))
                    .as("%s without further quotes", name)
                    .isTrue();
        } else {
            requireContained(dialect, place, name);
        }
    }

    /** Whether a name stands in quotes itself, and has none within. */
    private static boolean isDelimited(String name) {
        return name.length() > 2 && name.startsWith("\"") && name.indexOf('"', 1) == name.length() - 1;
    }

    @Property(tries = 100)
    void keepsAnyLiteralInItsQuotes(@ForAll("texts") String text) {
        GoldenDialects.NAMES.forEach(dialect -> requireLiteralContained(dialect, text));
    }
}
