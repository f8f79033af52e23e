package org.aludel.provider.criteria.expression;

import jakarta.persistence.criteria.ParameterExpression;
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
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NamedParameter;
import org.aludel.jpql.syntax.PathExpression;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the writing of one query: the names of its variables, its parameters, and the values that stand in it. Not
 * safe for use by several threads.
 */
public final class Writing {

    private static final String WITHOUT_NAME = "#";

    private final Function<Class<?>, String> entityNames;
    private final IdentityHashMap<Object, String> variables = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<ParameterExpression<?>, String> parameters = new LinkedHashMap<>();
    private final IdentityHashMap<Object, NamedParameter> literals = new IdentityHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final IdentityHashMap<SelectionNode<?>, String> results = new IdentityHashMap<>();
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
    public Name variable(Object element, String wanted) {
        return new Name(variables.computeIfAbsent(element, any -> unique(wanted)));
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    // ---- selected values

    /** Notes that a selected value has an alias, which order can name. */
    public void result(SelectionNode<?> selected, String alias) {
        results.put(selected, alias);
    }

    /** An expression to sort by: its alias where it is selected with one. */
    public JpqlExpression sorted(ExpressionNode<?> expression) {
        String alias = results.get(expression);
        return alias == null ? expression.write(this) : new PathExpression(List.of(new Name(alias)));
    }

    /** Whether a name is that of a variable. */
    public boolean isVariable(String name) {
        return taken.contains(name.toLowerCase(Locale.ROOT));
    }

    // ---- parameters and values

    InputParameter parameter(ParameterNode<?> parameter) {
        String name = parameters.computeIfAbsent(
                parameter, any -> parameter.getName() == null ? nextName() : parameter.getName());
        return new NamedParameter(name);
    }

    private String nextName() {
        unnamed++;
        return WITHOUT_NAME + unnamed;
    }

    JpqlExpression literal(LiteralNode<?> literal) {
        Object value = literal.value();
        if (value instanceof Class<?> entity) {
            return entityType(entity);
        }
        return literals.computeIfAbsent(literal, any -> value(value));
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
        return literals.computeIfAbsent(owner, any -> value(List.copyOf(all)));
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
