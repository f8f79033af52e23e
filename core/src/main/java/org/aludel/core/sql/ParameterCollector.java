package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the parameters of a statement in the order of traversal. What is to be done with a node is looked up by its
 * class.
 */
final class ParameterCollector implements Consumer<Object> {

    /** What to do with an object of one class. */
    @FunctionalInterface
    private interface Visit {
        void accept(Object node, ParameterCollector collector);
    }

    private static final ClassValue<Visit> VISITS = new ClassValue<>() {
        @Override
        protected Visit computeValue(Class<?> type) {
            return visitOf(type);
        }
    };

    private final List<Parameter> found = new ArrayList<>(4);

    private static Visit visitOf(Class<?> type) {
        if (!Node.class.isAssignableFrom(type)
                || type == ColumnReference.class
                || TableReference.class.isAssignableFrom(type)) {
            return (leaf, collector) -> {};
        }
        if (Parameter.class.isAssignableFrom(type)) {
            return (parameter, collector) -> collector.found.add((Parameter) parameter);
        }
        if (Statement.class.isAssignableFrom(type)) {
            return (statement, collector) -> collector.found.addAll(((Statement) statement).parameters());
        }
        if (listsItsChildren(type)) {
            return (node, collector) -> ((Node) node).children().forEach(collector);
        }
        NodeShape shape = NodeShape.of(type);
        return shape::forEachPart;
    }

    /** True when a class says itself what its children are, and does not leave it to its components. */
    private static boolean listsItsChildren(Class<?> type) {
        try {
            return type.getMethod("children").getDeclaringClass() != Node.class;
        } catch (NoSuchMethodException e) {
            throw StatementErrors.noShape(type, e);
        }
    }

    @Override
    public void accept(Object node) {
        VISITS.get(node.getClass()).accept(node, this);
    }

    List<Parameter> parameters() {
        return List.copyOf(found);
    }
}
