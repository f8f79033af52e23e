package org.aludel.core.sql;

import java.util.HashSet;
import java.util.Set;

/** The elements whose columns stand somewhere in a tree, and whether there may be others. One walk. */
final class Mentioned {

    private final Set<FromClause> elements = new HashSet<>();
    private boolean unknown;

    private Mentioned() {}

    static Mentioned in(Node node) {
        Mentioned mentioned = new Mentioned();
        mentioned.collect(node);
        return mentioned;
    }

    Set<FromClause> elements() {
        return elements;
    }

    /** True when a part, such as SQL text, may mention anything. */
    boolean unknown() {
        return unknown;
    }

    private void collect(Node node) {
        if (node instanceof ColumnReference<?> column) {
            FromClause from = column.from();
            if (from == null) {
                unknown = true;
            } else {
                elements.add(from);
            }
            return;
        }
        unknown |= isOpaque(node);
        node.children().forEach(this::collect);
    }

    private static boolean isOpaque(Node node) {
        return node instanceof TextPredicate
                || node instanceof TextExpression
                || node instanceof CustomPredicate
                || node instanceof CustomExpression
                || node instanceof DeferredPredicate
                || node instanceof DeferredExpression;
    }
}
