package org.aludel.examples.schema;

import java.util.Locale;

/**
 * Text of a database in which every character can be seen: those that control terminals, turn the direction of writing,
 * or are no text at all are written as their numbers.
 */
final class Visible {

    private static final int WIDE = 2;

    private Visible() {}

    /** The text on one line. */
    static String text(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                visible.append(c == '\n' ? "\\n" : String.format(Locale.ROOT, "\\u%04x", c));
            default -> visible.appendCodePoint(c);
        }
    }

    /** The text on one line, cut when it is longer than a number of characters. */
    static String text(String text, int most) {
        String visible = text(text);
        return visible.codePointCount(0, visible.length()) <= most
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(Visible::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(c) ? WIDE : 1;
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x1100 && c <= 0x115F // Hangul
                || c >= 0x2E80 && c <= 0xA4CF // signs, kana and others of East Asia
                || c >= 0xAC00 && c <= 0xD7A3 // Hangul
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60 // full width
                || c >= 0x1F300 && c <= 0x1FAFF; // pictures
    }
}
