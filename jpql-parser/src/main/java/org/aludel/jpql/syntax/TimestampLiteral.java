package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;

/**
 * A date with a time, <code>{ts '...'}</code>.
 *
 * @param value the date and time
 */
public record TimestampLiteral(LocalDateTime value) implements JpqlExpression {

    public TimestampLiteral {
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTimestampLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
