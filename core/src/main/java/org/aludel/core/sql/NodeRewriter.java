package org.aludel.core.sql;

import java.util.function.UnaryOperator;

/**
 * Copies a tree with changes. What did not change below a node keeps the node itself, the same instance. A FROM element
 * that is replaced is replaced in all columns that refer to it, too.
 *
 * <p>Override {@link #rewrite(Node)}: return another node to replace one, or call {@code super.rewrite(node)} to go on
 * with its children.
 */
public class NodeRewriter {

    private final UnaryOperator<Node> rewriting = this::rewrite;
    private final UnaryOperator<Node> rewritingReferences = this::rewriteReference;

    /** A rewriter that changes nothing unless it is overridden. */
    public NodeRewriter() {}

    /** A rewriter that asks a function for each node before its children; the same instance means to go on. */
    public static NodeRewriter of(UnaryOperator<Node> function) {
        return new NodeRewriter() {
            @Override
            public Node rewrite(Node node) {
                Node replaced = function.apply(node);
                return replaced == node ? super.rewrite(node) : replaced;
            }
        };
    }

    /** The rewritten form of a node; the same instance when nothing changed. */
    public Node rewrite(Node node) {
        return node.mapChildren(rewriting, rewritingReferences);
    }

    /** The rewritten form of a FROM element that a column refers to; as a rule the same as where it stands. */
    protected Node rewriteReference(Node referenced) {
        return rewrite(referenced);
    }

    /**
     * Rewrites a statement.
     *
     * @throws org.aludel.core.error.InvalidStatementException when the result is not a statement
     */
    public final Statement rewriteStatement(Statement statement) {
        Node rewritten = rewrite(statement);
        if (rewritten instanceof Statement result) {
            return result;
        }
        throw StatementErrors.doesNotFit(rewritten, Statement.class);
    }

    /**
     * Rewrites an expression.
     *
     * @throws org.aludel.core.error.InvalidStatementException when the result is not an expression
     */
    @SuppressWarnings("unchecked")
    public final <T> Expression<T> rewriteExpression(Expression<T> expression) {
        Node rewritten = rewrite(expression);
        if (rewritten instanceof Expression<?> result) {
            return (Expression<T>) result;
        }
        throw StatementErrors.doesNotFit(rewritten, Expression.class);
    }
}
