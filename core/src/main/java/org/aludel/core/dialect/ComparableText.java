package org.aludel.core.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an expression in a form in which two texts can be compared: what databases change when they store one is
 * taken back. Quotes around names, the case of words, superfluous parentheses, casts, and the several ways to say the same
 * comparison do not count. A text that cannot be understood is compared word by word.
 */
final class ComparableText {

    private static final String NOT_BEFORE = "not ";

    /** Words of types that consist of several. */
    private static final Set<String> TYPE_WORDS =
            Set.of("varying", "precision", "without", "with", "time", "zone", "local", "large", "object");

    private static final List<Set<String>> BINARY = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("=", "<>", "<", "<=", ">", ">=", "like", NOT_BEFORE + "like", "glob", NOT_BEFORE + "glob"),
            Set.of("+", "-", "||"),
            Set.of("*", "/", "%"));

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private static final Set<String> PATTERN_TESTS = Set.of("like", "glob");

    /** The types whose literals begin with their name. */
    private static final Set<String> TEMPORAL = Set.of("date", "time", "timestamp");

    /** Zeros behind the seconds of a time. */
    private static final Pattern WHOLE_SECONDS =
            Pattern.compile("(\\d\\d:\\d\\d:\\d\\d)(?:\\.0+|(\\.\\d*[1-9])0+)(?='$)");

    private static final Pattern ONE_DIGIT_HOUR = Pattern.compile("^'(\\d:\\d\\d:\\d\\d)");

    private static final Set<String> NUMBER_TYPES =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double");

    private static final Pattern QUOTED_NUMBER = Pattern.compile("'-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'");

    private static final String NOT = "not(";

    private static final String NULL = "null";

    private static final Map<String, String> OPPOSITES =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private record Comparison(String operator, String left, String right) {
        String opposite() {
            return Objects.requireNonNull(OPPOSITES.get(operator));
        }
    }

    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private final List<String> tokens;
    private final UnaryOperator<String> functions;
    private int next;

    private final Map<String, Set<String>> chains = new HashMap<>();
    private final Map<String, Comparison> comparisons = new HashMap<>();
    private final Map<String, List<String>> arrays = new HashMap<>();
    private final Map<String, List<String>> alternatives = new HashMap<>();

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
        List<String> tokens = ComparableTokens.of(text);
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
            String right = binary(level + 1);
            if (level == 2 && accept("escape")) {
                right = "like_escape(" + right + "," + binary(level + 1) + ")";
            }
            left = level < 2 ? chain(operator, left, right) : compared(operator, left, right);
        }
    }

    private String compared(String operator, String left, String right) {
        return operator.startsWith(NOT_BEFORE)
                ? negation(combined(operator.substring(NOT_BEFORE.length()), left, right))
                : combined(operator, left, right);
    }

    private String negated() {
        return negation(binary(2));
    }

    /** NOT before a comparison is the opposite comparison, also where a value is null; AND and OR change places. */
    private String negation(String form) {
        for (String operator : List.of("and", "or")) {
            Set<String> chain = chains.get(operator + form);
            if (chain != null) {
                String[] opposites = chain.stream().map(this::negation).toArray(String[]::new);
                return chain(operator.equals("and") ? "or" : "and", opposites);
            }
        }
        Comparison comparison = comparisons.get(form);
        if (comparison != null) {
            return comparison(comparison.opposite(), comparison.left(), comparison.right());
        }
        boolean isNegated = form.startsWith(NOT) && form.endsWith(")");
        return isNegated ? form.substring(NOT.length(), form.length() - 1) : NOT + form + ")";
    }

    /** AND and OR of several conditions, whose order and repetition do not count. */
    private String chain(String operator, String... conditions) {
        Set<String> all = new TreeSet<>();
        for (String condition : conditions) {
            all.addAll(chains.getOrDefault(operator + condition, Set.of(condition)));
        }
        if (all.size() == 1) {
            return all.iterator().next();
        }
        String form = "(" + String.join(" " + operator + " ", all) + ")";
        chains.put(operator + form, all);
        return form;
    }

    private String comparison(String operator, String left, String right) {
        String form = "(" + left + " " + operator + " " + right + ")";
        comparisons.put(form, new Comparison(operator, left, right));
        return form;
    }

    /** {@code = ANY (ARRAY[...])} is how PostgreSQL writes IN. */
    private String combined(String operator, String left, String right) {
        List<String> any = operator.equals("=") ? arrays.get(inner("any(", right)) : null;
        if (any != null) {
            return in(left, any);
        }
        List<String> all = operator.equals("<>") ? arrays.get(inner("all(", right)) : null;
        if (all != null) {
            return negation(in(left, all));
        }
        return OPPOSITES.containsKey(operator) ? comparison(operator, left, right) : computed(operator, left, right);
    }

    private static String inner(String function, String form) {
        return form.startsWith(function) && form.endsWith(")")
                ? form.substring(function.length(), form.length() - 1)
                : "";
    }

    /** The order of the values does not count, and a single one is compared with. */
    private String in(String left, List<String> values) {
        Set<String> all = new TreeSet<>(values);
        return all.size() == 1
                ? comparison("=", left, values.get(0))
                : "in(" + left + "," + String.join(",", all) + ")";
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
            return not ? negation(form) : form;
        }
        int start = next;
        boolean not = accept("not");
        if (accept("in")) {
            expect("(");
            String form = in(left, items(")"));
            return not ? negation(form) : form;
        }
        if (accept("between")) {
            String low = binary(3);
            expect("and");
            String form = chain("and", comparison(">=", left, low), comparison("<=", left, binary(3)));
            return not ? negation(form) : form;
        }
        next = start;
        return null;
    }

    private @Nullable String operator(Set<String> operators) {
        String token = peek();
        if (token.equals("not") && next + 1 < tokens.size() && PATTERN_TESTS.contains(tokens.get(next + 1))) {
            token = NOT_BEFORE + tokens.get(next + 1);
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
            form = ofType(peek(), form);
            skipType();
        }
        return form;
    }

    /** PostgreSQL writes numbers that are negative or large as texts of a type. */
    private static String ofType(String type, String form) {
        boolean isNumber =
                NUMBER_TYPES.contains(type) && QUOTED_NUMBER.matcher(form).matches();
        return isNumber
                ? new BigDecimal(form.substring(1, form.length() - 1))
                        .stripTrailingZeros()
                        .toPlainString()
                : form;
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
            return time(take());
        }
        if (token.equals("array") && accept("[")) {
            List<String> values = items("]");
            String form = "array[" + String.join(",", values) + "]";
            arrays.put(form, values);
            return form;
        }
        if (token.equals("case")) {
            return branches(peek().equals("when") ? null : binary(0));
        }
        if (!isPrimary(token)) {
            throw new NotUnderstood();
        }
        while (accept(".")) {
            token = take(); // the table is known
        }
        if (accept("(")) {
            return call(functions.apply(token), items(")"));
        }
        return token.startsWith("'") ? time(token) : number(ComparableTokens.unquoted(token));
    }

    /** A text; what is a time in it has hours of two digits and no superfluous zeros behind its seconds. */
    private static String time(String text) {
        String padded = ONE_DIGIT_HOUR.matcher(text).replaceFirst("'0$1");
        return WHOLE_SECONDS.matcher(padded).replaceAll("$1$2");
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
        return new BigDecimal(token).stripTrailingZeros().toPlainString();
    }

    // ---- one of several values

    /** What follows in CASE; the operand is what each value behind WHEN is compared with. */
    private String branches(@Nullable String operand) {
        if (accept("end")) {
            return NULL;
        }
        if (accept("else")) {
            String last = binary(0);
            expect("end");
            return last;
        }
        expect("when");
        String tested = binary(0);
        String condition = operand == null ? tested : comparison("=", operand, tested);
        expect("then");
        return either(condition, binary(0), branches(operand));
    }

    /** One of two values; some databases store COALESCE and NULLIF so. */
    private String either(String condition, String then, String otherwise) {
        if (condition.equals("is null(" + otherwise + ")")) {
            return coalesce(List.of(otherwise, then));
        }
        Comparison test = comparisons.get(condition);
        if (test != null && test.operator().equals("=") && test.left().equals(otherwise) && then.equals(NULL)) {
            return "nullif(" + otherwise + "," + test.right() + ")";
        }
        return "case(" + condition + "," + then + "," + otherwise + ")";
    }

    /** The first value that is not null; one that is such a value itself may be written out. */
    private String coalesce(List<String> values) {
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.addAll(alternatives.getOrDefault(value, List.of(value))));
        String form = "coalesce(" + String.join(",", all) + ")";
        alternatives.put(form, all);
        return form;
    }

    private String call(String function, List<String> arguments) {
        if (function.equals("coalesce")) {
            return coalesce(arguments);
        }
        return function.equals("casewhen") && arguments.size() == 3
                ? either(arguments.get(0), arguments.get(1), arguments.get(2))
                : function + "(" + String.join(",", arguments) + ")";
    }

    // ---- lists and types

    /** Expressions with commas between them, up to the closing parenthesis. */
    private String list() {
        return String.join(",", items(")"));
    }

    private List<String> items(String end) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        while (!accept(end)) {
            item.append(accept("*") ? "*" : binary(0));
            if (accept(",") || peek().equals(end)) {
                items.add(item.toString());
                item.setLength(0);
            }
        }
        return items;
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
            items(")");
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
