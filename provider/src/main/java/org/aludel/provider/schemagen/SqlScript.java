package org.aludel.provider.schemagen;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the text of a script at the semicolons between its statements. Those in texts and quoted names, in comments, and
 * between dollar quotes are part of a statement. Comments stay where they are; what consists of comments only is no statement.
 */
final class SqlScript {

    /**
     * A statement of a script.
     *
     * @param line the line on which it begins, counted from 1
     * @param sql its text, without the semicolon
     */
    record Part(int line, String sql) {}

    private final String text;
    private final boolean backslashEscapes;
    private final List<Part> parts = new ArrayList<>();
    private int position;
    private int start;
    private int content = -1;
    private int counted;
    private int line = 1;

    private SqlScript(String text, boolean backslashEscapes) {
        this.text = text;
        this.backslashEscapes = backslashEscapes;
    }

    /**
     * The statements of a script.
     *
     * @param backslashEscapes whether a backslash in a text takes the meaning from the character behind it
     * @throws UnfinishedScript when the script ends within a text, a name or a comment
     */
    static List<Part> parts(String text, boolean backslashEscapes) throws UnfinishedScript {
        SqlScript script = new SqlScript(text, backslashEscapes);
        script.divide();
        return script.parts;
    }

    private void divide() throws UnfinishedScript {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (next == ';') {
                endPart();
                position++;
                start = position;
            } else if (next == '-' && follows("--")) {
                skipLine();
            } else if (next == '/' && follows("/*")) {
                comment();
            } else if (Character.isWhitespace(next) || next == '\uFEFF') {
                position++;
            } else {
                begin();
                token(next);
            }
        }
        endPart();
    }

    private void token(char next) throws UnfinishedScript {
        switch (next) {
            case '\'' -> quoted('\'', backslashEscapes || isEscapeText());
            case '"', '`' -> quoted(next, backslashEscapes && next == '"');
            case '$' -> dollar();
            default -> position++;
        }
    }

    private void begin() {
        if (content < 0) {
            content = position;
        }
    }

    private void endPart() {
        if (content >= 0) {
            parts.add(new Part(
                    line(content),
                    text.substring(Math.max(start, content), position).strip()));
        }
        content = -1;
    }

    private boolean follows(String token) {
        return text.startsWith(token, position);
    }

    private void skipLine() {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
    }

    /** Comments may contain comments. Those of MySQL that begin with an exclamation mark are statements. */
    private void comment() throws UnfinishedScript {
        int opened = position;
        if (follows("/*!")) {
            begin();
        }
        int depth = 0;
        do {
            if (follows("/*")) {
                depth++;
                position += 2;
            } else if (follows("*/")) {
                depth--;
                position += 2;
            } else {
                position++;
            }
            if (position > text.length() || position == text.length() && depth > 0) {
                throw new UnfinishedScript(line(opened), "a comment");
            }
        } while (depth > 0);
    }

    /** A doubled quote is two texts, one behind the other. */
    private void quoted(char quote, boolean escapes) throws UnfinishedScript {
        int opened = position++;
        while (position < text.length() && text.charAt(position) != quote) {
            position += escapes && text.charAt(position) == '\\' ? 2 : 1;
        }
        if (position >= text.length()) {
            throw new UnfinishedScript(line(opened), quote == '\'' ? "a text" : "a name");
        }
        position++;
    }

    /** PostgreSQL: {@code E'...'}. */
    private boolean isEscapeText() {
        return position > 0
                && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e')
                && !isNamePart(position - 2);
    }

    /** {@code $$...$$} or {@code $tag$...$tag$}; any other dollar is part of a name or a parameter. */
    private void dollar() throws UnfinishedScript {
        int end = position + 1;
        while (isNamePart(end) && text.charAt(end) != '$') {
            end++;
        }
        boolean quotes = end < text.length()
                && text.charAt(end) == '$'
                && !isNamePart(position - 1)
                && (end == position + 1 || !Character.isDigit(text.charAt(position + 1)));
        if (!quotes) {
            position++;
            return;
        }
        String quote = text.substring(position, end + 1);
        int closing = text.indexOf(quote, end + 1);
        if (closing < 0) {
            throw new UnfinishedScript(line(position), "a text in " + quote);
        }
        position = closing + quote.length();
    }

    private boolean isNamePart(int index) {
        return index >= 0 && index < text.length() && Character.isJavaIdentifierPart(text.charAt(index));
    }

    /** Counts on from where it was asked last, which is never behind. */
    private int line(int index) {
        while (counted < index) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
            counted++;
        }
        return line;
    }

    /** A script ends too early. */
    static final class UnfinishedScript extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        UnfinishedScript(int line, String what) {
            super(what);
            this.line = line;
        }

        /** The line on which something begins that does not end. */
        int line() {
            return line;
        }
    }
}
