package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.aludel.jpql.syntax.AggregateExpression;
import org.aludel.jpql.syntax.AggregateFunction;
import org.aludel.jpql.syntax.ArithmeticExpression;
import org.aludel.jpql.syntax.ArithmeticOperator;
import org.aludel.jpql.syntax.BetweenExpression;
import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.ComparisonExpression;
import org.aludel.jpql.syntax.ConcatenationExpression;
import org.aludel.jpql.syntax.CountRowsExpression;
import org.aludel.jpql.syntax.InListExpression;
import org.aludel.jpql.syntax.InParameterExpression;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.IsNullExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LikeExpression;
import org.aludel.jpql.syntax.LogicalExpression;
import org.aludel.jpql.syntax.NamedParameter;
import org.aludel.jpql.syntax.NotExpression;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.PositionalParameter;
import org.aludel.jpql.syntax.SignExpression;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.jpql.syntax.StandardFunctionExpression;
import org.aludel.jpql.syntax.StringLiteral;
import org.jspecify.annotations.Nullable;

/** Conditions and expressions of plain queries. */
final class PlainExpressions {

    private final PlainReader reader;

    PlainExpressions(PlainReader reader) {
        this.reader = reader;
    }

    // ---- conditions

    JpqlExpression condition() {
        int first = reader.next();
        JpqlExpression term = term();
        if (reader.type() != JpqlLexer.OR) {
            return term;
        }
        List<JpqlExpression> terms = new ArrayList<>();
        terms.add(term);
        while (reader.skip(JpqlLexer.OR)) {
            terms.add(term());
        }
        return reader.at(first, new LogicalExpression(LogicalOperator.OR, terms));
    }

    private JpqlExpression term() {
        int first = reader.next();
        JpqlExpression factor = factor();
        if (reader.type() != JpqlLexer.AND) {
            return factor;
        }
        List<JpqlExpression> factors = new ArrayList<>();
        factors.add(factor);
        while (reader.skip(JpqlLexer.AND)) {
            factors.add(factor());
        }
        return reader.at(first, new LogicalExpression(LogicalOperator.AND, factors));
    }

    private JpqlExpression factor() {
        int first = reader.next();
        if (reader.skip(JpqlLexer.NOT)) {
            return reader.at(first, new NotExpression(factor()));
        }
        JpqlExpression operand = concatenation();
        return switch (reader.type()) {
            case JpqlLexer.EQUAL -> comparison(first, ComparisonOperator.EQUAL, operand);
            case JpqlLexer.NOT_EQUAL, JpqlLexer.NOT_EQUAL_MARK ->
                comparison(first, ComparisonOperator.NOT_EQUAL, operand);
            case JpqlLexer.LESS -> comparison(first, ComparisonOperator.LESS, operand);
            case JpqlLexer.LESS_OR_EQUAL -> comparison(first, ComparisonOperator.LESS_OR_EQUAL, operand);
            case JpqlLexer.GREATER -> comparison(first, ComparisonOperator.GREATER, operand);
            case JpqlLexer.GREATER_OR_EQUAL -> comparison(first, ComparisonOperator.GREATER_OR_EQUAL, operand);
            case JpqlLexer.IS -> isNull(first, operand);
            case JpqlLexer.NOT, JpqlLexer.BETWEEN, JpqlLexer.IN, JpqlLexer.LIKE -> test(first, operand);
            default -> operand;
        };
    }

    private JpqlExpression comparison(int first, ComparisonOperator operator, JpqlExpression left) {
        reader.skip();
        return reader.at(first, new ComparisonExpression(operator, left, concatenation()));
    }

    private JpqlExpression isNull(int first, JpqlExpression operand) {
        reader.skip();
        boolean negated = reader.skip(JpqlLexer.NOT);
        reader.expect(JpqlLexer.NULL);
        return reader.at(first, new IsNullExpression(operand, negated));
    }

    private JpqlExpression test(int first, JpqlExpression operand) {
        boolean negated = reader.skip(JpqlLexer.NOT);
        if (reader.skip(JpqlLexer.BETWEEN)) {
            JpqlExpression low = concatenation();
            reader.expect(JpqlLexer.AND);
            return reader.at(first, new BetweenExpression(operand, low, concatenation(), negated));
        }
        if (reader.skip(JpqlLexer.LIKE)) {
            JpqlExpression pattern = concatenation();
            JpqlExpression escape = reader.skip(JpqlLexer.ESCAPE) ? concatenation() : null;
            return reader.at(first, new LikeExpression(operand, pattern, escape, false, negated));
        }
        reader.expect(JpqlLexer.IN);
        if (isParameter()) {
            return reader.at(first, new InParameterExpression(operand, parameter(), negated));
        }
        reader.expect(JpqlLexer.OPEN);
        List<JpqlExpression> items = list();
        return reader.at(first, new InListExpression(operand, items, negated));
    }

    /** Expressions up to the parenthesis that closes their list. */
    private List<JpqlExpression> list() {
        List<JpqlExpression> items = new ArrayList<>();
        do {
            items.add(condition());
        } while (reader.skip(JpqlLexer.COMMA));
        reader.expect(JpqlLexer.CLOSE);
        return items;
    }

    // ---- operators

    private JpqlExpression concatenation() {
        int first = reader.next();
        JpqlExpression operand = sum();
        if (reader.type() != JpqlLexer.CONCATENATE) {
            return operand;
        }
        List<JpqlExpression> operands = new ArrayList<>();
        operands.add(operand);
        while (reader.skip(JpqlLexer.CONCATENATE)) {
            operands.add(sum());
        }
        return reader.at(first, new ConcatenationExpression(operands));
    }

    private JpqlExpression sum() {
        int first = reader.next();
        JpqlExpression sum = product();
        while (reader.type() == JpqlLexer.PLUS || reader.type() == JpqlLexer.MINUS) {
            ArithmeticOperator operator =
                    reader.type() == JpqlLexer.PLUS ? ArithmeticOperator.ADD : ArithmeticOperator.SUBTRACT;
            reader.skip();
            sum = reader.at(first, new ArithmeticExpression(operator, sum, product()));
        }
        return sum;
    }

    private JpqlExpression product() {
        int first = reader.next();
        JpqlExpression product = signed();
        while (reader.type() == JpqlLexer.TIMES || reader.type() == JpqlLexer.DIVIDE) {
            ArithmeticOperator operator =
                    reader.type() == JpqlLexer.TIMES ? ArithmeticOperator.MULTIPLY : ArithmeticOperator.DIVIDE;
            reader.skip();
            product = reader.at(first, new ArithmeticExpression(operator, product, signed()));
        }
        return product;
    }

    private JpqlExpression signed() {
        int first = reader.next();
        int type = reader.type();
        if (type != JpqlLexer.PLUS && type != JpqlLexer.MINUS) {
            return primary();
        }
        reader.skip();
        boolean negative = type == JpqlLexer.MINUS;
        if (negative && isNumber()) {
            return reader.at(first, new NumericLiteral(reader.number(true)));
        }
        return reader.at(first, new SignExpression(negative, signed()));
    }

    private boolean isNumber() {
        return reader.type() == JpqlLexer.INTEGER_LITERAL || reader.type() == JpqlLexer.DECIMAL_LITERAL;
    }

    // ---- what stands between operators

    private JpqlExpression primary() {
        int first = reader.next();
        return switch (reader.type()) {
            case JpqlLexer.IDENTIFIER -> reader.path();
            case JpqlLexer.NAMED_PARAMETER, JpqlLexer.POSITIONAL_PARAMETER -> parameter();
            case JpqlLexer.INTEGER_LITERAL, JpqlLexer.DECIMAL_LITERAL ->
                reader.at(first, new NumericLiteral(reader.number(false)));
            case JpqlLexer.STRING_LITERAL -> reader.at(first, new StringLiteral(unquoted(reader.take())));
            case JpqlLexer.TRUE, JpqlLexer.FALSE -> truth(first);
            case JpqlLexer.NULL -> {
                reader.skip();
                yield reader.at(first, new NullLiteral());
            }
            case JpqlLexer.OPEN -> parenthesized();
            case JpqlLexer.AVG, JpqlLexer.COUNT, JpqlLexer.MAX, JpqlLexer.MIN, JpqlLexer.SUM -> aggregate(first);
            default -> function(first);
        };
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    private JpqlExpression truth(int first) {
        boolean truth = reader.type() == JpqlLexer.TRUE;
        reader.skip();
        return reader.at(first, new BooleanLiteral(truth));
    }

    private boolean isParameter() {
        return reader.type() == JpqlLexer.NAMED_PARAMETER || reader.type() == JpqlLexer.POSITIONAL_PARAMETER;
    }

    private InputParameter parameter() {
        int first = reader.next();
        boolean named = reader.type() == JpqlLexer.NAMED_PARAMETER;
        String text = reader.take().substring(1);
        if (named) {
            return reader.at(first, new NamedParameter(text));
        }
        int position = Integer.parseInt(text);
        if (position < 1) {
            throw new NotPlainException();
        }
        return reader.at(first, new PositionalParameter(position));
    }

    private JpqlExpression parenthesized() {
        reader.skip();
        JpqlExpression inner = condition();
        reader.expect(JpqlLexer.CLOSE);
        return inner;
    }

    private JpqlExpression aggregate(int first) {
        AggregateFunction function = switch (reader.type()) {
            case JpqlLexer.AVG -> AggregateFunction.AVG;
            case JpqlLexer.COUNT -> AggregateFunction.COUNT;
            case JpqlLexer.MAX -> AggregateFunction.MAX;
            case JpqlLexer.MIN -> AggregateFunction.MIN;
            default -> AggregateFunction.SUM;
        };
        reader.skip();
        reader.expect(JpqlLexer.OPEN);
        JpqlExpression aggregate;
        if (function == AggregateFunction.COUNT && reader.skip(JpqlLexer.TIMES)) {
            reader.expect(JpqlLexer.CLOSE);
            aggregate = reader.at(first, new CountRowsExpression());
        } else {
            boolean distinct = reader.skip(JpqlLexer.DISTINCT);
            JpqlExpression argument = condition();
            reader.expect(JpqlLexer.CLOSE);
            aggregate = reader.at(first, new AggregateExpression(function, distinct, argument));
        }
        return switch (reader.type()) {
            case JpqlLexer.WITHIN, JpqlLexer.FILTER, JpqlLexer.IGNORE, JpqlLexer.RESPECT, JpqlLexer.OVER ->
                throw new NotPlainException();
            default -> aggregate;
        };
    }

    private JpqlExpression function(int first) {
        StandardFunction function = standard(reader.type());
        if (function == null) {
            throw new NotPlainException();
        }
        reader.skip();
        reader.expect(JpqlLexer.OPEN);
        List<JpqlExpression> arguments = list();
        if (!takes(function, arguments.size())) {
            throw new NotPlainException();
        }
        return reader.at(first, new StandardFunctionExpression(function, arguments));
    }

    private static @Nullable StandardFunction standard(int type) {
        return switch (type) {
            case JpqlLexer.ABS -> StandardFunction.ABS;
            case JpqlLexer.CONCAT -> StandardFunction.CONCAT;
            case JpqlLexer.LENGTH -> StandardFunction.LENGTH;
            case JpqlLexer.LOWER -> StandardFunction.LOWER;
            case JpqlLexer.SUBSTRING -> StandardFunction.SUBSTRING;
            case JpqlLexer.UPPER -> StandardFunction.UPPER;
            default -> null;
        };
    }

    private static boolean takes(StandardFunction function, int arguments) {
        return switch (function) {
            case CONCAT -> arguments >= 2;
            case SUBSTRING -> arguments == 2 || arguments == 3;
            default -> arguments == 1;
        };
    }
}
