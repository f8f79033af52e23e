package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.ParameterExpression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NamedParameter;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.StringLiteral;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the writing of one query: the names of its variables, its parameters, and the values that stand in it. Not
 * safe for use by several threads.
 */
public final class Writing {

    private static final String WITHOUT_NAME = "#";
    private static final int FEW = 2;

    /** The first names, whose hashes are known once they were asked for. */
    private static final List<String> SOME_NAMES = IntStream.rangeClosed(1, 16)
            .mapToObj(number -> WITHOUT_NAME + number)
            .toList();

    private final Function<Class<?>, String> entityNames;
    private final IdentityHashMap<Object, Name> variables = new IdentityHashMap<>(FEW);
    private final List<String> taken = new ArrayList<>(FEW); // in small letters; there are never many
    private Map<ParameterExpression<?>, String> parameters = Map.of();
    private final IdentityHashMap<Object, NamedParameter> literals = new IdentityHashMap<>(FEW);
    private final Map<String, Object> values = new LinkedHashMap<>(FEW);
    private @Nullable IdentityHashMap<SelectionNode<?>, String> results;
    private Set<@Nullable Object> grouped = Set.of();
    private boolean grouping;
    private int unnamed;

    /**
     * A query.
     *
     * @param entityNames the names of entities by their classes
     */
    public Writing(Function<Class<?>, String> entityNames) {
        this.entityNames = entityNames;
    }

    // ---- variables

    /**
     * The variable of an element of a FROM clause: the wanted name, with a number behind it if that is taken. An element
     * keeps the name that it got first.
     */
    public Name variable(Object element, Supplier<String> wanted) {
        Name known = variables.get(element);
        if (known == null) {
            known = new Name(unique(wanted.get()));
            variables.put(element, known);
        }
        return known;
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 1; isVariable(name); i++) {
            name = wanted + "_" + i;
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    // ---- selected values

    /** Notes that a selected value has an alias, which order can name. */
    public void result(SelectionNode<?> selected, String alias) {
        if (results == null) {
            results = new IdentityHashMap<>(FEW);
        }
        results.put(selected, alias);
    }

    /** An expression to sort by: its alias where it is selected with one. */
    public JpqlExpression sorted(ExpressionNode<?> expression) {
        String alias = results == null ? null : results.get(expression);
        return alias == null ? expression.write(this) : new PathExpression(List.of(new Name(alias)));
    }

    /** Whether a name is that of a variable. */
    public boolean isVariable(String name) {
        return taken.contains(name.toLowerCase(Locale.ROOT));
    }

    // ---- parameters and values

    InputParameter parameter(ParameterNode<?> parameter) {
        if (parameters.isEmpty()) {
            parameters = new LinkedHashMap<>(FEW);
        }
        String name = parameters.computeIfAbsent(
                parameter, any -> parameter.getName() == null ? nextName() : parameter.getName());
        return new NamedParameter(name);
    }

    private String nextName() {
        String name = unnamed < SOME_NAMES.size() ? SOME_NAMES.get(unnamed) : WITHOUT_NAME + (unnamed + 1);
        unnamed++;
        return name;
    }

    /** Whether a name in a query is that of a parameter to which the application gives none, or of a value. */
    public static boolean isUnnamed(String name) {
        return name.startsWith(WITHOUT_NAME);
    }

    JpqlExpression literal(LiteralNode<?> literal) {
        Object value = literal.value();
        if (value instanceof Class<?> entity) {
            return entityType(entity);
        }
        if (grouping) {
            group(value);
        }
        if (!grouped.isEmpty() && grouped.contains(value)) {
            JpqlExpression written = written(value);
            if (written != null) {
                return written;
            }
        }
        return literals.computeIfAbsent(literal, any -> value(value));
    }

    private void group(@Nullable Object value) {
        if (grouped.isEmpty()) {
            grouped = new HashSet<>();
        }
        grouped.add(value);
    }

    /**
     * Writes what a query is grouped by, before everything else. Its values stand in the text itself, wherever they are used:
     * a database does not know that two parameters have one value, nor that two expressions with them are the same.
     */
    public <T> T grouping(Supplier<T> writing) {
        grouping = true;
        try {
            return writing.get();
        } finally {
            grouping = false;
        }
    }

    private static @Nullable JpqlExpression written(@Nullable Object value) {
        if (value instanceof String text) {
            return new StringLiteral(text);
        }
        if (value instanceof Boolean truth) {
            return new BooleanLiteral(truth);
        }
        boolean exact = value instanceof Integer
                || value instanceof Long
                || value instanceof Float
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof BigDecimal;
        return exact && value instanceof Number number ? new NumericLiteral(number) : null;
    }

    private PathExpression entityType(Class<?> entity) {
        String name = entityNames.apply(entity);
        String free = isVariable(name) ? entity.getName() : name;
        taken.add(name.toLowerCase(Locale.ROOT));
        return new PathExpression(
                List.of(free.split("\\.")).stream().map(Name::new).toList());
    }

    /** Values that one parameter stands for; always the same one for an owner. */
    InputParameter values(Object owner, Collection<?> all) {
        return literals.computeIfAbsent(owner, any -> value(Collections.unmodifiableList(new ArrayList<>(all))));
    }

    private NamedParameter value(@Nullable Object value) {
        String name = nextName();
        values.put(name, value == null ? NoValue.NULL : value);
        return new NamedParameter(name);
    }

    /** What stands for null among {@link #values()}. */
    public enum NoValue {
        NULL
    }

    /** The parameters of the application and their names in the query, in the order of their first use. */
    public Map<ParameterExpression<?>, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** The values that stand in the query itself, by the names of parameters. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
