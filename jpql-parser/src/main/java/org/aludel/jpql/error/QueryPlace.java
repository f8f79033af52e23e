package org.aludel.jpql.error;

import static java.util.Objects.requireNonNull;

/**
 * A place in the text of a query.
 *
 * @param text the whole query
 * @param start where the place begins, an index of the text
 * @param end where it ends, exclusive; equal to the start at the end of the text
 */
public record QueryPlace(String text, int start, int end) {

    private static final int WIDTH = 120;
    private static final String LEFT_OUT = "...";

    public QueryPlace {
        requireNonNull(text, "text");
    }

    /** The line of the place, from 1. */
    public int line() {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < start; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** The column of the place in its line, from 1. */
    public int column() {
        return start - lineStart() + 1;
    }

    /** The text of the place. */
    public String excerpt() {
        return text.substring(start, end);
    }

    /**
     * The line of the place with a line below it that marks the place, each indented by four blanks. Of a long line only the
     * surroundings of the place are given.
     */
    public String picture() {
        int from = lineStart();
        int to = text.indexOf('\n', start);
        if (to < 0) {
            to = text.length();
        }
        int last = Math.max(start, Math.min(end, to));
        int first = to - from > WIDTH ? Math.max(from, start - WIDTH / 2) : from;
        int stop = Math.min(to, first + WIDTH);
        last = Math.min(last, Math.max(stop, start));
        String head = first > from ? LEFT_OUT : "";
        String line = head + text.substring(first, stop) + (stop < to ? LEFT_OUT : "");
        String before = head + text.substring(first, Math.min(start, stop));
        String marks = "^".repeat(Math.max(1, last - start));
        return "    " + shown(line).stripTrailing() + "\n    " + shown(before).replaceAll("[^\t]", " ") + marks;
    }

    private int lineStart() {
        return text.lastIndexOf('\n', start - 1) + 1;
    }

    /** A text whose control characters, tabs excepted, are blanks. */
    private static String shown(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i)) && shown.charAt(i) != '\t') {
                shown.setCharAt(i, ' ');
            }
        }
        return shown.toString();
    }
}
