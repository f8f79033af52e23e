package org.aludel.core.dialect.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.TextClauses;
import org.aludel.core.sql.TextExpression;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TextPredicate;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** SQL text from a catalog as part of a model. It has no parameters: a colon or question mark in it is what it is. */
public final class CatalogText {

    private static final Pattern NAME = Pattern.compile("(?s)--[^\\n]*+|/\\*.*?\\*/|'[^']*+'"
            + "|([\"`])(?<quoted>(?:(?!\\1).|\\1\\1)*+)\\1"
            + "|\\[(?<bracketed>[^\\[\\]]*+(?:\\]\\][^\\[\\]]*+)*+)\\]"
            + "|(?<word>[\\p{L}\\p{N}_$#]++)");

    private CatalogText() {}

    /** A value. */
    public static <T> Expression<T> expression(String text, SqlType<T> type) {
        return new TextExpression<>(fragment(text), type);
    }

    /** A value, or null without text. */
    public static @Nullable Expression<?> expressionOrNull(@Nullable String text, SqlType<?> type) {
        return text == null || text.isBlank() ? null : expression(text, type);
    }

    /** A condition. */
    public static Expression<Boolean> condition(String text) {
        return new TextPredicate(fragment(text));
    }

    /** A condition, or null without text. */
    public static @Nullable Expression<Boolean> conditionOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : condition(text);
    }

    /** A query with the columns that it returns; a semicolon at its end is left out. */
    public static TextStatement query(String text, List<ColumnDefinition<?>> columns) {
        String query = text.strip();
        while (query.endsWith(";")) {
            query = query.substring(0, query.length() - 1).stripTrailing();
        }
        return new TextStatement(new TextClauses(fragment(query), columns));
    }

    /** What stands behind the first {@code AS} of the definition of a view; all of it when there is none. */
    public static String behindAs(String definition) {
        char quote = 0;
        for (int i = 0; i < definition.length(); i++) {
            char c = definition.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '`' || c == '[') {
                quote = c == '[' ? ']' : c;
            } else if (i > 0 && isAs(definition, i)) {
                return definition.substring(i + 2).strip();
            }
        }
        return definition;
    }

    private static boolean isAs(String text, int position) {
        return text.regionMatches(true, position, "as", 0, 2)
                && !Character.isLetterOrDigit(text.charAt(position - 1))
                && text.charAt(position - 1) != '_'
                && position + 2 < text.length()
                && Character.isWhitespace(text.charAt(position + 2));
    }

    /** A text without the parentheses around the whole of it. */
    public static String unwrapped(String text) {
        String inner = text.strip();
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** What stands in the parentheses at the beginning of a text; all of it when there are none. */
    public static String inParentheses(String text) {
        String stripped = text.strip();
        int end = stripped.startsWith("(") ? closing(stripped) : -1;
        return end < 0 ? text : stripped.substring(1, end).strip();
    }

    /** The position of the parenthesis that closes the one at the beginning; -1 when there is none. */
    private static int closing(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The names and other words of a text in lower case, without what stands in strings and comments. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            String bracketed = matcher.group("bracketed");
            if (matcher.group("word") != null) {
                names.add(matcher.group().toLowerCase(Locale.ROOT));
            } else if (quoted != null) {
                String quote = matcher.group().substring(0, 1);
                names.add(quoted.replace(quote + quote, quote).toLowerCase(Locale.ROOT));
            } else if (bracketed != null) { // a name, or the elements of an array
                names.add(bracketed.replace("]]", "]").toLowerCase(Locale.ROOT));
                names.addAll(names(bracketed));
            }
        }
        return names;
    }

    private static TextFragment fragment(String text) {
        return new TextFragment(List.of(text.strip()), List.of());
    }
}
