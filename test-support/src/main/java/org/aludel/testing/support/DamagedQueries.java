package org.aludel.testing.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Queries with random damage: words and characters are left out, doubled, moved, and put in place of others. */
public final class DamagedQueries {

    /** Strings, names, parameters and numbers are words, and so is each other sign. */
    private static final Pattern WORD = Pattern.compile(
            "'(?:[^']|'')*'|[:?]?[\\p{L}\\p{N}_$]+(?:(?<=\\p{N})\\.\\p{N}+\\p{L}*)?|[<>!|]{2}|[<>]=|\\S");

    private final List<String> queries;
    private final List<String> words = new ArrayList<>();

    /** Damages some queries, with the words of others. */
    public DamagedQueries(List<String> queries) {
        this.queries = List.copyOf(queries);
        queries.forEach(query -> words.addAll(words(query)));
    }

    private static List<String> words(String query) {
        return WORD.matcher(query).results().map(MatchResult::group).toList();
    }

    /** The next damaged query. */
    public String next(Random random) {
        return damaged(any(queries, random), random);
    }

    /** A query in which names stand in the places of other names; most often it can still be read. */
    public String nextWithOtherNames(Random random) {
        List<String> parts = new ArrayList<>(words(any(queries, random)));
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(parts.size());
            String other = any(words, random);
            if (isName(parts.get(at)) && isName(other)) {
                parts.set(at, other);
            }
        }
        return String.join(" ", parts);
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A query with damage in up to three places. */
    public String damaged(String query, Random random) {
        String damaged = query;
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged = random.nextInt(3) == 0 ? otherCharacters(damaged, random) : otherWords(damaged, random);
        }
        return damaged;
    }

    private String otherWords(String query, Random random) {
        List<String> parts = new ArrayList<>(words(query));
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
