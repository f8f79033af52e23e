package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table of the database, described by its name and columns. A table described without columns can be selected from
 * with {@link Sql#column(String, org.aludel.core.type.SqlType)} or {@link #unchecked}.
 *
 * <p>Not a record, because a table takes part in the equality of each of its columns and so computes its hash once.
 */
public non-sealed class TableReference implements FromClause {

    private final QualifiedName qualifiedName;
    private final List<ColumnDefinition<?>> columnDefinitions;
    private final int hash;

    public TableReference(QualifiedName qualifiedName, List<ColumnDefinition<?>> columnDefinitions) {
        this.qualifiedName = requireNonNull(qualifiedName, "qualifiedName");
        this.columnDefinitions = List.copyOf(columnDefinitions);
        Set<String> names = new HashSet<>();
        for (ColumnDefinition<?> column : columnDefinitions) {
            if (!names.add(column.name())) {
                throw StatementErrors.duplicateColumn(qualifiedName.toString(), column.name());
            }
        }
        this.hash = 31 * qualifiedName.hashCode() + columnDefinitions.hashCode();
    }

    /** The full name of the table. */
    public final QualifiedName qualifiedName() {
        return qualifiedName;
    }

    /** The table's own name, without schema. */
    @Override
    public final String name() {
        return qualifiedName.name();
    }

    @Override
    public final List<ColumnDefinition<?>> columnDefinitions() {
        return columnDefinitions;
    }

    /** The same table under another name. */
    public final AliasedFrom as(String alias) {
        return new AliasedFrom(this, alias);
    }

    /** A reference to a column that was not described. */
    public final <T> ColumnReference<T> unchecked(String column, org.aludel.core.type.SqlType<T> type) {
        return new ColumnReference<>(this, column, type);
    }

    @Override
    public final List<Node> children() {
        return List.of();
    }

    @Override
    public final Node mapChildren(UnaryOperator<Node> function) {
        return this;
    }

    @Override
    public final Node mapChildren(UnaryOperator<Node> function, UnaryOperator<Node> references) {
        return this;
    }

    @Override
    public final <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitTableReference(this);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TableReference that
                        && hash == that.hash
                        && qualifiedName.equals(that.qualifiedName)
                        && columnDefinitions.equals(that.columnDefinitions);
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
