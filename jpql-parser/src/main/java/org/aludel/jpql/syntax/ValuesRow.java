package org.aludel.jpql.syntax;

import java.util.List;

/**
 * A row of {@code VALUES}.
 *
 * @param values the values; not empty
 */
public record ValuesRow(List<JpqlExpression> values) implements JpqlClause {

    public ValuesRow {
        values = List.copyOf(values);
        SyntaxErrors.requireSome(values, "values");
    }

    @Override
    public <R> R accept(ClauseVisitor<R> visitor) {
        return visitor.visitValuesRow(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
