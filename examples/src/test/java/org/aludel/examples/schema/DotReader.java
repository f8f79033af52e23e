package org.aludel.examples.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOT file, read by the rules of its language: words, quoted texts in which a backslash hides a quote, and labels
 * between angle brackets that balance. What fits none of them is an error.
 */
final class DotReader {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<quoted>\"(?:[^\"\\\\]|\\\\.)*+\")|(?<word>[A-Za-z0-9_.]+)|(?<arrow>->)|(?<sign>[{}\\[\\]=,:])|(?<label><))",
            Pattern.DOTALL);

    private static final Pattern CELL = Pattern.compile("<TD[^>]*>(?:<B>)?([^<]*)<");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    private DotReader(String text) {
        this.text = text;
        int position = 0;
        Matcher matcher = TOKEN.matcher(text);
        while (position < text.stripTrailing().length()) {
            matcher.region(position, text.length());
            if (!matcher.lookingAt()) {
                throw new AssertionError("No DOT at: " + text.substring(position));
            }
            position = matcher.group("label") == null ? matcher.end() : label(matcher.end());
            tokens.add(matcher.group().strip());
        }
    }

    static DotReader of(Path file) throws IOException {
        return new DotReader(Files.readString(file));
    }

    /** Reads a label, and returns the position behind it. */
    private int label(int start) {
        int depth = 1;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
            if (depth == 0) {
                labels.add(text.substring(start, i));
                return i + 1;
            }
        }
        throw new AssertionError("A label does not end");
    }

    /** The labels of the nodes. */
    List<String> labels() {
        return labels;
    }

    /** The texts of the cells of a label. */
    static List<String> cells(String label) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(label);
        while (cell.find()) {
            cells.add(cell.group(1)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&"));
        }
        return cells;
    }

    /** The texts between quotes. */
    List<String> quoted() {
        return tokens.stream()
                .filter(token -> token.startsWith("\""))
                .map(token -> token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"))
                .map(text -> text.replace("&amp;", "&"))
                .toList();
    }

    int edges() {
        return (int) tokens.stream().filter("->"::equals).count();
    }

    /** All words that are neither quoted nor in a label. */
    List<String> words() {
        return tokens.stream()
                .filter(token -> Character.isLetterOrDigit(token.charAt(0)))
                .distinct()
                .sorted()
                .toList();
    }
}
