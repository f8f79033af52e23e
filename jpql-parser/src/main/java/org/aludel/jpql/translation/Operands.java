package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlExpression;
import org.jspecify.annotations.Nullable;

/** Translates values that have to fit a place or each other. */
final class Operands {

    private final Environment environment;

    Operands(Environment environment) {
        this.environment = environment;
    }

    /** Two values that belong together. */
    record Pair(Expression<?> left, Expression<?> right) {}

    /**
     * A value of a kind.
     *
     * @param wanted the type of a parameter here
     * @param what the function or operator, for messages
     */
    Expression<?> of(JpqlExpression node, SqlType<?> wanted, ValueKind kind, String what) {
        Expression<?> value = fitted(environment.expressions().translate(node, wanted), wanted, node);
        require(value, kind, what, node);
        return value;
    }

    /** A number; what type a parameter has follows from the place around it. */
    Expression<?> number(JpqlExpression node, @Nullable SqlType<?> wanted, String what) {
        Expression<?> value = environment.expressions().translate(node, wanted);
        require(value, ValueKind.NUMBER, what, node);
        calculated(node);
        return value;
    }

    void require(Expression<?> value, ValueKind kind, String what, JpqlExpression node) {
        ValueKind actual = ValueKind.of(value.type());
        if (actual != kind && !actual.isOpen()) {
            throw TypeErrors.wrongArgument(what, kind, value, environment.place(node));
        }
    }

    /** Two numbers of a calculation, each of which may tell the type of the other where that is a parameter. */
    Pair numbers(JpqlExpression leftNode, JpqlExpression rightNode, @Nullable SqlType<?> wanted, String symbol) {
        Pair pair = pair(leftNode, rightNode, wanted);
        require(pair.left(), ValueKind.NUMBER, symbol, leftNode);
        require(pair.right(), ValueKind.NUMBER, symbol, rightNode);
        calculated(leftNode);
        calculated(rightNode);
        return pair;
    }

    private void calculated(JpqlExpression node) {
        if (node instanceof InputParameter parameter) {
            environment.query().parameters().calculated(parameter);
        }
    }

    /** Two values, each of which may tell the type of the other. */
    Pair pair(JpqlExpression leftNode, JpqlExpression rightNode, @Nullable SqlType<?> wanted) {
        Expression<?> left = environment.expressions().translate(leftNode, wanted);
        SqlType<?> hint = hint(left, rightNode, wanted);
        Expression<?> right = environment.expressions().translate(rightNode, hint);
        if (hint != null) {
            right = fitted(right, hint, rightNode);
        }
        return new Pair(fitted(left, hint(right, leftNode, right.type()), leftNode), right);
    }

    /** The type that a value tells of another one. What stands in a document is text for a parameter. */
    private static @Nullable SqlType<?> hint(Expression<?> value, JpqlExpression other, @Nullable SqlType<?> wanted) {
        if (!isDocument(value)) {
            return known(value.type(), wanted);
        }
        return other instanceof InputParameter ? SqlTypes.VARCHAR : wanted;
    }

    /** Whether a value is a part of a JSON document, which can be taken for a value of any type. */
    static boolean isDocument(Expression<?> value) {
        return value instanceof JsonPath<?> path && path.type().kind() == TypeKind.JSON;
    }

    /** Values of which each may be the result. */
    List<Expression<?>> alike(List<JpqlExpression> nodes, @Nullable SqlType<?> wanted, String what) {
        List<Expression<?>> values = new ArrayList<>();
        SqlType<?> common = SqlTypes.UNKNOWN;
        for (JpqlExpression node : nodes) {
            Expression<?> value = environment.expressions().translate(node, known(common, wanted));
            if (StoredEnums.differ(common, value.type()) && isOfLiterals(values)) {
                common = value.type();
            }
            if (!TypeRules.areComparable(common, value.type())) {
                throw TypeErrors.unlike(what, common, value.type(), environment.place(node));
            }
            common = TypeRules.common(common, value.type());
            values.add(value);
        }
        for (int i = 0; i < values.size(); i++) {
            values.set(i, fitted(values.get(i), common, nodes.get(i)));
        }
        return values;
    }

    /** Whether values are stored as others want them. */
    private static boolean isOfLiterals(List<Expression<?>> values) {
        return values.stream().allMatch(Literal.class::isInstance);
    }

    /** The type of values of which each may be the result. */
    static SqlType<?> common(List<Expression<?>> values) {
        return values.stream()
                .<SqlType<?>>map(Expression::type)
                .reduce(TypeRules::common)
                .orElse(SqlTypes.UNKNOWN);
    }

    private static @Nullable SqlType<?> known(SqlType<?> type, @Nullable SqlType<?> otherwise) {
        return isUnknown(type) ? otherwise : type;
    }

    private static boolean isUnknown(SqlType<?> type) {
        return ValueKind.isUnknown(type);
    }

    /** A value as its place wants it: what has no type of its own takes that of the place. */
    Expression<?> fitted(Expression<?> value, @Nullable SqlType<?> wanted, JpqlExpression node) {
        if (wanted == null || isUnknown(wanted)) {
            return value;
        }
        if (value instanceof BindParameter<?> parameter
                && (isUnknown(parameter.type()) || StoredEnums.differ(parameter.type(), wanted))
                && node instanceof InputParameter input) {
            return environment.query().parameters().value(input, wanted, environment.place(node));
        }
        if (value instanceof Literal<?> literal) {
            return fittedLiteral(literal, wanted);
        }
        if (isDocument(value)) {
            return ValueKind.of(wanted) == ValueKind.OTHER ? value : ((JsonPath<?>) value).as(wanted);
        }
        return value instanceof FunctionCall<?> call && isUnknown(call.type()) ? call.returning(wanted) : value;
    }

    private static Expression<?> fittedLiteral(Literal<?> literal, SqlType<?> wanted) {
        Object value = literal.value();
        if (value == null) {
            return isUnknown(literal.type()) ? Constants.literal(null, wanted) : literal;
        }
        boolean same = literal.type().javaType() == wanted.javaType();
        return same && !literal.type().equals(wanted) ? Constants.literal(value, wanted) : literal;
    }
}
