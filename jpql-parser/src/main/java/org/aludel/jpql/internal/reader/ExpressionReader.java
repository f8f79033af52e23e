package org.aludel.jpql.internal.reader;

import java.util.List;
import org.aludel.jpql.internal.antlr.JpqlParser.Additive_operatorContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Arithmetic_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Arithmetic_factorContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Arithmetic_primaryContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Arithmetic_termContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Case_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Case_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Cast_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Datetime_functionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Else_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Function_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.General_case_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Id_or_versionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Literal_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Numeric_functionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Parameter_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.ParenthesizedContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Path_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Scalar_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Scalar_subqueryContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Simple_case_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Simple_when_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.String_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.String_functionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Type_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.When_clauseContext;
import org.aludel.jpql.syntax.ArithmeticExpression;
import org.aludel.jpql.syntax.ArithmeticOperator;
import org.aludel.jpql.syntax.CaseWhenExpression;
import org.aludel.jpql.syntax.CoalesceExpression;
import org.aludel.jpql.syntax.ConcatenationExpression;
import org.aludel.jpql.syntax.JpqlCondition;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.NullifExpression;
import org.aludel.jpql.syntax.RowExpression;
import org.aludel.jpql.syntax.SignExpression;
import org.aludel.jpql.syntax.SubqueryExpression;
import org.aludel.jpql.syntax.WhenBranch;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads expressions: operators, CASE, and what stands between operators. */
final class ExpressionReader {

    private final Reading reading;

    ExpressionReader(Reading reading) {
        this.reading = reading;
    }

    /** An expression that stands for a value; the standard has no conditions there. */
    JpqlExpression scalar(Scalar_expressionContext context) {
        JpqlExpression expression = reading.conditions.condition(context.conditional_expression());
        checkValue(context, expression);
        return expression;
    }

    private void checkValue(ParserRuleContext context, JpqlExpression expression) {
        if (expression instanceof JpqlCondition) {
            reading.beyond(context, "a condition as a value");
        }
    }

    JpqlExpression concatenation(String_expressionContext context) {
        return Reading.isAlone(context)
                ? sum((Arithmetic_expressionContext) context.getChild(0))
                : reading.at(
                        context, new ConcatenationExpression(Reading.all(context.arithmetic_expression(), operand -> {
                            JpqlExpression value = sum(operand);
                            checkValue(operand, value);
                            return value;
                        })));
    }

    private JpqlExpression sum(Arithmetic_expressionContext context) {
        if (Reading.isAlone(context)) {
            return product((Arithmetic_termContext) context.getChild(0));
        }
        List<Arithmetic_termContext> terms = context.arithmetic_term();
        JpqlExpression sum = product(terms.get(0));
        checkValue(terms.get(0), sum);
        for (int i = 1; i < terms.size(); i++) {
            JpqlExpression right = product(terms.get(i));
            checkValue(terms.get(i), right);
            ArithmeticOperator operator =
                    isMinus(context.additive_operator(i - 1)) ? ArithmeticOperator.SUBTRACT : ArithmeticOperator.ADD;
            sum = reading.between(context, terms.get(i), new ArithmeticExpression(operator, sum, right));
        }
        return sum;
    }

    private JpqlExpression product(Arithmetic_termContext context) {
        if (Reading.isAlone(context)) {
            return factor((Arithmetic_factorContext) context.getChild(0));
        }
        List<Arithmetic_factorContext> factors = context.arithmetic_factor();
        JpqlExpression product = factor(factors.get(0));
        checkValue(factors.get(0), product);
        for (int i = 1; i < factors.size(); i++) {
            JpqlExpression right = factor(factors.get(i));
            checkValue(factors.get(i), right);
            ArithmeticOperator operator = context.multiplicative_operator(i - 1).TIMES() == null
                    ? ArithmeticOperator.DIVIDE
                    : ArithmeticOperator.MULTIPLY;
            product = reading.between(context, factors.get(i), new ArithmeticExpression(operator, product, right));
        }
        return product;
    }

    private static boolean isMinus(Additive_operatorContext context) {
        return context.MINUS() != null;
    }

    private JpqlExpression factor(Arithmetic_factorContext context) {
        if (Reading.isAlone(context)) {
            return primary((Arithmetic_primaryContext) context.getChild(0));
        }
        boolean negative = isMinus(context.additive_operator());
        Arithmetic_factorContext operand = context.arithmetic_factor();
        if (negative
                && operand.arithmetic_primary() instanceof Literal_valueContext literal
                && literal.literal().numeric_literal() != null) {
            return reading.at(
                    context, reading.literals.negative(literal.literal().numeric_literal()));
        }
        if (operand.additive_operator() != null) {
            reading.beyond(context, "two signs in a row");
        }
        JpqlExpression value = factor(operand);
        checkValue(operand, value);
        return reading.at(context, new SignExpression(negative, value));
    }

    private JpqlExpression primary(Arithmetic_primaryContext context) {
        if (context instanceof Path_valueContext path) {
            return reading.paths.path(path.path_expression());
        }
        if (context instanceof Literal_valueContext literal) {
            return reading.literals.literal(literal.literal());
        }
        if (context instanceof Parameter_valueContext parameter) {
            return reading.literals.parameter(parameter.input_parameter());
        }
        if (context instanceof ParenthesizedContext parenthesized) {
            return parenthesized(parenthesized);
        }
        if (context instanceof Scalar_subqueryContext subquery) {
            return reading.at(context, new SubqueryExpression(reading.statements.subquery(subquery.subquery())));
        }
        if (context instanceof Case_valueContext value) {
            return caseExpression(value.case_expression());
        }
        if (context instanceof Numeric_functionContext function) {
            return reading.functions.numeric(function.functions_returning_numerics());
        }
        if (context instanceof String_functionContext function) {
            return reading.functions.string(function.functions_returning_strings());
        }
        if (context instanceof Datetime_functionContext function) {
            return reading.functions.datetime(function.functions_returning_datetime());
        }
        if (context instanceof Cast_valueContext cast) {
            return reading.functions.cast(cast.cast_function());
        }
        if (context instanceof Type_valueContext type) {
            return reading.functions.type(type.type_discriminator());
        }
        if (context instanceof Id_or_versionContext function) {
            return reading.functions.idOrVersion(function.entity_id_or_version_function());
        }
        return reading.functions.function((Function_valueContext) context);
    }

    /** What stands in parentheses: any expression, also a condition, or a row of values. */
    private JpqlExpression parenthesized(ParenthesizedContext context) {
        List<Scalar_expressionContext> values = context.scalar_expression();
        if (values.size() == 1) {
            return reading.conditions.condition(values.get(0).conditional_expression());
        }
        reading.beyond(context, "several values in parentheses");
        return reading.at(context, new RowExpression(Reading.all(values, this::scalar)));
    }

    private JpqlExpression caseExpression(Case_expressionContext context) {
        if (context.general_case_expression() != null) {
            return generalCase(context.general_case_expression());
        }
        if (context.simple_case_expression() != null) {
            return simpleCase(context.simple_case_expression());
        }
        if (context.coalesce_expression() != null) {
            var values = context.coalesce_expression().scalar_expression();
            return reading.at(context, new CoalesceExpression(Reading.all(values, this::scalar)));
        }
        var values = context.nullif_expression().scalar_expression();
        return reading.at(context, new NullifExpression(scalar(values.get(0)), scalar(values.get(1))));
    }

    private CaseWhenExpression generalCase(General_case_expressionContext context) {
        List<WhenBranch> branches = Reading.all(context.when_clause(), this::branch);
        return reading.at(context, new CaseWhenExpression(null, branches, otherwise(context, context.else_clause())));
    }

    private CaseWhenExpression simpleCase(Simple_case_expressionContext context) {
        JpqlExpression operand = scalar(context.case_operand().scalar_expression());
        StandardForms.checkCaseOperand(reading, context.case_operand(), operand);
        List<WhenBranch> branches = Reading.all(context.simple_when_clause(), this::branch);
        return reading.at(
                context, new CaseWhenExpression(operand, branches, otherwise(context, context.else_clause())));
    }

    private WhenBranch branch(When_clauseContext context) {
        return reading.at(
                context,
                new WhenBranch(
                        reading.conditions.condition(context.conditional_expression()),
                        scalar(context.scalar_expression())));
    }

    private WhenBranch branch(Simple_when_clauseContext context) {
        return reading.at(
                context, new WhenBranch(scalar(context.scalar_expression(0)), scalar(context.scalar_expression(1))));
    }

    private @Nullable JpqlExpression otherwise(ParserRuleContext whole, @Nullable Else_clauseContext context) {
        if (context == null) {
            reading.beyond(whole, "CASE without ELSE");
            return null;
        }
        return scalar(context.scalar_expression());
    }
}
