package org.aludel.jpql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.Spec;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.testing.support.DamagedQueries;
import org.junit.jupiter.api.Test;

/**
 * Queries with random damage are read, or refused with a coded error at a place of the query; nothing else happens. {@code
 * -Djpql.fuzz=200000} tries more of them.
 */
class FuzzTest {

    private static final int TRIES = Integer.getInteger("jpql.fuzz", 1_500);
    private static final JpqlParser PARSER = JpqlParser.create();

    private final DamagedQueries queries =
            new DamagedQueries(Stream.of(new QueryTable("productions.txt"), new QueryTable("keywords.txt"))
                    .flatMap(table -> table.queries().stream())
                    .toList());

    @Test
    @Spec("4.078")
    void refusesWhatItCannotReadWithACodeAndAPlace() {
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String query = queries.next(random);
            try {
                JpqlStatement statement = PARSER.parse(query).statement();
                assertThat(PARSER.parse(statement.toString()).statement())
                        .as(query)
                        .isEqualTo(statement);
            } catch (InvalidQueryException e) {
                refused++;
                boolean placed = e.code() != JpqlErrorCode.EMPTY_QUERY;
                assertThat(e.line()).as(query).isBetween(placed ? 1 : 0, query.split("\n", -1).length);
                assertThat(e.column()).as(query).isBetween(placed ? 1 : 0, query.length() + 1);
                assertThat(e).as(query).hasMessageStartingWith("[ALU-30");
            }
        }
        assertThat(refused).isBetween(TRIES / 4, TRIES);
    }
}
