package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Inside the body of a recursive common table expression, the table itself.
 *
 * @param name the name of the common table
 * @param columnDefinitions its columns
 */
public record CommonTableReference(String name, List<ColumnDefinition<?>> columnDefinitions) implements FromClause {

    public CommonTableReference {
        requireNonNull(name, "name");
        columnDefinitions = List.copyOf(columnDefinitions);
        Names.check("common table", name);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitCommonTableReference(this);
    }

    /** The same table under another name. */
    public AliasedFrom as(String alias) {
        return new AliasedFrom(this, alias);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
