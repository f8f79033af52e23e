package org.aludel.core.engine;

import java.util.IdentityHashMap;
import java.util.List;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Statement;

/**
 * Copies statements without the values of their parameters, so that a cache keeps no data of its users.
 *
 * <p>Each place of a parameter gets an instance of its own: a statement may use one parameter in two places, and is equal
 * to one that has different values there.
 */
final class ValueStripper extends NodeRewriter {

    /** A subquery that many columns refer to is copied once. */
    private final IdentityHashMap<Node, Node> referenced = new IdentityHashMap<>();

    private ValueStripper() {}

    /** An equal statement without values; the same instance when it carries none. */
    static Statement strip(Statement statement) {
        return new ValueStripper().rewriteStatement(statement);
    }

    @Override
    public Node rewrite(Node node) {
        if (node instanceof BindParameter<?> parameter && !parameter.isOpen()) {
            return new BindParameter<>(null, parameter.type(), null);
        }
        if (node instanceof ListParameter<?> parameter && !parameter.isOpen()) {
            return new ListParameter<>(null, parameter.elementType(), List.of());
        }
        return super.rewrite(node);
    }

    @Override
    protected Node rewriteReference(Node element) {
        Node copy = referenced.get(element);
        if (copy == null) {
            copy = rewrite(element);
            referenced.put(element, copy);
        }
        return copy;
    }
}
