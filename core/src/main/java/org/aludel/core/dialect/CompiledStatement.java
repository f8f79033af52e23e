package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A statement as one dialect writes it: SQL text, where each parameter goes, and what the rows look like. Immutable and
 * thread-safe; serves every statement that is equal to the one it was compiled from.
 */
public final class CompiledStatement {

    /** How many texts for different list sizes are kept. */
    private static final int KEPT_EXPANSIONS = 64;

    private final StatementKind kind;
    private final List<String> pieces;
    private final List<ParameterSlot> slots;
    private final List<ResultColumn<?>> columns;
    private final List<Parameter> parameters;
    private final List<int[]> merged;
    private final Set<String> names;
    private final SqlType<?>[] slotTypes;
    private final boolean expanding;
    private final String plainSql;
    private final int maxParameters;
    private final int maxArrayLength;
    private final String dialectName;
    private final Supplier<String> literal;
    private final Map<List<Integer>, String> expansions = new ConcurrentHashMap<>(1);

    CompiledStatement(
            StatementKind kind,
            List<String> pieces,
            List<ParameterSlot> slots,
            List<ResultColumn<?>> columns,
            List<Parameter> parameters,
            List<int[]> merged,
            Dialect dialect,
            Supplier<String> literal) {
        this.kind = kind;
        this.pieces = List.copyOf(pieces);
        this.slots = List.copyOf(slots);
        this.columns = List.copyOf(columns);
        this.parameters = List.copyOf(parameters);
        this.merged = List.copyOf(merged);
        this.expanding = isExpanding(this.slots);
        this.maxParameters = dialect.maxParameters();
        this.maxArrayLength = dialect.listParameters().maxArrayLength();
        this.dialectName = dialect.name();
        this.literal = literal;
        this.names = names(this.parameters);
        this.slotTypes = types(this.slots);
        this.plainSql = expanding ? render(sizes(this.parameters, Map.of())) : this.pieces.get(0);
    }

    private static boolean isExpanding(List<ParameterSlot> slots) {
        for (ParameterSlot slot : slots) {
            if (slot.isExpanded()) {
                return true;
            }
        }
        return false;
    }

    private static SqlType<?>[] types(List<ParameterSlot> slots) {
        SqlType<?>[] types = new SqlType<?>[slots.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = slots.get(i).type();
        }
        return types;
    }

    /** What the statement does. */
    public StatementKind kind() {
        return kind;
    }

    /** The SQL text for the values of the statement that was compiled; lists given at execution count as empty. */
    public String sql() {
        return plainSql;
    }

    /** The parameters of the statement that was compiled, in the order of their places in the SQL text. */
    public List<Parameter> parameters() {
        List<Parameter> inOrder = new ArrayList<>(slots.size());
        for (ParameterSlot slot : slots) {
            inOrder.add(parameters.get(slot.parameter()));
        }
        return inOrder;
    }

    /** The places of parameters, in the order of the SQL text. */
    public List<ParameterSlot> slots() {
        return slots;
    }

    /** The columns of the rows, with types that read in the dialect's way; empty where the statement does not tell. */
    public List<ResultColumn<?>> columns() {
        return columns;
    }

    /** True when the SQL text depends on the number of values in a list. */
    public boolean isExpanding() {
        return expanding;
    }

    /**
     * The SQL text with the values of the compiled statement written as literals, for people and scripts.
     *
     * @throws org.aludel.core.error.AludelException when a value is given at execution only, or has no literal
     */
    public String literalBinds() {
        return literal.get();
    }

    /**
     * SQL text and values for one execution.
     *
     * @param statement the statement that is executed, equal to the compiled one; its own values are used
     * @param named the values of parameters that are given at execution
     * @throws org.aludel.core.error.AludelException when a value is missing, superfluous or of a wrong class, or when
     *     there are more values than the database takes
     */
    public BoundStatement bind(Statement statement, Map<String, ?> named) {
        return bind(statement.parameters(), named);
    }

    /** Like {@link #bind(Statement, Map)}, for parameters that were read off the statement before. */
    public BoundStatement bind(List<Parameter> actual, Map<String, ?> named) {
        requireNoSuperfluous(named);
        requireMergedAlike(actual);
        if (!expanding) {
            Object[] values = new Object[slots.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = single(slots.get(i), actual, named);
            }
            return new BoundStatement(plainSql, slotTypes, values);
        }
        return bindExpanding(actual, named);
    }

    private BoundStatement bindExpanding(List<Parameter> actual, Map<String, ?> named) {
        List<@Nullable Object> values = new ArrayList<>();
        List<SqlType<?>> types = new ArrayList<>();
        for (ParameterSlot slot : slots) {
            Parameter parameter = actual.get(slot.parameter());
            if (!slot.isExpanded()) {
                types.add(slot.type());
                values.add(single(slot, actual, named));
                continue;
            }
            List<?> list = list(parameter, named);
            int padded = slot.padded(list.size());
            for (int i = 0; i < padded; i++) {
                Object element = list.get(Math.min(i, list.size() - 1));
                addElement(slot, element, types, values);
            }
        }
        if (values.size() > maxParameters) {
            throw CompileErrors.tooManyParameters(dialectName, values.size(), maxParameters);
        }
        String sql = render(sizes(actual, named));
        return new BoundStatement(sql, types.toArray(SqlType<?>[]::new), values.toArray());
    }

    /** The value of a single place, which may be a whole list. */
    private @Nullable Object single(ParameterSlot slot, List<Parameter> actual, Map<String, ?> named) {
        Object value = value(actual.get(slot.parameter()), named);
        DerivedValue derived = slot.derived();
        if (derived != null) {
            return derived.function().of(value, value(actual.get(derived.other()), named));
        }
        if (value instanceof List<?> list && list.size() > maxArrayLength) {
            throw CompileErrors.listTooLong(dialectName, list.size(), maxArrayLength);
        }
        return value;
    }

    private static void addElement(
            ParameterSlot slot, @Nullable Object element, List<SqlType<?>> types, List<@Nullable Object> values) {
        if (slot.elementTypes().size() == 1) {
            types.add(slot.elementTypes().get(0));
            values.add(element);
            return;
        }
        List<?> row = (List<?>) element;
        for (int i = 0; i < slot.elementTypes().size(); i++) {
            types.add(slot.elementTypes().get(i));
            values.add(row == null ? null : row.get(i));
        }
    }

    private List<Integer> sizes(List<Parameter> actual, Map<String, ?> named) {
        List<Integer> sizes = new ArrayList<>();
        for (ParameterSlot slot : slots) {
            if (slot.isExpanded()) {
                Parameter parameter = actual.get(slot.parameter());
                boolean unknown = parameter.isOpen() && !named.containsKey(parameter.name());
                sizes.add(unknown ? 0 : slot.padded(list(parameter, named).size()));
            }
        }
        return sizes;
    }

    private List<?> list(Parameter parameter, Map<String, ?> named) {
        Object value = value(parameter, named);
        return value == null ? List.of() : (List<?>) value;
    }

    private String render(List<Integer> sizes) {
        String known = expansions.get(sizes);
        if (known != null) {
            return known;
        }
        StringBuilder sql = new StringBuilder(pieces.get(0));
        int list = 0;
        for (ParameterSlot slot : slots) {
            if (slot.isExpanded()) {
                slot.expand(sizes.get(list), sql);
                list++;
                sql.append(pieces.get(list));
            }
        }
        String rendered = sql.toString();
        if (expansions.size() < KEPT_EXPANSIONS) {
            expansions.put(sizes, rendered);
        }
        return rendered;
    }

    private @Nullable Object value(Parameter parameter, Map<String, ?> named) {
        if (!parameter.isOpen()) {
            return parameter instanceof BindParameter<?> bind ? bind.value() : ((ListParameter<?>) parameter).values();
        }
        String name = parameter.name();
        Object value = named.get(name);
        if (value == null && !named.containsKey(name)) {
            throw CompileErrors.missingParameter(String.valueOf(name), names);
        }
        if (parameter instanceof ListParameter<?> list) {
            if (!(value instanceof Collection<?> collection)) {
                throw CompileErrors.notAList(String.valueOf(name));
            }
            return ListParameter.of(list.elementType(), collection).values();
        }
        return value == null ? null : parameter.elementType().cast(value);
    }

    private void requireNoSuperfluous(Map<String, ?> named) {
        if (named.isEmpty()) {
            return;
        }
        if (names.containsAll(named.keySet())) {
            return;
        }
        Set<String> unknown = new HashSet<>(named.keySet());
        unknown.removeAll(names);
        throw CompileErrors.unknownParameters(unknown, names);
    }

    /** The names of the parameters whose values are given at execution, in order and once each. */
    public Set<String> names() {
        return names;
    }

    private static Set<String> names(List<Parameter> parameters) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Set.of() : Collections.unmodifiableSet(names);
    }

    private void requireMergedAlike(List<Parameter> actual) {
        for (int[] group : merged) {
            Parameter kept = actual.get(group[0]);
            Parameter dropped = actual.get(group[1]);
            if (kept != dropped && !sameValue(kept, dropped)) {
                throw CompileErrors.mergedParametersDiffer();
            }
        }
    }

    private static boolean sameValue(Parameter a, Parameter b) {
        if (a instanceof BindParameter<?> x && b instanceof BindParameter<?> y) {
            return java.util.Objects.deepEquals(x.value(), y.value());
        }
        return a instanceof ListParameter<?> x
                && b instanceof ListParameter<?> y
                && x.values().equals(y.values());
    }

    @Override
    public String toString() {
        return plainSql;
    }
}
