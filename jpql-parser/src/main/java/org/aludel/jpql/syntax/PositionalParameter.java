package org.aludel.jpql.syntax;

/**
 * A parameter {@code ?1}.
 *
 * @param position its number, from 1
 */
public record PositionalParameter(int position) implements InputParameter {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitPositionalParameter(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
