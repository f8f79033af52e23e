package org.aludel.core.dialect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an expression in a form in which two texts can be compared: what databases change when they store one is
 * taken back. Quotes around names, the case of words, superfluous parentheses, casts, and the several ways to say the same
 * comparison do not count. A text that cannot be understood is compared word by word.
 */
final class ComparableText {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<string>(?:[NnEe]|[Uu]&)?'(?:[^']++|'')*+')"
            + "|(?<escaped>[Uu]&)?\"(?<quoted>(?:[^\"]++|\"\")*+)\"|`(?<ticked>(?:[^`]++|``)*+)`|\\[(?<bracketed>[A-Za-z_][^\\]]*)\\]"
            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
            + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|\\.\\d+)"
            + "|(?<symbol>::|<>|!=|<=|>=|\\|\\||~~\\*?|!~~|[@#!]+|[-+*/%=<>(),.\\[\\]~^&|?:]))");

    /** Words of types that consist of several. */
    private static final Set<String> TYPE_WORDS =
            Set.of("varying", "precision", "without", "with", "time", "zone", "local", "large", "object");

    private static final List<Set<String>> BINARY = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "<>", "<", "<=", ">", ">=", "like", "not like", "glob", "not glob"),
            Set.of("+", "-", "||"),
            Set.of("*", "/", "%"));

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private static final Set<String> PATTERN_TESTS = Set.of("like", "glob");

    /** The types whose literals begin with their name. */
    private static final Set<String> TEMPORAL = Set.of("date", "time", "timestamp");

    /** Zeros behind the seconds of a time. */
    private static final Pattern WHOLE_SECONDS =
            Pattern.compile("(\\d\\d:\\d\\d:\\d\\d)(?:\\.0+|(\\.\\d*[1-9])0+)(?='$)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{4})|\\\\)");

    /** Words that are no names unless they are quoted. */
    private static final Set<String> WORDS = Set.of(
            "or",
            "and",
            "not",
            "like",
            "is",
            "null",
            "in",
            "between",
            "cast",
            "as",
            "array",
            "case",
            "when",
            "then",
            "else",
            "end",
            "true",
            "false",
            "unknown",
            "any",
            "all",
            "default",
            "current_date",
            "current_timestamp");

    /** The character that is doubled within the quotes of a kind. */
    private static final Map<String, String> QUOTES = Map.of("quoted", "\"", "ticked", "`", "bracketed", "]");

    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private final List<String> tokens;
    private final UnaryOperator<String> functions;
    private int next;

    private ComparableText(List<String> tokens, UnaryOperator<String> functions) {
        this.tokens = tokens;
        this.functions = functions;
    }

    /**
     * The comparable form of a text.
     *
     * @param functions gives functions that are the same the same name; names are in lower case
     */
    static String of(String text, UnaryOperator<String> functions) {
        List<String> tokens = tokens(text);
        try {
            ComparableText parser = new ComparableText(tokens, functions);
            String form = parser.binary(0);
            if (parser.next == tokens.size()) {
                return form;
            }
        } catch (NotUnderstood e) {
            // compared word by word
        }
        return String.join(" ", tokens);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(token(matcher));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            tokens.add(text.substring(end).trim());
        }
        return tokens;
    }

    private static String token(Matcher matcher) {
        String string = matcher.group("string");
        if (string != null) {
            String value = string.substring(string.indexOf('\''));
            if (string.startsWith("E") || string.startsWith("e")) {
                return value.replace("\\\\", "\\");
            }
            return string.indexOf('&') == 1 ? unescaped(value) : value;
        }
        String word = matcher.group("word");
        if (word != null) {
            return word.toLowerCase(Locale.ROOT);
        }
        for (Map.Entry<String, String> quotes : QUOTES.entrySet()) {
            String name = matcher.group(quotes.getKey());
            if (name != null && matcher.group("escaped") != null) {
                return name(unescaped(name));
            }
            if (name != null) {
                return name(name.replace(quotes.getValue() + quotes.getValue(), quotes.getValue()));
            }
        }
        String number = matcher.group("number");
        String symbol = number == null ? matcher.group("symbol") : number;
        return switch (symbol) {
            case "!=" -> "<>";
            case "~~" -> "like";
            case "!~~" -> "not like";
            default -> symbol;
        };
    }

    /** A text in which a backslash and four digits stand for a character (SQL:2016 part 2, 5.3). */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? "\\" : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    /** A name that was quoted; it stays so where it could be taken for something else. */
    private static String name(String quoted) {
        String name = quoted.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(name).matches() && !WORDS.contains(name) ? name : '"' + name + '"';
    }

    // ---- a small grammar of expressions

    private String binary(int level) {
        if (level == BINARY.size()) {
            return unary();
        }
        String left = level == 2 && accept("not") ? negated() : binary(level + 1);
        while (true) {
            if (level == 2) {
                String test = test(left);
                if (test != null) {
                    left = test;
                    continue;
                }
            }
            String operator = operator(BINARY.get(level));
            if (operator == null) {
                return left;
            }
            left = combined(operator, left, binary(level + 1));
        }
    }

    private String negated() {
        return "not(" + binary(2) + ")";
    }

    /** {@code = ANY (ARRAY[...])} is how PostgreSQL writes IN. */
    private static String combined(String operator, String left, String right) {
        if (operator.equals("=") && right.startsWith("any(array[") && right.endsWith("])")) {
            return "in(" + left + "," + right.substring("any(array[".length(), right.length() - 2) + ")";
        }
        if (operator.equals("<>") && right.startsWith("all(array[") && right.endsWith("])")) {
            return "not(in(" + left + "," + right.substring("all(array[".length(), right.length() - 2) + "))";
        }
        return computed(operator, left, right);
    }

    /** A sum, difference or product of whole numbers is as good as its result. */
    private static String computed(String operator, String left, String right) {
        if (operator.length() == 1
                && "+-*".contains(operator)
                && WHOLE.matcher(left).matches()
                && WHOLE.matcher(right).matches()) {
            BigInteger first = new BigInteger(left);
            BigInteger second = new BigInteger(right);
            return switch (operator) {
                case "+" -> first.add(second).toString();
                case "-" -> first.subtract(second).toString();
                default -> first.multiply(second).toString();
            };
        }
        return "(" + left + " " + operator + " " + right + ")";
    }

    /** IS NULL, IN and BETWEEN; null when none of them follows. */
    private @Nullable String test(String left) {
        if (accept("is")) {
            boolean not = accept("not");
            String what = take();
            String form = "is " + what + "(" + left + ")";
            return not ? "not(" + form + ")" : form;
        }
        int start = next;
        boolean not = accept("not");
        if (accept("in")) {
            expect("(");
            String form = "in(" + left + "," + list() + ")";
            return not ? "not(" + form + ")" : form;
        }
        if (accept("between")) {
            String low = binary(3);
            expect("and");
            String form = "((" + left + " >= " + low + ") and (" + left + " <= " + binary(3) + "))";
            return not ? "not(" + form + ")" : form;
        }
        next = start;
        return null;
    }

    private @Nullable String operator(Set<String> operators) {
        String token = peek();
        if (token.equals("not") && next + 1 < tokens.size() && PATTERN_TESTS.contains(tokens.get(next + 1))) {
            token = "not " + tokens.get(next + 1);
            if (operators.contains(token)) {
                next += 2;
                return token;
            }
            return null;
        }
        if (operators.contains(token)) {
            next++;
            return token;
        }
        return null;
    }

    private String unary() {
        if (accept("-")) {
            String operand = unary();
            return "-" + operand;
        }
        if (accept("+")) {
            return unary();
        }
        String form = primary();
        while (accept("::")) {
            skipType();
        }
        return form;
    }

    private String primary() {
        if (accept("(")) {
            String inner = binary(0);
            if (accept(",")) {
                return "(" + inner + "," + list();
            }
            expect(")");
            return inner;
        }
        String token = take();
        if (token.equals("cast") && accept("(")) {
            String inner = binary(0);
            expect("as");
            skipType();
            expect(")");
            return inner;
        }
        if (TEMPORAL.contains(token) && peek().startsWith("'")) {
            return WHOLE_SECONDS.matcher(take()).replaceAll("$1$2");
        }
        if (token.equals("array") && accept("[")) {
            return "array[" + until("]") + "]";
        }
        if (token.equals("case")) {
            return caseOf();
        }
        if (!isPrimary(token)) {
            throw new NotUnderstood();
        }
        while (accept(".")) {
            token = take(); // the table is known
        }
        if (accept("(")) {
            return functions.apply(token) + "(" + list() + ")";
        }
        return token.startsWith("'") ? WHOLE_SECONDS.matcher(token).replaceAll("$1$2") : number(token);
    }

    private static boolean isPrimary(String token) {
        char first = token.charAt(0);
        return first == '\'' || first == '"' || first == '_' || first == '.' || Character.isLetterOrDigit(first);
    }

    /** Numbers that are written differently and are the same. */
    private static String number(String token) {
        if (!Character.isDigit(token.charAt(0)) && token.charAt(0) != '.') {
            return token;
        }
        return new java.math.BigDecimal(token).stripTrailingZeros().toPlainString();
    }

    private String caseOf() {
        StringBuilder form = new StringBuilder("case(");
        while (!accept("end")) {
            if (accept("when") || accept("then") || accept("else")) {
                form.append(tokens.get(next - 1)).append(' ');
            } else {
                form.append(binary(0)).append(' ');
            }
        }
        return form.append(")").toString();
    }

    /** Expressions with commas between them, up to the closing parenthesis. */
    private String list() {
        return until(")");
    }

    private String until(String end) {
        StringBuilder list = new StringBuilder();
        while (!accept(end)) {
            if (accept("*")) {
                list.append('*');
            } else {
                list.append(binary(0));
            }
            if (accept(",")) {
                list.append(',');
            }
        }
        return list.toString();
    }

    private void skipType() {
        take();
        while (accept(".")) {
            take();
        }
        skipTypeEnd();
        while (TYPE_WORDS.contains(peek())) {
            next++;
            skipTypeEnd();
        }
    }

    private void skipTypeEnd() {
        if (accept("(")) {
            until(")");
        }
        while (accept("[")) {
            expect("]");
        }
    }

    // ---- tokens

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        if (next == tokens.size()) {
            throw new NotUnderstood();
        }
        next++;
        return tokens.get(next - 1);
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new NotUnderstood();
        }
    }
}
