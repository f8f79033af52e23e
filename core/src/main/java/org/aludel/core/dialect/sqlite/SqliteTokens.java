package org.aludel.core.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a definition cut into words, names, literals and marks; comments and space are left out. What stands in
 * parentheses is one token.
 */
final class SqliteTokens {

    private final String sql;
    private int position;

    private SqliteTokens(String sql) {
        this.sql = sql;
    }

    static List<String> of(String sql) {
        SqliteTokens tokens = new SqliteTokens(sql);
        List<String> all = new ArrayList<>();
        for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
            all.add(token);
        }
        return all;
    }

    /** The parts between the commas of what stands in parentheses. */
    static List<String> parts(String parenthesized) {
        List<String> parts = new ArrayList<>();
        SqliteTokens tokens = new SqliteTokens(parenthesized.substring(1, parenthesized.length() - 1));
        int begin = 0;
        for (String token = tokens.next(); !token.isEmpty(); token = tokens.next()) {
            if (token.equals(",")) {
                parts.add(tokens.sql.substring(begin, tokens.position - 1).strip());
                begin = tokens.position;
            }
        }
        parts.add(tokens.sql.substring(begin).strip());
        return parts;
    }

    /** A name without its quotes. */
    static String name(String token) {
        char open = token.charAt(0);
        if (open != '"' && open != '`' && open != '[' && open != '\'') {
            return token;
        }
        String inner = token.substring(1, token.length() - 1);
        return open == '[' ? inner : inner.replace("" + open + open, "" + open);
    }

    private String next() {
        skip();
        int begin = position;
        if (position < sql.length()) {
            char c = sql.charAt(position);
            if (c == '(') {
                parentheses();
            } else if (isQuote(c)) {
                quoted(c == '[' ? ']' : c);
            } else if (isWord(c)) {
                while (position < sql.length() && isWord(sql.charAt(position))) {
                    position++;
                }
            } else {
                position++;
            }
        }
        return sql.substring(begin, position);
    }

    private void skip() {
        while (position < sql.length()) {
            if (sql.startsWith("--", position)) {
                int end = sql.indexOf('\n', position);
                position = end < 0 ? sql.length() : end + 1;
            } else if (sql.startsWith("/*", position)) {
                int end = sql.indexOf("*/", position + 2);
                position = end < 0 ? sql.length() : end + 2;
            } else if (Character.isWhitespace(sql.charAt(position))) {
                position++;
            } else {
                return;
            }
        }
    }

    private void parentheses() {
        position++;
        for (String token = next(); !token.isEmpty() && !token.equals(")"); ) {
            token = next();
        }
    }

    /** A doubled quote begins another quoted piece at once, which belongs to the same token. */
    private void quoted(char close) {
        do {
            int end = sql.indexOf(close, position + 1);
            position = end < 0 ? sql.length() : end + 1;
        } while (close != ']' && position < sql.length() && sql.charAt(position) == close);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`' || c == '[';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }
}
