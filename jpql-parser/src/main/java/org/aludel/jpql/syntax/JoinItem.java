package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import org.aludel.core.sql.JoinKind;
import org.jspecify.annotations.Nullable;

/**
 * A join, or a fetch join.
 *
 * @param kind which rows without partner are kept
 * @param fetch true for {@code JOIN FETCH}
 * @param element what is joined
 * @param condition the condition behind ON, null without one
 */
public record JoinItem(
        JoinKind kind,
        boolean fetch,
        FromElement element,
        @Nullable JpqlExpression condition) implements JpqlClause {

    public JoinItem {
        requireNonNull(kind, "kind");
        requireNonNull(element, "element");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitJoinItem(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
