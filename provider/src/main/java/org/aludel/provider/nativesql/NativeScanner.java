package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Finds the parameters of SQL text. Used once for one text. */
final class NativeScanner {

    /** Stands before and behind the text. */
    private static final char OUTSIDE = ' ';

    private final String sql;
    private final StringBuilder piece = new StringBuilder();
    private final List<String> pieces = new ArrayList<>();
    private final List<Expression<?>> binds = new ArrayList<>();
    private final Map<String, NativeParameter> parameters = new LinkedHashMap<>();
    private int position;
    private int unnumbered;

    NativeScanner(String sql) {
        this.sql = sql;
    }

    NativeText scan() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            switch (c) {
                case '\'' -> quoted(c, hasEscapes());
                case '"', '`' -> quoted(c, false);
                case '-' -> copyThrough(startsWith("--") ? "\n" : null);
                case '/' -> comment();
                case '$' -> copyThrough(dollarTag());
                case ':' -> colon();
                case '?' -> questionMark();
                case '\\' -> backslash();
                default -> copy(1);
            }
        }
        pieces.add(piece.toString());
        List<NativeParameter> all = List.copyOf(parameters.values());
        if (all.stream().map(parameter -> parameter.name() == null).distinct().count() > 1) {
            throw NativeErrors.namesAndNumbers(sql);
        }
        return new NativeText(sql, new TextFragment(pieces, binds), all);
    }

    private boolean startsWith(String prefix) {
        return sql.startsWith(prefix, position);
    }

    private char at(int index) {
        return index >= 0 && index < sql.length() ? sql.charAt(index) : OUTSIDE;
    }

    private void copy(int length) {
        piece.append(sql, position, position + length);
        position += length;
    }

    // ---- what is no parameter

    /** Whether a backslash hides a quote: in {@code E'...'} of PostgreSQL. */
    private boolean hasEscapes() {
        char before = at(position - 1);
        return (before == 'E' || before == 'e') && !Character.isJavaIdentifierPart(at(position - 2));
    }

    /** A doubled quote ends one string and begins the next, which comes to the same. */
    private void quoted(char quote, boolean escapes) {
        int end = position + 1;
        while (end < sql.length() && sql.charAt(end) != quote) {
            end += escapes && sql.charAt(end) == '\\' ? 2 : 1;
        }
        copy(Math.min(end + 1, sql.length()) - position);
    }

    /** Copies up to and including an end mark; one character where there is none to look for. */
    private void copyThrough(@Nullable String endMark) {
        if (endMark == null) {
            copy(1);
            return;
        }
        int end = sql.indexOf(endMark, position + (endMark.charAt(0) == '$' ? endMark.length() : 2));
        copy((end < 0 ? sql.length() : end + endMark.length()) - position);
    }

    /** Comments may contain comments, where the database allows it. */
    private void comment() {
        if (!startsWith("/*")) {
            copy(1);
            return;
        }
        int depth = 0;
        do {
            if (startsWith("/*")) {
                depth++;
                copy(2);
            } else if (startsWith("*/")) {
                depth--;
                copy(2);
            } else {
                copy(1);
            }
        } while (depth > 0 && position < sql.length() && (depth == 1 || sql.indexOf("*/", position) >= 0));
    }

    private @Nullable String dollarTag() {
        if (Character.isJavaIdentifierPart(at(position - 1))) {
            return null;
        }
        int end = position + 1;
        while (Character.isLetterOrDigit(at(end)) || at(end) == '_') {
            end++;
        }
        boolean tag = at(end) == '$' && !Character.isDigit(at(position + 1));
        return tag ? sql.substring(position, end + 1) : null;
    }

    private void backslash() {
        if (at(position + 1) == ':' || at(position + 1) == '?') {
            if (at(position + 1) == '?') {
                piece.append('?'); // JDBC drivers that know the operator take two for one
            }
            position++;
        }
        copy(1);
    }

    // ---- parameters

    private void colon() {
        if (startsWith("::") || startsWith(":=")) {
            copy(2);
            return;
        }
        int end = position + 1;
        if (!Character.isJavaIdentifierStart(at(end)) || Character.isJavaIdentifierPart(at(position - 1))) {
            copy(1);
            return;
        }
        while (Character.isJavaIdentifierPart(at(end))) {
            end++;
        }
        parameter(NativeParameter.named(sql.substring(position + 1, end)), end);
    }

    private void questionMark() {
        char next = at(position + 1);
        if (next == '|' && at(position + 2) != '|' || next == '&') {
            piece.append('?');
            copy(2);
            return;
        }
        if (next == '?') {
            copy(2);
            return;
        }
        int end = position + 1;
        while (Character.isDigit(at(end))) {
            end++;
        }
        parameter(NativeParameter.numbered(end == position + 1 ? ++unnumbered : number(end)), end);
    }

    private int number(int end) {
        String digits = sql.substring(position + 1, end);
        int number = digits.length() > 9 ? 0 : Integer.parseInt(digits);
        if (number < 1) {
            throw NativeErrors.badNumber(digits, sql);
        }
        return number;
    }

    private void parameter(NativeParameter parameter, int end) {
        parameters.putIfAbsent(parameter.bindName(), parameter);
        pieces.add(piece.toString());
        piece.setLength(0);
        binds.add(BindParameter.named(parameter.bindName(), SqlTypes.UNKNOWN));
        position = end;
    }
}
