package org.aludel.core.sql;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A part of a statement: an expression, an element of a FROM clause, a clause, or a statement itself.
 *
 * <p>Nodes are immutable and compare by structure. Values of bind parameters do not take part in equality, so that a
 * statement is its own key among compiled statements.
 */
public sealed interface Node permits Selectable, Clause, Statement {

    /**
     * The parts of this node, in the order of its fields. What a node only refers to (the table of a column) is not a
     * part of it.
     */
    default List<Node> children() {
        return NodeShape.of(this).children(this);
    }

    /**
     * This node with every child replaced by what the function returns for it; the same instance when nothing changed.
     * The function must answer with a node of a kind that fits the place.
     */
    default Node mapChildren(UnaryOperator<Node> function) {
        return NodeShape.of(this).map(this, function, UnaryOperator.identity());
    }

    /** Like {@link #mapChildren(UnaryOperator)}, also for the FROM elements that this node only refers to. */
    default Node mapChildren(UnaryOperator<Node> function, UnaryOperator<Node> references) {
        return NodeShape.of(this).map(this, function, references);
    }
}
