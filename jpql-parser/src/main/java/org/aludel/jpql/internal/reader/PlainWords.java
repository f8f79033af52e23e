package org.aludel.jpql.internal.reader;

import java.util.Arrays;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.antlr.v4.runtime.Token;

/**
 * The words of a query, as numbers of their types and places. Knows the words that nearly all queries consist of; a text with
 * another one is left to the lexer that knows all of them, which also tells what is wrong. Belongs to one reading.
 */
final class PlainWords {

    private static final int LONGEST_INTEGER = 9;
    private static final int LONGEST_LONG = 18;

    private final String text;
    private final char[] characters; // much cheaper to look at than a string as long as nothing is compiled
    private int[] words = new int[96]; // type, start and end of each
    private int count;
    private int levels;
    private boolean named;
    private boolean numbered;

    private PlainWords(String text) {
        this.text = text;
        this.characters = text.toCharArray();
    }

    /**
     * The words of a text.
     *
     * @throws NotPlainException if there are others
     */
    static PlainWords of(String text) {
        PlainWords words = new PlainWords(text);
        int at = words.space(0);
        while (at < text.length()) {
            at = words.space(words.word(at));
        }
        words.add(Token.EOF, at, at);
        if (words.named && words.numbered) {
            throw new NotPlainException();
        }
        return words;
    }

    int type(int word) {
        return words[3 * word];
    }

    int start(int word) {
        return words[3 * word + 1];
    }

    int end(int word) {
        return words[3 * word + 2];
    }

    String text(int word) {
        return text.substring(start(word), end(word));
    }

    /** How many levels deep the tree can be at most. */
    int levels() {
        return levels;
    }

    // ---- reading

    private void add(int type, int start, int end) {
        if (3 * count == words.length) {
            words = Arrays.copyOf(words, 2 * words.length);
        }
        int place = 3 * count++;
        words[place] = type;
        words[place + 1] = start;
        words[place + 2] = end;
    }

    private char character(int at) {
        return at < characters.length ? characters[at] : 0;
    }

    private int space(int from) {
        int at = from;
        while (at < characters.length && isSpace(characters[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads a word; returns where it ends. */
    private int word(int start) {
        char c = characters[start];
        if (isNameStart(c)) {
            int end = name(start);
            int type = Keywords.type(characters, start, end);
            levels += type == JpqlLexer.NOT ? 1 : 0;
            add(type, start, end);
            return end;
        }
        return isDigit(c) ? number(start) : sign(c, start);
    }

    private int name(int start) {
        int at = start;
        char c = character(at);
        while (isNameStart(c) || isDigit(c) && at > start) {
            at++;
            c = character(at);
        }
        if (at == start || c >= 0x80) {
            throw new NotPlainException();
        }
        return at;
    }

    private int sign(char c, int start) {
        return switch (c) {
            case '.' -> isDigit(character(start + 1)) ? unknown() : one(JpqlLexer.DOT, start);
            case ',' -> one(JpqlLexer.COMMA, start);
            case '(' -> level(JpqlLexer.OPEN, start);
            case ')' -> one(JpqlLexer.CLOSE, start);
            case '=' -> one(JpqlLexer.EQUAL, start);
            case '+' -> level(JpqlLexer.PLUS, start);
            case '-' -> level(JpqlLexer.MINUS, start);
            case '*' -> level(JpqlLexer.TIMES, start);
            case '/' -> level(JpqlLexer.DIVIDE, start);
            case '<' -> less(start);
            case '>' ->
                character(start + 1) == '=' ? two(JpqlLexer.GREATER_OR_EQUAL, start) : one(JpqlLexer.GREATER, start);
            case '!' -> character(start + 1) == '=' ? two(JpqlLexer.NOT_EQUAL_MARK, start) : unknown();
            case '|' -> character(start + 1) == '|' ? two(JpqlLexer.CONCATENATE, start) : unknown();
            case ':' -> named(start);
            case '?' -> numbered(start);
            case '\'' -> string(start);
            default -> unknown();
        };
    }

    private static int unknown() {
        throw new NotPlainException();
    }

    private int one(int type, int start) {
        add(type, start, start + 1);
        return start + 1;
    }

    private int two(int type, int start) {
        add(type, start, start + 2);
        return start + 2;
    }

    private int level(int type, int start) {
        levels++;
        return one(type, start);
    }

    private int less(int start) {
        return switch (character(start + 1)) {
            case '=' -> two(JpqlLexer.LESS_OR_EQUAL, start);
            case '>' -> two(JpqlLexer.NOT_EQUAL, start);
            default -> one(JpqlLexer.LESS, start);
        };
    }

    private int named(int start) {
        int end = name(start + 1);
        add(JpqlLexer.NAMED_PARAMETER, start, end);
        named = true;
        return end;
    }

    private int numbered(int start) {
        int end = digits(start + 1);
        if (end == start + 1 || end - start > LONGEST_INTEGER) {
            throw new NotPlainException();
        }
        add(JpqlLexer.POSITIONAL_PARAMETER, start, end);
        numbered = true;
        return end;
    }

    private int string(int start) {
        int at = start + 1;
        while (true) {
            int quote = text.indexOf('\'', at);
            if (quote < 0) {
                throw new NotPlainException();
            }
            at = quote + 1;
            if (character(at) != '\'') {
                add(JpqlLexer.STRING_LITERAL, start, at);
                return at;
            }
            at++;
        }
    }

    private int digits(int start) {
        int at = start;
        while (isDigit(character(at))) {
            at++;
        }
        return at;
    }

    /** A number that is an Integer, a Long or a Double, and not too great to be one. */
    private int number(int start) {
        int end = digits(start);
        int type = JpqlLexer.INTEGER_LITERAL;
        int longest = LONGEST_INTEGER;
        if (character(end) == '.') {
            type = JpqlLexer.DECIMAL_LITERAL;
            end = digits(end + 1);
        } else if (character(end) == 'L' || character(end) == 'l') {
            longest = LONGEST_LONG + 1;
            end++;
        }
        char behind = character(end);
        boolean leadingZero =
                type == JpqlLexer.INTEGER_LITERAL && characters[start] == '0' && isDigit(character(start + 1));
        if (end - start > longest || leadingZero || isNameStart(behind) || behind == '.' || behind >= 0x80) {
            throw new NotPlainException();
        }
        add(type, start, end);
        return end;
    }
}
