package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An element of a FROM clause under another name: {@code table AS alias}.
 *
 * @param element the table, CTE or other named element
 * @param alias the name
 */
public record AliasedFrom(FromClause element, String alias) implements FromClause {

    public AliasedFrom {
        requireNonNull(element, "element");
        requireNonNull(alias, "alias");
        Names.check("alias", alias);
        if (element instanceof Join || element instanceof AliasedFrom || element instanceof DerivedTable) {
            throw StatementErrors.cannotAlias(element);
        }
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.visitAliasedFrom(this);
    }

    @Override
    public String name() {
        return alias;
    }

    @Override
    public List<ColumnDefinition<?>> columnDefinitions() {
        return element.columnDefinitions();
    }

    /** Written out: part of the hash of each column, which is computed for each new statement. */
    @Override
    public int hashCode() {
        return 31 * element.hashCode() + alias.hashCode();
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
