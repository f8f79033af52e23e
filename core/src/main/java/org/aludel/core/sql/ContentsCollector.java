package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the parameters of a statement in the order of traversal, and whether it has common tables. What is to be done
 * with a node is looked up by its class.
 */
final class ContentsCollector implements Consumer<Object> {

    /** What to do with an object of one class. */
    @FunctionalInterface
    private interface Visit {
        void accept(Object node, ContentsCollector collector);
    }

    private static final ClassValue<Visit> VISITS = new ClassValue<>() {
        @Override
        protected Visit computeValue(Class<?> type) {
            return visitOf(type);
        }
    };

    private final List<Parameter> parameters = new ArrayList<>(4);
    private boolean commonTables;

    private static Visit visitOf(Class<?> type) {
        if (type == ColumnReference.class || TableReference.class.isAssignableFrom(type)) {
            return (leaf, collector) -> {};
        }
        if (Parameter.class.isAssignableFrom(type)) {
            return (parameter, collector) -> collector.parameters.add((Parameter) parameter);
        }
        if (Statement.class.isAssignableFrom(type)) {
            return (statement, collector) -> collector.add((Statement) statement);
        }
        if (listsItsChildren(type)) {
            return (node, collector) -> ((Node) node).children().forEach(collector);
        }
        NodeShape shape = NodeShape.of(type);
        return type == CommonTable.class
                ? (table, collector) -> {
                    collector.commonTables = true;
                    shape.forEachPart(table, collector);
                }
                : shape::forEachPart;
    }

    /** True when a class says itself what its children are, and does not leave it to its components. */
    private static boolean listsItsChildren(Class<?> type) {
        try {
            return type.getMethod("children").getDeclaringClass() != Node.class;
        } catch (NoSuchMethodException e) {
            throw StatementErrors.noShape(type, e);
        }
    }

    /** Plain values are passed by: what is kept for a class of the platform would keep the class loader of this one. */
    @Override
    public void accept(Object node) {
        if (node instanceof Node) {
            VISITS.get(node.getClass()).accept(node, this);
        }
    }

    private void add(Statement statement) {
        parameters.addAll(statement.parameters());
        commonTables |= statement.mayHaveCommonTables();
    }

    StatementContents contents() {
        return new StatementContents(parameters, commonTables);
    }
}
