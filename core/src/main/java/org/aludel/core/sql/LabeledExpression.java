package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import org.aludel.core.type.SqlType;

/**
 * An expression with a name in the select list; elsewhere the name stands for it where SQL allows that, else the
 * expression itself.
 *
 * @param expression the expression
 * @param label the name
 * @param <T> the Java type of the value
 */
public record LabeledExpression<T>(Expression<T> expression, String label) implements Expression<T> {

    public LabeledExpression {
        requireNonNull(expression, "expression");
        requireNonNull(label, "label");
        Names.check("label", label);
    }

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLabeledExpression(this);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
