package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;

/** Replaces columns by those of one element that stand for them; see {@link Lineage#adapt}. Serves one tree. */
final class ColumnAdapter extends NodeRewriter {

    private final FromClause in;
    private final List<FromClause> owned = new ArrayList<>();

    ColumnAdapter(FromClause in) {
        this.in = in;
    }

    @Override
    public Node rewrite(Node node) {
        if (node instanceof ColumnReference<?> column) {
            return adapted(column);
        }
        if (node instanceof Statement) {
            int outer = owned.size();
            FromElements.of(node, owned);
            Node rewritten = super.rewrite(node);
            owned.subList(outer, owned.size()).clear();
            return rewritten;
        }
        return super.rewrite(node);
    }

    private Node adapted(ColumnReference<?> column) {
        FromClause from = column.from();
        if (from != null && owned.contains(from)) {
            return column;
        }
        return Lineage.corresponding(in, column)
                .<Node>map(found -> found.equals(column) ? column : found)
                .orElse(column);
    }

    /** What a column refers to is no part of the tree at hand. */
    @Override
    protected Node rewriteReference(Node referenced) {
        return referenced;
    }
}
