package org.aludel.core.type;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON text once, by the grammar of RFC 8259, and writes its canonical form. For one use by one thread. */
final class JsonCanonicalizer {

    /** Deeper documents would exhaust the stack; those of real life stay far below. */
    private static final int MAX_DEPTH = 500;

    /** Stands for the end of the text; JSON has this character only inside of strings, where nothing looks for it. */
    private static final char END = '\uFFFF';

    /** Numbers with up to so many digits are written without an exponent. */
    private static final int MAX_PLAIN_DIGITS = 21;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int position;
    private int depth;

    JsonCanonicalizer(String text) {
        this.text = text;
    }

    String canonicalText() {
        String value = value();
        peek();
        if (position < text.length()) {
            throw invalid();
        }
        return value;
    }

    private String value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> quoted(string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private String object() {
        enter();
        Map<String, String> members = new TreeMap<>();
        if (peek() != '}') {
            do {
                if (peek() != '"') {
                    throw invalid();
                }
                String name = string();
                expect(':');
                members.put(name, value());
            } while (accept(','));
        }
        leave('}');
        StringBuilder result = new StringBuilder("{");
        members.forEach((name, value) -> result.append(result.length() > 1 ? "," : "")
                .append(quoted(name))
                .append(':')
                .append(value));
        return result.append('}').toString();
    }

    private String array() {
        enter();
        StringBuilder result = new StringBuilder("[");
        if (peek() != ']') {
            do {
                result.append(result.length() > 1 ? "," : "").append(value());
            } while (accept(','));
        }
        leave(']');
        return result.append(']').toString();
    }

    private String string() {
        StringBuilder content = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c < ' ') {
                throw invalid();
            }
            position++;
            if (c == '"') {
                return content.toString();
            }
            content.append(c == '\\' ? escaped() : c);
        }
        throw invalid();
    }

    private char escaped() {
        char c = position < text.length() ? text.charAt(position) : END;
        char meaning = switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw invalid();
        };
        position++;
        return meaning;
    }

    /** Reads the four digits after a {@code u} and stays on the last one. */
    private char codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            position++;
            char c = position < text.length() ? text.charAt(position) : END;
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw invalid();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private String number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw invalid();
        }
        try {
            BigDecimal number = new BigDecimal(matcher.group()).stripTrailingZeros();
            position = matcher.end();
            boolean plain = number.scale() <= MAX_PLAIN_DIGITS
                    && (long) number.precision() - number.scale() <= MAX_PLAIN_DIGITS;
            return plain ? number.toPlainString() : number.toString();
        } catch (ArithmeticException | NumberFormatException tooLarge) { // an exponent beyond all int values
            throw invalid();
        }
    }

    private String word(String word) {
        if (!text.startsWith(word, position)) {
            throw invalid();
        }
        position += word.length();
        return word;
    }

    private void enter() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw TypeErrors.jsonTooDeep(position, MAX_DEPTH);
        }
        position++;
    }

    private void leave(char close) {
        expect(close);
        depth--;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw invalid();
        }
    }

    private boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        position++;
        return true;
    }

    /** Skips white space and tells the character after it, which stays unread. */
    private char peek() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : END;
    }

    private RuntimeException invalid() {
        return TypeErrors.invalidJson(position);
    }

    private static String quoted(String content) {
        StringBuilder result = new StringBuilder(content.length() + 2).append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '"', '\\' -> result.append('\\').append(c);
                case '\b' -> result.append("\\b");
                case '\f' -> result.append("\\f");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    if (c < ' ') {
                        result.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c % 16, 16));
                    } else {
                        result.append(c);
                    }
                }
            }
        }
        return result.append('"').toString();
    }
}
