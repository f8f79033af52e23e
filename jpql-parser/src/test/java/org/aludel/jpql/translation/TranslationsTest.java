package org.aludel.jpql.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.QueryTable.Row;
import org.aludel.jpql.Spec;
import org.aludel.jpql.parser.JpqlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries with what they mean: {@code translations.txt}. Sections are named after what they show, with the numbers of the
 * obligations that they prove.
 */
@Spec({
    "4.001", "4.002", "4.003", "4.004", "4.005", "4.009", "4.010", "4.011", "4.013", "4.014", "4.016", "4.017", "4.018",
    "4.019", "4.020", "4.021", "4.022", "4.023", "4.025", "4.026", "4.027", "4.028", "4.029", "4.030", "4.031", "4.032",
    "4.033", "4.034", "4.035", "4.036", "4.037", "4.038", "4.039", "4.041", "4.042", "4.043", "4.044", "4.045", "4.046",
    "4.047", "4.048", "4.049", "4.050", "4.051", "4.052", "4.053", "4.054", "4.055", "4.056", "4.057", "4.058", "4.059",
    "4.060", "4.061", "4.062", "4.063", "4.064", "4.066", "4.067", "4.070", "4.072", "4.073", "4.074", "4.077"
})
class TranslationsTest {

    private static final Translator TRANSLATOR = Translator.of(Sample.create());
    private static final JpqlParser PARSER = JpqlParser.create();

    static List<Row> rows() {
        return new QueryTable("translation", "translations.txt").rows(TranslationsTest::text);
    }

    private static String text(Row row) {
        return TranslationText.of(TRANSLATOR.translate(PARSER.parse(row.query())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansWhatTheTableSays(Row row) {
        assertThat(text(row)).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansTheSameEachTime(Row row) {
        Translation first = TRANSLATOR.translate(PARSER.parse(row.query()));
        assertThat(TRANSLATOR.translate(PARSER.parse(row.query()))).isEqualTo(first);
    }

    @Test
    void namesTheObligationsThatTheTableProves() {
        Set<String> numbers = new TreeSet<>();
        for (Row row : rows()) {
            Arrays.stream(row.section().split(" "))
                    .filter(word -> word.matches("4\\.\\d{3}"))
                    .forEach(numbers::add);
        }
        assertThat(TranslationsTest.class.getAnnotation(Spec.class).value()).containsExactlyElementsOf(numbers);
    }
}
