package org.aludel.core.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.core.error.AludelException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** Nodes that differ from a given one in exactly one component. */
final class NodeVariations {

    private NodeVariations() {}

    /** By the name of the changed component; a change that the node's own checks refuse is left out. */
    static Map<String, Node> of(Node node) {
        Map<String, Node> variations = new LinkedHashMap<>();
        if (node instanceof TableReference table) {
            variations.put(
                    "qualifiedName",
                    new TableReference(QualifiedName.of(table.name() + "_2"), table.columnDefinitions()));
            variations.put("columnDefinitions", new TableReference(table.qualifiedName(), List.of()));
            return variations;
        }
        if (node instanceof StatementBase<?> statement) {
            of(statement.clauses()).forEach((name, changed) -> variations.put(name, withClauses(statement, changed)));
            return variations;
        }
        RecordComponent[] components = node.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Node changed = changed((Record) node, components, i);
            if (changed != null) {
                variations.put(components[i].getName(), changed);
            }
        }
        return variations;
    }

    /** A node of the same class that is not equal. */
    static Node other(Node node) {
        return node instanceof FrameBound
                ? FrameBound.following(7)
                : of(node).values().iterator().next();
    }

    @SuppressWarnings("unchecked")
    private static <C extends Record & Clause> Node withClauses(StatementBase<?> statement, Node clauses) {
        return ((StatementBase<C>) statement).with((C) clauses);
    }

    private static Node changed(Record node, RecordComponent[] components, int position) {
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(node, components[i]);
            types[i] = components[i].getType();
        }
        values[position] = isValueOfParameter(node, components[position])
                ? otherValue(values[position])
                : vary(values[position], components[position].getGenericType());
        try {
            return (Node) node.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AludelException) {
                return null;
            }
            throw new AssertionError(node.getClass() + "." + components[position].getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("not readable", e);
        }
    }

    private static boolean isValueOfParameter(Record node, RecordComponent component) {
        return node instanceof Parameter && component.getName().startsWith("value");
    }

    private static Object otherValue(Object value) {
        return value instanceof List ? List.of() : value == null ? (Object) 5 : null;
    }

    static Object get(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("not readable", e);
        }
    }

    private static Object vary(Object value, Type declared) {
        if (value == null) {
            return sample(rawClass(declared));
        }
        if (value instanceof Node node) {
            return other(node);
        }
        if (value instanceof List<?> list) {
            return varyList(list, declared);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Long number) {
            return number + 1;
        }
        if (value instanceof Double number) {
            return number + 1;
        }
        if (value instanceof String text) {
            return text.length() == 1 ? "#" : text + "x";
        }
        if (value instanceof SqlType<?> type) {
            return type.equals(SqlTypes.BIGINT) ? SqlTypes.INTEGER : SqlTypes.BIGINT;
        }
        if (value instanceof Enum<?> constant) {
            return Stream.of(constant.getDeclaringClass().getEnumConstants())
                    .filter(each -> each != constant)
                    .findFirst()
                    .orElseThrow();
        }
        if (value instanceof QualifiedName name) {
            return new QualifiedName(name.catalog(), "other", name.name());
        }
        if (value instanceof ColumnDefinition<?> column) {
            return new ColumnDefinition<>(column.name() + "_2", column.type());
        }
        if (value instanceof JsonStep) {
            return JsonStep.key("another");
        }
        throw new AssertionError("vary " + value.getClass());
    }

    private static List<?> varyList(List<?> list, Type declared) {
        Type element = ((ParameterizedType) declared).getActualTypeArguments()[0];
        List<Object> changed = new ArrayList<>(list);
        if (list.isEmpty()) {
            changed.add(sample(rawClass(element)));
        } else {
            changed.set(0, vary(list.get(0), element));
        }
        return changed;
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof WildcardType ? Object.class : String.class;
    }

    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "z";
        }
        if (type == Predicate.class) {
            return new TruthConstant(false);
        }
        if (type == Expression.class || type == Selectable.class) {
            return new Literal<>(99, SqlTypes.INTEGER);
        }
        if (type == FromClause.class) {
            return NodeSamples.of(TableReference.class);
        }
        if (type == Query.class || type == Statement.class) {
            return NodeSamples.of(ValuesStatement.class);
        }
        if (type == List.class) {
            return Arrays.asList(new Literal<>(99, SqlTypes.INTEGER));
        }
        if (type == ColumnDefinition.class) {
            return new ColumnDefinition<>("z", SqlTypes.INTEGER);
        }
        Node node = NodeSamples.of(type);
        if (node == null) {
            throw new AssertionError("sample of " + type);
        }
        return node;
    }
}
