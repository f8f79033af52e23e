package org.aludel.jpql.syntax;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;

/**
 * A time, <code>{t '...'}</code>.
 *
 * @param value the time
 */
public record TimeLiteral(LocalTime value) implements JpqlExpression {

    public TimeLiteral {
        requireNonNull(value, "value");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitTimeLiteral(this);
    }

    /** The node as it stands in a query. */
    @Override
    public String toString() {
        return JpqlPrinter.print(this);
    }
}
