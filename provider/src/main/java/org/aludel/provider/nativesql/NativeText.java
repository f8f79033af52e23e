package org.aludel.provider.nativesql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.TextClauses;
import org.aludel.core.sql.TextFragment;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * SQL text of the application, with parameters {@code ?1}, {@code :name} or {@code ?}; those without a number get the next
 * one, from 1. What stands in strings, quoted names, dollar quotes and comments is no parameter, nor are casts like {@code
 * x::date} and operators like {@code ?|}, {@code ?&} and {@code ??}; {@code \:} and {@code \?} write the character itself.
 * Immutable and thread-safe.
 *
 * @param sql the text as it was given
 * @param text the text, cut at its parameters
 * @param parameters the parameters, each once, in the order of the text
 */
public record NativeText(String sql, TextFragment text, List<NativeParameter> parameters) {

    private static final Pattern SELECT = Pattern.compile("[\\s(]*select\\b", Pattern.CASE_INSENSITIVE);

    public NativeText {
        parameters = List.copyOf(parameters);
    }

    /**
     * Cuts a text at its parameters.
     *
     * @throws IllegalArgumentException if it has both names and numbers, or a number below 1 (ALU-4650)
     */
    public static NativeText parse(String sql) {
        return new NativeScanner(sql).scan();
    }

    /** Whether it begins as a query does that only reads; one that calls a function may write all the same. */
    public boolean isSelect() {
        return SELECT.matcher(sql).lookingAt();
    }

    /**
     * The statement with values. Each is sent in the type that its class has where nothing else is said, and null so that
     * the database finds out the type; a collection stands for the list of its values, in parentheses or not.
     *
     * @param values the values of all parameters by their bind names
     */
    public TextStatement statement(Map<String, ? extends @Nullable Object> values) {
        Map<String, Expression<?>> bound = new HashMap<>();
        boolean lists = false;
        for (NativeParameter parameter : parameters) {
            Object value = values.get(parameter.bindName());
            lists |= value instanceof Collection;
            bound.put(parameter.bindName(), value(value));
        }
        TextFragment complete = text.bind(bound);
        return new TextStatement(new TextClauses(lists ? inParentheses(complete) : complete, List.of()));
    }

    private static Expression<?> value(@Nullable Object value) {
        if (value == null) {
            return BindParameter.of(SqlTypes.UNKNOWN, null);
        }
        if (value instanceof Collection<?> values) {
            Object first = values.isEmpty() ? null : values.iterator().next();
            SqlType<?> type = first == null ? SqlTypes.UNKNOWN : ValueTypes.of(first);
            return ListParameter.of(type, values);
        }
        return BindParameter.of(ValueTypes.of(value), value);
    }

    /** Adds the parentheses around lists that do not stand in any, nor behind another value. */
    private static TextFragment inParentheses(TextFragment text) {
        List<String> pieces = new ArrayList<>(text.pieces());
        for (int i = 0; i < text.parameters().size(); i++) {
            String before = pieces.get(i).stripTrailing();
            if (text.parameters().get(i) instanceof ListParameter && !before.endsWith("(") && !before.endsWith(",")) {
                pieces.set(i, pieces.get(i) + "(");
                pieces.set(i + 1, ")" + pieces.get(i + 1));
            }
        }
        return new TextFragment(pieces, text.parameters());
    }
}
