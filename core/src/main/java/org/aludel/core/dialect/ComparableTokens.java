package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, names, constants and symbols of an expression's text, each written in one way. */
final class ComparableTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<string>(?:[NnEe]|[Uu]&)?'(?:[^']++|'')*+')"
            + "|(?<escaped>[Uu]&)?\"(?<quoted>(?:[^\"]++|\"\")*+)\"|`(?<ticked>(?:[^`]++|``)*+)`|\\[(?<bracketed>[A-Za-z_][^\\]]*)\\]"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
            + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\\.\\d+)"
            + "|(?<symbol>::|<>|!=|<=|>=|\\|\\||~~\\*?|!~~|[@#!]+|[-+*/%=<>(),.\\[\\]~^&|?:]))");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{4})|\\\\)");

    /** Words of the grammar, where no name and no value can stand. */
    private static final Set<String> GRAMMAR = Set.of(
            "or", "and", "not", "like", "is", "in", "between", "cast", "as", "case", "when", "then", "else", "end");

    /** Words that are values unless they are quoted. */
    private static final Set<String> VALUES = Set.of(
            "null", "array", "true", "false", "unknown", "any", "all", "default", "current_date", "current_timestamp");

    /** The character that is doubled within the quotes of a kind. */
    private static final Map<String, String> QUOTES = Map.of("quoted", "\"", "ticked", "`", "bracketed", "]");

    private ComparableTokens() {}

    /** The tokens of a text; what is none of them is the last one. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(token(matcher));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            tokens.add(text.substring(end).trim());
        }
        return tokens;
    }

    private static String token(Matcher matcher) {
        String string = matcher.group("string");
        if (string != null) {
            String value = string.substring(string.indexOf('\''));
            if (string.startsWith("E") || string.startsWith("e")) {
                return value.replace("\\\\", "\\");
            }
            return string.indexOf('&') == 1 ? unescaped(value) : value;
        }
        String word = matcher.group("word");
        if (word != null) {
            return word.toLowerCase(Locale.ROOT);
        }
        for (Map.Entry<String, String> quotes : QUOTES.entrySet()) {
            String name = matcher.group(quotes.getKey());
            if (name != null && matcher.group("escaped") != null) {
                return name(unescaped(name));
            }
            if (name != null) {
                return name(name.replace(quotes.getValue() + quotes.getValue(), quotes.getValue()));
            }
        }
        String number = matcher.group("number");
        String symbol = number == null ? matcher.group("symbol") : number;
        return switch (symbol) {
            case "!=" -> "<>";
            case "~~" -> "like";
            case "!~~" -> "not like";
            default -> symbol;
        };
    }

    /** A text in which a backslash and four digits stand for a character (SQL:2016 part 2, 5.3). */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? "\\" : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    /** A name that was quoted; it stays so where it could be taken for something else. */
    private static String name(String quoted) {
        String name = quoted.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(name).matches() && !VALUES.contains(name) ? unquoted(name) : '"' + name + '"';
    }

    /** A word that stands where a name or a value is to be. */
    static String unquoted(String word) {
        return GRAMMAR.contains(word) ? '"' + word + '"' : word;
    }
}
