package org.aludel.jpql.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.QueryTable.Row;
import org.aludel.jpql.Spec;
import org.aludel.jpql.error.InvalidQueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of wrong queries, to the letter: {@code mistakes.txt}. */
@Spec({"4.007", "4.008", "4.012", "4.018", "4.032", "4.042", "4.043", "4.044", "4.045", "4.078"})
class MistakesTest {

    private static final JpqlParser PARSER = JpqlParser.create();
    private static final JpqlParser STRICT =
            JpqlParser.create(ParserOptions.defaults().withStrict(true));

    static List<Row> rows() {
        return new QueryTable("mistakes.txt").rows(row -> mistake(row).getMessage());
    }

    private static InvalidQueryException mistake(Row row) {
        JpqlParser parser = row.section().equals("strict") ? STRICT : PARSER;
        InvalidQueryException mistake =
                catchThrowableOfType(InvalidQueryException.class, () -> parser.parse(row.query()));
        assertThat(mistake).as(row.query()).isNotNull();
        return mistake;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatIsWrong(Row row) {
        assertThat(mistake(row)).hasMessage(row.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesTheWordsOfUsers(Row row) {
        assertThat(row.expected())
                .doesNotContainIgnoringCase("antlr")
                .doesNotContain("<EOF>", "IDENTIFIER", "_LITERAL", "_expression", "RULE");
    }

    @Test
    void hasThreeHundredOfThem() {
        assertThat(rows().stream().map(Row::query).distinct()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void knowsLineAndColumn() {
        InvalidQueryException mistake =
                catchThrowableOfType(InvalidQueryException.class, () -> PARSER.parse("SELECT o\nFROM Order o\n WHERE"));
        assertThat(mistake.line()).isEqualTo(3);
        assertThat(mistake.column()).isEqualTo(7);
    }
}
