package org.aludel.jpql.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.TreeText;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.syntax.JpqlStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens with queries that are long, deep, or read by many threads at once. */
class LimitsTest {

    private static final JpqlParser PARSER = JpqlParser.create();

    @Test
    void refusesLongQueries() {
        JpqlParser parser = JpqlParser.create(ParserOptions.defaults().withMaximumLength(10));
        assertThat(parser.parse("FROM Order").statement()).hasToString("FROM Order");
        assertThatThrownBy(() -> parser.parse("FROM Orders"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("[ALU-3011] The query has 11 characters, and only 10 are allowed. "
                        + "Give values as parameters, or raise the limit in the options of the parser.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ''
            '    '
            """)
    void refusesEmptyQueries(String query) {
        assertThatThrownBy(() -> PARSER.parse(query.replace("'", "")))
                .hasMessage("[ALU-3002] The query is empty. A query begins with SELECT, FROM, UPDATE or DELETE.");
    }

    /** What stands in front of the middle of a nested query, and behind it. */
    private static final String NESTED = """
            SELECT | (                             | 1   | )           |
            SELECT | -                             | 1   |             |
            SELECT | +                             | o.a |             | FROM Order o
            SELECT | ABS(                          | 1   | )           |
            SELECT | CASE WHEN TRUE THEN           | 1   | ELSE 2 END  |
            SELECT | CASE                          | 1   | WHEN 1 THEN 2 ELSE 3 END |
            SELECT | (SELECT                       | 1   | )           |
            SELECT | 1 + (2 *                      | 3   | )           |
            SELECT | ( 1 + 1 + 1 +                 | 3   | + 1 + 1 )   |
            SELECT | CONCAT('a',                   | 'b' | )           |
            SELECT | TREAT(                        | o   | AS Order)   | FROM Order o
            SELECT 1 WHERE | NOT                   | TRUE |            |
            SELECT 1 WHERE | (TRUE AND NOT         | TRUE | )          |
            SELECT 1 WHERE | EXISTS (FROM A WHERE  | TRUE | )          |
            FROM   | (SELECT 1 FROM                | Order | AS p)     | AS q
            WITH a AS | (WITH b AS                 | (SELECT 1) | SELECT 2) | SELECT 3
            SELECT | 1 +                           | 1   |             |
            SELECT | 1 /                           | 1   |             |
            SELECT 1 | UNION SELECT 1              |     |             |
            SELECT 1 | INTERSECT SELECT 1          |     |             |
            """;

    private static String nested(String row, int depth) {
        String[] parts = (row + " ").split("\\|", 5);
        return String.join(" ", parts[0], parts[1].repeat(depth), parts[2], parts[3].repeat(depth), parts[4]);
    }

    @Test
    void readsPrintsAndComparesWhatIsNestedAsDeeplyAsIsAllowed() throws Exception {
        for (String row : NESTED.lines().toList()) {
            String query = nested(row, row.contains("1 + ") || row.contains("AND NOT") ? 40 : 95);
            JpqlStatement statement = withLittleStack(() -> PARSER.parse(query).statement());
            assertThat(withLittleStack(
                            () -> PARSER.parse(statement.toString()).statement().equals(statement)))
                    .as(row)
                    .isTrue();
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws Exception {
        for (String row : NESTED.lines().toList()) {
            String query = nested(row, 10_000);
            InvalidQueryException refused = withLittleStack(() -> {
                try {
                    throw new AssertionError(TreeText.of(PARSER.parse(query).statement()));
                } catch (InvalidQueryException e) {
                    return e;
                }
            });
            assertThat(refused.code()).as(row).isEqualTo(JpqlErrorCode.QUERY_TOO_DEEP);
            assertThat(refused.line()).as(row).isEqualTo(1);
        }
    }

    /** The result of a task on a stack of a megabyte, which most threads have. */
    private static <T> T withLittleStack(Callable<T> task) throws Exception {
        FutureTask<T> result = new FutureTask<>(task);
        Thread thread = new Thread(null, result, "little-stack", 1024 * 1024);
        thread.start();
        return result.get();
    }

    @Test
    void hasNoLimitForWhatIsOnlyLong() {
        String many = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        JpqlStatement list =
                PARSER.parse("FROM Order WHERE id IN (" + many + ")").statement();
        assertThat(PARSER.parse(list.toString()).statement()).isEqualTo(list);
        String conditions = IntStream.range(0, 5_000).mapToObj(i -> "a = " + i).collect(Collectors.joining(" OR "));
        JpqlStatement or = PARSER.parse("FROM Order WHERE " + conditions).statement();
        assertThat(PARSER.parse(or.toString()).statement()).isEqualTo(or);
        String strings = String.join(" || ", Collections.nCopies(5_000, "'x'"));
        assertThat(PARSER.parse("SELECT " + strings).statement().toString()).contains("'x' || 'x'");
    }

    @Test
    void readsInManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        List<String> queries = new QueryTable("productions.txt").queries();
        List<JpqlStatement> expected =
                queries.stream().map(query -> PARSER.parse(query).statement()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<JpqlStatement>>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(threads.submit(() -> queries.stream()
                        .map(query -> PARSER.parse(query).statement())
                        .toList()));
            }
            for (Future<List<JpqlStatement>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
