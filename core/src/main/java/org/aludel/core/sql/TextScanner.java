package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.SqlTypes;

/** Finds the named parameters of SQL text, leaving strings, quoted names and comments alone. Used once per text. */
final class TextScanner {

    private final String sql;
    private final StringBuilder piece = new StringBuilder();
    private final List<String> pieces = new ArrayList<>();
    private final List<Expression<?>> parameters = new ArrayList<>();
    private int position;

    private TextScanner(String sql) {
        this.sql = sql;
    }

    static TextFragment scan(String sql) {
        return new TextScanner(sql).run();
    }

    private TextFragment run() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            switch (c) {
                case '\'', '"', '`' -> copyQuoted(c);
                case '-' -> copyUntil(startsWith("--") ? "\n" : null);
                case '/' -> copyUntil(startsWith("/*") ? "*/" : null);
                case '$' -> copyUntil(dollarTag());
                case ':' -> colon();
                case '\\' -> backslash();
                default -> copy(1);
            }
        }
        pieces.add(piece.toString());
        return new TextFragment(pieces, parameters);
    }

    private boolean startsWith(String prefix) {
        return sql.startsWith(prefix, position);
    }

    private void copy(int length) {
        piece.append(sql, position, position + length);
        position += length;
    }

    private void copyQuoted(char quote) {
        int end = sql.indexOf(quote, position + 1);
        copy((end < 0 ? sql.length() : end + 1) - position);
    }

    /** Copies one character, or up to and including the end mark when there is one. */
    private void copyUntil(@org.jspecify.annotations.Nullable String endMark) {
        if (endMark == null) {
            copy(1);
            return;
        }
        int end = sql.indexOf(endMark, position + Math.max(2, endMark.charAt(0) == '$' ? endMark.length() : 2));
        copy((end < 0 ? sql.length() : end + endMark.length()) - position);
    }

    private @org.jspecify.annotations.Nullable String dollarTag() {
        if (position > 0 && Character.isJavaIdentifierPart(sql.charAt(position - 1))) {
            return null;
        }
        int end = position + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        boolean tag = end < sql.length()
                && sql.charAt(end) == '$'
                && (end == position + 1 || !Character.isDigit(sql.charAt(position + 1)));
        return tag ? sql.substring(position, end + 1) : null;
    }

    private void colon() {
        if (startsWith("::")) {
            copy(2);
            return;
        }
        int end = position + 1;
        if (end < sql.length() && isNameStart(sql.charAt(end))) {
            while (end < sql.length() && isNamePart(sql.charAt(end))) {
                end++;
            }
            pieces.add(piece.toString());
            piece.setLength(0);
            parameters.add(BindParameter.named(sql.substring(position + 1, end), SqlTypes.UNKNOWN));
            position = end;
        } else {
            copy(1);
        }
    }

    private void backslash() {
        if (startsWith("\\:")) {
            piece.append(':');
            position += 2;
        } else {
            copy(1);
        }
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
