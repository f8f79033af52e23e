package org.aludel.jpql.syntax;

import java.util.List;

/**
 * Common tables in front of a statement.
 *
 * @param recursive true where a table may use itself
 * @param tables the tables; not empty
 */
public record WithClause(boolean recursive, List<CommonTableDefinition> tables) implements JpqlClause {

    public WithClause {
        tables = List.copyOf(tables);
        SyntaxErrors.requireSome(tables, "tables");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitWithClause(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
