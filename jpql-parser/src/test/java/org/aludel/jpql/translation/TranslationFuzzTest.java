package org.aludel.jpql.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.Spec;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.syntax.ParsedQuery;
import org.aludel.testing.support.DamagedQueries;
import org.junit.jupiter.api.Test;

/**
 * Every query that can be read has a meaning, or is refused with a coded error at a place of the query; nothing else happens.
 * {@code -Djpql.fuzz=200000} tries more of them.
 */
class TranslationFuzzTest {

    private static final int TRIES = Integer.getInteger("jpql.fuzz", 5_000);
    private static final JpqlParser PARSER = JpqlParser.create();
    private static final Translator TRANSLATOR = Translator.of(Sample.create());

    private final DamagedQueries queries = new DamagedQueries(Stream.of(
                    new QueryTable("productions.txt"),
                    new QueryTable("translation", "translations.txt"),
                    new QueryTable("translation", "translations.txt"),
                    new QueryTable("translation", "wrong.txt"))
            .flatMap(table -> table.queries().stream())
            .toList());

    @Test
    @Spec("4.041")
    void givesAMeaningOrACodeWithAPlace() {
        Random random = new Random(7);
        int translated = 0;
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = queries.nextWithOtherNames(random);
            ParsedQuery query = parsed(text);
            if (query == null) {
                continue;
            }
            try {
                assertThat(TRANSLATOR.translate(query).statement()).as(text).isNotNull();
                translated++;
            } catch (InvalidQueryException e) {
                refused++;
                assertThat(e).as(text).hasMessageStartingWith("[ALU-31");
                assertThat(e.line()).as(text).isBetween(1, text.split("\n", -1).length);
                assertThat(e.column()).as(text).isBetween(1, text.length() + 1);
            } catch (RuntimeException e) {
                throw new AssertionError(text, e);
            }
        }
        assertThat(translated).isGreaterThan(TRIES / 20);
        assertThat(refused).isGreaterThan(TRIES / 20);
    }

    private static ParsedQuery parsed(String text) {
        try {
            return PARSER.parse(text);
        } catch (InvalidQueryException e) {
            return null;
        }
    }
}
