package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A date, <code>{d '...'}</code>.
 *
 * @param value the date
 */
public record DateLiteral(LocalDate value) implements JpqlExpression {

    public DateLiteral {
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitDateLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
