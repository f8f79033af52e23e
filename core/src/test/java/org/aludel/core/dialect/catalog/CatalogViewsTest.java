package org.aludel.core.dialect.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order views are read: one that selects from another stands behind it. */
class CatalogViewsTest {

    private static final int MANY = 2000;

    private static List<String> order(Map<String, String> queries) {
        CatalogViews views = new CatalogViews();
        queries.forEach((name, query) -> views.add(name, QualifiedName.of(name), query, false, null));
        return views.inOrder().stream()
                .map(View::qualifiedName)
                .map(QualifiedName::name)
                .toList();
    }

    /** Views {@code a}, {@code b} and so on; what follows a name is its query. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # a                                     | b                          | order
            SELECT x FROM t                         | SELECT x FROM t            | a b
            SELECT x FROM b                         | SELECT x FROM t            | b a
            SELECT x FROM s.B                       | SELECT x FROM t            | b a
            SELECT x FROM "b"                       | SELECT x FROM t            | b a
            SELECT x FROM `s`.`b`                   | SELECT x FROM t            | b a
            SELECT x FROM [s].[b]                   | SELECT x FROM t            | b a
            SELECT ARRAY[(SELECT max(x) FROM b)]    | SELECT x FROM t            | b a
            SELECT ARRAY[ARRAY[(SELECT x FROM b)]]  | SELECT x FROM t            | b a
            SELECT 'it''s' FROM b                   | SELECT x FROM t            | b a
            SELECT x /* it's */ FROM b              | SELECT x FROM t            | b a
            SELECT x FROM bb, b_, "b c", _b, b1, b$ | SELECT x FROM t            | a b
            SELECT 'b' FROM t                       | SELECT x FROM t            | a b
            SELECT x FROM t /* not b */             | SELECT x FROM t            | a b
            SELECT x FROM t -- b                    | SELECT x FROM t            | a b
            SELECT a FROM t                         | SELECT x FROM t            | a b
            SELECT x FROM b                         | SELECT x FROM a            | b a
            SELECT "x FROM b                        | SELECT x FROM t            | b a
            """)
    void findsNamesAsWords(String a, String b, String expected) {
        assertThat(String.join(" ", order(new TreeMap<>(Map.of("a", a, "b", b)))))
                .isEqualTo(expected);
    }

    @Test
    void findsNamesThatNeedQuotes() {
        assertThat(order(new TreeMap<>(Map.of("a", "SELECT x FROM \"the \"\"b\"\"\"", "the \"b\"", "SELECT 1"))))
                .containsExactly("the \"b\"", "a");
    }

    @Test
    void ordersManyViewsOfWhichEachSelectsFromTheNext() {
        CatalogViews views = new CatalogViews();
        for (int i = 0; i < MANY; i++) {
            String columns = "SELECT a_column_with_a_long_name, another_column_with_a_long_name ".repeat(20);
            views.add("v" + i, QualifiedName.of("v" + i), columns + " FROM v" + (i + 1), false, null);
        }
        assertThat(views.inOrder())
                .extracting(view -> view.qualifiedName().name())
                .containsExactlyElementsOf(IntStream.range(0, MANY)
                        .mapToObj(i -> "v" + (MANY - 1 - i))
                        .toList());
    }

    @Test
    void putsOthersBehindViewsThatSelectFromEachOther() {
        Map<String, String> queries = new TreeMap<>(Map.of(
                "a", "SELECT x FROM c",
                "b", "SELECT x FROM c",
                "c", "SELECT x FROM d",
                "d", "SELECT x FROM c"));
        assertThat(order(queries)).containsExactly("d", "c", "a", "b");
    }
}
