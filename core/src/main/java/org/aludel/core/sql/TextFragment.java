package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL text with named parameters, cut at its parameters: the text {@code a = :x AND b = :y} has the pieces
 * {@code a = }, {@code  AND b = } and an empty one, and the parameters {@code x} and {@code y}.
 *
 * <p>A colon inside a string, a quoted name, a dollar-quoted string or a comment is text, {@code ::} is a cast, and
 * {@code \:} writes a colon.
 *
 * @param pieces the text around the parameters; one more than there are parameters
 * @param parameters the parameters in order
 */
public record TextFragment(List<String> pieces, List<Expression<?>> parameters) implements Clause {

    public TextFragment {
        pieces = List.copyOf(pieces);
        parameters = List.copyOf(parameters);
        if (pieces.size() != parameters.size() + 1) {
            throw StatementErrors.badFragment();
        }
    }

    /** Cuts a text at its named parameters; each gets its value at execution. */
    public static TextFragment parse(String sql) {
        return TextScanner.scan(sql);
    }

    /**
     * The same text with values for some of its parameters.
     *
     * @throws org.aludel.core.error.InvalidStatementException when the text has no parameter of such a name
     */
    public TextFragment bind(Map<String, ?> values) {
        Map<String, Expression<?>> bound = new HashMap<>();
        values.forEach((name, value) -> bound.put(name, asParameter(value)));
        return replace(bound);
    }

    /** The same text with a value for one of its parameters. */
    public TextFragment bind(String name, @Nullable Object value) {
        return replace(Map.of(name, asParameter(value)));
    }

    /** The same text with a value of a given type for one of its parameters. */
    public <T> TextFragment bind(String name, SqlType<T> type, @Nullable T value) {
        return replace(Map.of(name, BindParameter.of(type, value)));
    }

    private static Expression<?> asParameter(@Nullable Object value) {
        if (value instanceof Expression<?> expression) {
            return expression;
        }
        if (value instanceof java.util.Collection<?> values) {
            Object first = values.isEmpty() ? null : values.iterator().next();
            return ListParameter.of(first == null ? SqlTypes.UNKNOWN : SqlTypes.ofValue(first), values);
        }
        return value == null
                ? BindParameter.of(SqlTypes.UNKNOWN, null)
                : BindParameter.of(SqlTypes.ofValue(value), value);
    }

    private TextFragment replace(Map<String, Expression<?>> bound) {
        Set<String> unused = new HashSet<>(bound.keySet());
        List<Expression<?>> replaced = new ArrayList<>(parameters.size());
        for (Expression<?> parameter : parameters) {
            String name = parameter instanceof Parameter open ? open.name() : null;
            Expression<?> value = name == null ? null : bound.get(name);
            if (value != null) {
                unused.remove(name);
            }
            replaced.add(value == null ? parameter : value);
        }
        if (!unused.isEmpty()) {
            throw StatementErrors.noSuchTextParameter(unused, parameterNames());
        }
        return new TextFragment(pieces, replaced);
    }

    private List<String> parameterNames() {
        return parameters.stream()
                .filter(Parameter.class::isInstance)
                .map(parameter -> ((Parameter) parameter).name())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    static TextFragment of(String[] pieces, Expression<?>... parameters) {
        return new TextFragment(Arrays.asList(pieces), List.of(parameters));
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
