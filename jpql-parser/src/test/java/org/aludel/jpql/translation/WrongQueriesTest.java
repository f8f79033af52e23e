package org.aludel.jpql.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.QueryTable.Row;
import org.aludel.jpql.Spec;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.syntax.ParsedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of queries that name what does not exist, or whose parts do not fit: {@code wrong.txt}. */
@Spec({"4.004", "4.010", "4.016", "4.018", "4.026", "4.027", "4.030", "4.041", "4.054", "4.063", "4.064", "4.067"})
class WrongQueriesTest {

    private static final Translator TRANSLATOR = Translator.of(Sample.create());
    private static final JpqlParser PARSER = JpqlParser.create();

    static List<Row> rows() {
        return new QueryTable("translation", "wrong.txt")
                .rows(row -> mistake(row).getMessage());
    }

    private static InvalidQueryException mistake(Row row) {
        ParsedQuery query = PARSER.parse(row.query());
        InvalidQueryException mistake =
                catchThrowableOfType(InvalidQueryException.class, () -> TRANSLATOR.translate(query));
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
    void knowsThePlace(Row row) {
        InvalidQueryException mistake = mistake(row);
        assertThat(mistake.line()).isPositive();
        assertThat(mistake.column()).isPositive();
    }

    @Test
    void showsEveryMistakeThatATextCanHave() {
        Set<JpqlErrorCode> shown = EnumSet.noneOf(JpqlErrorCode.class);
        rows().forEach(row -> shown.add((JpqlErrorCode) mistake(row).code()));
        Set<JpqlErrorCode> all = EnumSet.range(JpqlErrorCode.UNKNOWN_ENTITY, JpqlErrorCode.UNKNOWN_TYPE);
        all.add(JpqlErrorCode.ENTITY_RETURNED);
        all.add(JpqlErrorCode.ENUM_FORMS);
        all.remove(JpqlErrorCode.NO_FUNCTION);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
    }
}
