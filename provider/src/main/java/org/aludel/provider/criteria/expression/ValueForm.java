package org.aludel.provider.criteria.expression;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.syntax.AggregateExpression;
import org.aludel.jpql.syntax.AggregateFunction;
import org.aludel.jpql.syntax.ArithmeticExpression;
import org.aludel.jpql.syntax.ArithmeticOperator;
import org.aludel.jpql.syntax.CurrentDatetimeExpression;
import org.aludel.jpql.syntax.CurrentDatetimeFunction;
import org.aludel.jpql.syntax.DatetimeField;
import org.aludel.jpql.syntax.DatetimeFieldExpression;
import org.aludel.jpql.syntax.FunctionInvocation;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.NullifExpression;
import org.aludel.jpql.syntax.SignExpression;
import org.aludel.jpql.syntax.SizeExpression;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.jpql.syntax.StandardFunctionExpression;
import org.aludel.jpql.syntax.StringLiteral;
import org.aludel.jpql.syntax.TrimExpression;
import org.aludel.jpql.syntax.TrimSide;
import org.aludel.jpql.syntax.TypecastExpression;
import org.jspecify.annotations.Nullable;

/**
 * How a computed value is written. These are records and not functions, since they are serialized with the queries that they
 * belong to; so no two values share one.
 */
public sealed interface ValueForm extends Serializable {

    /** The value in the tree of a query. */
    JpqlExpression write(Writing writing);

    private static List<JpqlExpression> all(List<ExpressionNode<?>> nodes, Writing writing) {
        List<JpqlExpression> written = new ArrayList<>(nodes.size());
        nodes.forEach(node -> written.add(node.write(writing)));
        return written;
    }

    /** A value of several rows. */
    record Aggregate(AggregateFunction function, boolean distinct, ExpressionNode<?> argument) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new AggregateExpression(function, distinct, argument.write(writing));
        }
    }

    /** A calculation with two numbers. */
    record Calculation(ArithmeticOperator operator, ExpressionNode<?> left, ExpressionNode<?> right)
            implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new ArithmeticExpression(operator, left.write(writing), right.write(writing));
        }
    }

    /** A number with the other sign. */
    record Negative(ExpressionNode<?> operand) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new SignExpression(true, operand.write(writing));
        }
    }

    /** A call of a function that the query language has. */
    record Call(StandardFunction function, List<ExpressionNode<?>> arguments) implements ValueForm {

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public JpqlExpression write(Writing writing) {
            return new StandardFunctionExpression(function, all(arguments, writing));
        }
    }

    /** A call of a function of the database. */
    record DatabaseCall(String name, List<ExpressionNode<?>> arguments) implements ValueForm {

        public DatabaseCall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public JpqlExpression write(Writing writing) {
            return new FunctionInvocation(name, false, all(arguments, writing), List.of());
        }
    }

    /** {@code TRIM}; a character of null is a space. */
    record Trimmed(TrimSide side, @Nullable ExpressionNode<?> character, ExpressionNode<?> operand)
            implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new TrimExpression(
                    side, character == null ? null : character.write(writing), operand.write(writing));
        }
    }

    /** The first value, or null where both are equal. */
    record NullIf(ExpressionNode<?> left, ExpressionNode<?> right) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new NullifExpression(left.write(writing), right.write(writing));
        }
    }

    /** Null. */
    record Null() implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new NullLiteral();
        }
    }

    /** A text that stands in the query itself. */
    record Constant(String text) implements ValueForm {

        public Constant {
            requireNonNull(text, "text");
        }

        @Override
        public JpqlExpression write(Writing writing) {
            return new StringLiteral(text);
        }
    }

    /** How many values an attribute has. */
    record Size(CollectionExpression attribute) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new SizeExpression(attribute.collection(writing));
        }
    }

    /** The date or time of the database. */
    record Now(CurrentDatetimeFunction function) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new CurrentDatetimeExpression(function);
        }
    }

    /** A part of a date or time. */
    record Extracted(DatetimeField field, ExpressionNode<?> datetime) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new DatetimeFieldExpression(field, datetime.write(writing));
        }
    }

    /** The same value, seen as another class. */
    record Same(ExpressionNode<?> value) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return value.write(writing);
        }
    }

    /** A value that the database converts. */
    record Cast(ExpressionNode<?> value, Class<?> type) implements ValueForm {

        @Override
        public JpqlExpression write(Writing writing) {
            return new TypecastExpression(value.write(writing), CastTargets.of(type));
        }
    }
}
