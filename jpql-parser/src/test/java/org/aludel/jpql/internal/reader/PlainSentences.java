package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes queries of the kind that most queries are, at random, and some that a word is missing in or was exchanged. */
final class PlainSentences {

    private static final List<String> NAMES = List.of("a", "b", "o", "total", "$v", "_u1", "year", "Thing");
    private static final List<String> WORDS = List.of(
            "AND",
            "OR",
            "NOT",
            "IN",
            "(",
            ")",
            ",",
            ".",
            "=",
            "-",
            "IS",
            "NULL",
            "AS",
            "FETCH",
            "JOIN",
            "LEFT",
            "FROM",
            "SELECT",
            "ORDER",
            "BY",
            "DISTINCT",
            "a",
            "1",
            ":p",
            "key",
            "value",
            "count",
            "||",
            "*",
            "LIKE",
            "ESCAPE");

    private final Random random;
    private final List<String> words = new ArrayList<>();

    private PlainSentences(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** A query, or nearly one; the same for the same seed. */
    static String sentence(long seed) {
        PlainSentences sentences = new PlainSentences(seed);
        sentences.query();
        sentences.spoil();
        return String.join(" ", sentences.words);
    }

    /** A query; the same for the same seed. */
    static String whole(long seed) {
        PlainSentences sentences = new PlainSentences(seed);
        sentences.query();
        return String.join(" ", sentences.words);
    }

    private void spoil() {
        int place = random.nextInt(words.size());
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(4)) {
            case 0 -> words.set(place, word);
            case 1 -> words.remove(place);
            case 2 -> words.add(place, word);
            default -> {}
        }
    }

    private void say(String... said) {
        words.addAll(List.of(said));
    }

    private boolean maybe() {
        return random.nextInt(3) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void some(String separator, Runnable each) {
        each.run();
        while (maybe()) {
            say(separator);
            each.run();
        }
    }

    private void query() {
        say("SELECT");
        if (maybe()) {
            say("DISTINCT");
        }
        some(",", () -> {
            condition(2);
            variable(maybe());
        });
        say("FROM");
        some(",", this::from);
        if (!maybe()) {
            say("WHERE");
            condition(3);
        }
        if (maybe()) {
            say("GROUP", "BY");
            some(",", () -> condition(1));
        }
        if (maybe()) {
            say("HAVING");
            condition(2);
        }
        if (maybe()) {
            say("ORDER", "BY");
            some(",", () -> {
                condition(1);
                say(any(List.of("", "ASC", "DESC", "NULLS FIRST", "DESC NULLS LAST")));
            });
        }
    }

    private void variable(boolean there) {
        if (there) {
            if (maybe()) {
                say("AS");
            }
            say(any(NAMES));
        }
    }

    private void from() {
        path(1);
        variable(true);
        while (maybe()) {
            say(any(List.of("JOIN", "INNER JOIN", "LEFT JOIN", "left outer join")));
            boolean fetch = maybe();
            if (fetch) {
                say("FETCH");
            }
            path(fetch ? 2 : 1);
            variable(!fetch || maybe());
            if (maybe()) {
                say("ON");
                condition(2);
            }
        }
    }

    private void path(int least) {
        say(any(NAMES));
        for (int i = 1; i < least || maybe(); i++) {
            say(".", maybe() ? any(List.of("order", "Select", "KEY", "count")) : any(NAMES));
        }
    }

    private void condition(int depth) {
        some(any(List.of("AND", "OR")), () -> factor(depth));
    }

    private void factor(int depth) {
        if (random.nextInt(6) == 0) {
            say("NOT");
        }
        value(depth);
        if (depth > 0) {
            test(depth - 1);
        }
    }

    private void test(int depth) {
        String not = maybe() ? "NOT" : "";
        switch (random.nextInt(8)) {
            case 0 -> {
                say(not, "BETWEEN");
                value(depth);
                say("AND");
                value(depth);
            }
            case 1 -> {
                say(not, "IN", "(");
                some(",", () -> condition(depth));
                say(")");
            }
            case 2 -> say(not, "IN", ":p");
            case 3 -> {
                say(not, "LIKE");
                value(depth);
                if (maybe()) {
                    say("ESCAPE");
                    value(0);
                }
            }
            case 4 -> say("IS", not, "NULL");
            default -> {
                say(any(List.of("=", "<>", "!=", "<", "<=", ">", ">=")));
                value(depth);
            }
        }
    }

    private void value(int depth) {
        some(any(List.of("+", "-", "*", "/", "||")), () -> primary(depth));
    }

    private void primary(int depth) {
        if (depth == 0 || maybe()) {
            leaf();
            return;
        }
        List<Runnable> openings = List.of(
                () -> say("("),
                () -> say(any(List.of("-", "+")), "("),
                () -> say(any(List.of("COUNT", "sum", "MAX", "avg")), "("),
                () -> say(any(List.of("LOWER", "upper", "ABS", "LENGTH")), "("));
        any(openings).run();
        condition(depth - 1);
        say(")");
    }

    private void leaf() {
        switch (random.nextInt(8)) {
            case 0 -> say(any(List.of("0", "42", "7L", "1.5", "2.", "123456789", "- 3", "-0.0")));
            case 1 -> say(any(List.of("'a'", "''", "'it''s'", "'ä€𝄞'")));
            case 2 -> say(any(List.of("TRUE", "false", "NULL")));
            case 3 -> say(any(List.of(":p", ":other")));
            default -> path(1);
        }
    }
}
