package org.aludel.core.sql;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * Copies statements without the values of their parameters, so that a cache keeps no data of its users.
 *
 * <p>Each place of a parameter gets an instance of its own: a statement may use one parameter in two places, and is equal
 * to one that has different values there. Thread-safe.
 */
public final class ValueStripper extends NodeRewriter {

    /** A subquery that many columns refer to is copied once. */
    private final IdentityHashMap<Node, Node> referenced = new IdentityHashMap<>();

    private ValueStripper() {}

    /** An equal statement without values; the same instance when it carries none. */
    public static Statement strip(Statement statement) {
        return carriesValues(statement) ? new ValueStripper().rewriteStatement(statement) : statement;
    }

    private static boolean carriesValues(Statement statement) {
        for (Parameter parameter : statement.parameters()) {
            if (!parameter.isOpen()) {
                return true;
            }
        }
        return false;
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
