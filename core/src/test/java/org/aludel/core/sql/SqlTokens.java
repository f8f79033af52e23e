package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.type.SqlTypes;

/**
 * SQL text cut the way the database's own lexer would: a quoted name is one token and so is a string, whatever is in
 * them. What a name or value smuggles out of its quotes shows up as further tokens.
 */
final class SqlTokens {

    private final String sql;
    private final char open;
    private final char close;
    private final boolean backslash;
    private final List<String> tokens = new ArrayList<>();
    private int position;

    private SqlTokens(String sql, Dialect dialect) {
        this.sql = sql;
        String quoted = dialect.identifiers().quote("a b");
        open = quoted.charAt(0);
        close = quoted.charAt(quoted.length() - 1);
        backslash = dialect.types().literal(SqlTypes.VARCHAR, "\\").contains("\\\\");
    }

    /** The tokens, with {@code <name>} for quoted names and {@code <string>} for strings. */
    static List<String> of(String sql, Dialect dialect) {
        return new SqlTokens(sql, dialect).cut();
    }

    private List<String> cut() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (c == open) {
                quoted(close, false);
                tokens.add("<name>");
            } else if (c == '\'') {
                quoted('\'', backslash);
                tokens.add("<string>");
            } else if ((c == 'E' || c == 'N') && sql.startsWith("'", position + 1)) {
                position++;
                quoted('\'', backslash || c == 'E');
                tokens.add("<string>");
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                tokens.add(word());
            } else if (sql.startsWith("--", position) || sql.startsWith("/*", position)) {
                tokens.add("<comment>");
                position = sql.length();
            } else {
                if (c != ' ') {
                    tokens.add(String.valueOf(c));
                }
                position++;
            }
        }
        return tokens;
    }

    private void quoted(char end, boolean escapes) {
        position++;
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (escapes && c == '\\') {
                position += 2;
            } else if (c != end) {
                position++;
            } else if (position + 1 < sql.length() && sql.charAt(position + 1) == end) {
                position += 2;
            } else {
                position++;
                return;
            }
        }
        tokens.add("<never closed>");
    }

    private String word() {
        int start = position;
        while (position < sql.length()
                && (Character.isLetterOrDigit(sql.charAt(position)) || "_$#".indexOf(sql.charAt(position)) >= 0)) {
            position++;
        }
        return sql.substring(start, position);
    }
}
