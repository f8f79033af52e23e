package org.aludel.jpql.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.Spec;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.syntax.JpqlStatement;
import org.junit.jupiter.api.Test;

/**
 * Queries with random damage are read, or refused with a coded error at a place of the query; nothing else happens. {@code
 * -Djpql.fuzz=200000} tries more of them.
 */
class FuzzTest {

    private static final int TRIES = Integer.getInteger("jpql.fuzz", 1_500);
    private static final JpqlParser PARSER = JpqlParser.create();
    private static final Pattern WORD = Pattern.compile("\\s+|(?<=\\W)|(?=\\W)");

    private final List<String> queries = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    FuzzTest() {
        queries.addAll(new QueryTable("productions.txt").queries());
        queries.addAll(new QueryTable("keywords.txt").queries());
        queries.forEach(query ->
                WORD.splitAsStream(query).filter(word -> !word.isBlank()).forEach(words::add));
    }

    @Test
    @Spec("4.078")
    void refusesWhatItCannotReadWithACodeAndAPlace() {
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String query = damaged(queries.get(random.nextInt(queries.size())), random);
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

    private String damaged(String query, Random random) {
        String damaged = query;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = random.nextInt(3) == 0 ? otherCharacters(damaged, random) : otherWords(damaged, random);
        }
        return damaged;
    }

    private String otherWords(String query, Random random) {
        List<String> parts = new ArrayList<>(List.of(WORD.split(query)));
        if (parts.size() < 2) {
            return query + " " + any(words, random);
        }
        int at = random.nextInt(parts.size());
        int to = random.nextInt(parts.size());
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, any(words, random));
            case 2 -> parts.set(at, any(words, random));
            case 3 -> parts.add(to, parts.remove(at));
            default -> parts = parts.subList(0, at + 1);
        }
        return String.join(" ", parts);
    }

    private static String otherCharacters(String query, Random random) {
        if (query.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(query.length());
        String before = query.substring(0, at);
        String after = query.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + "'\"(){}?:.,;\n\t\0éß𝄞".charAt(random.nextInt(18)) + query.substring(at);
            case 2 -> before + (char) random.nextInt(0x3000) + after;
            default -> before + query.charAt(at) + query.charAt(at) + after;
        };
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
