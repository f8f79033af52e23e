package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two elements of a FROM clause, joined.
 *
 * @param left the left element
 * @param kind how
 * @param right the right element
 * @param on the condition; null for a cross join or USING
 * @param using the columns that both have in common, or empty
 */
public record Join(
        FromClause left,
        JoinKind kind,
        FromClause right,
        @Nullable Predicate on,
        List<String> using) implements FromClause {

    public Join {
        requireNonNull(left, "left");
        requireNonNull(kind, "kind");
        requireNonNull(right, "right");
        using = List.copyOf(using);
        using.forEach(column -> Names.check("column", column));
        StatementErrors.checkJoin(kind, on, using);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitJoin(this);
    }

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        List<ColumnDefinition<?>> all = new ArrayList<>(left.columnDefinitions());
        all.addAll(right.columnDefinitions());
        return List.copyOf(all);
    }

    @Override
    public List<ColumnReference<?>> columns() {
        List<ColumnReference<?>> all = new ArrayList<>(left.columns());
        all.addAll(right.columns());
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
