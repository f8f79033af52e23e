package org.aludel.jpql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.QueryTable.Row;
import org.aludel.jpql.Spec;
import org.aludel.jpql.TreeText;
import org.aludel.jpql.syntax.JpqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that are keywords elsewhere are names where a name belongs: {@code keywords.txt}, and every keyword of the grammar. */
@Spec({"4.008", "4.009"})
class KeywordsTest {

    private static final JpqlParser PARSER = JpqlParser.create();

    static List<Row> rows() {
        return new QueryTable("keywords.txt").rows(row -> tree(row.query()));
    }

    private static String tree(String query) {
        return TreeText.of(PARSER.parse(query).statement());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsKeywordsAsNames(Row row) {
        assertThat(tree(row.query())).isEqualTo(row.expected());
        JpqlStatement statement = PARSER.parse(row.query()).statement();
        assertThat(PARSER.parse(statement.toString()).statement()).isEqualTo(statement);
    }

    static Stream<String> keywords() {
        var vocabulary = org.aludel.jpql.internal.antlr.JpqlParser.VOCABULARY;
        return IntStream.rangeClosed(1, vocabulary.getMaxTokenType())
                .mapToObj(vocabulary::getLiteralName)
                .filter(literal -> literal != null && Character.isLetter(literal.charAt(1)))
                .map(literal -> literal.substring(1, literal.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void readsEveryKeywordAsAnAttributeAndAsAnEntity(String keyword) {
        assertThat(tree("SELECT x." + keyword + " FROM " + keyword + " x"))
                .isEqualTo("SelectQuery(select=SelectClause(items=[SelectItem(expression=x." + keyword
                        + ")]), from=[FromItem(element=RangeVariable(path=" + keyword + ", variable=x))])");
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void readsEveryKeywordInAnyCase(String keyword) {
        String lower = keyword.toLowerCase(Locale.ROOT);
        assertThat(tree("SELECT x FROM A x WHERE x." + lower + " = 1")).contains("left=x." + lower);
    }
}
