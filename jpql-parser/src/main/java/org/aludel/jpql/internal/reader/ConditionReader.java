package org.aludel.jpql.internal.reader;

import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.TruthValue;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.aludel.jpql.internal.antlr.JpqlParser.Between_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Collection_member_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Comparison_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Comparison_operatorContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Conditional_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Conditional_factorContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Conditional_primaryContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Conditional_termContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Distinct_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Empty_collection_comparison_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Exists_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Having_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.In_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.In_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Like_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Null_comparison_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Simple_cond_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.String_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Truth_testContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Where_clauseContext;
import org.aludel.jpql.syntax.BetweenExpression;
import org.aludel.jpql.syntax.ComparisonExpression;
import org.aludel.jpql.syntax.DistinctFromExpression;
import org.aludel.jpql.syntax.ExistsExpression;
import org.aludel.jpql.syntax.InListExpression;
import org.aludel.jpql.syntax.InParameterExpression;
import org.aludel.jpql.syntax.InSubqueryExpression;
import org.aludel.jpql.syntax.IsEmptyExpression;
import org.aludel.jpql.syntax.IsNullExpression;
import org.aludel.jpql.syntax.JpqlCondition;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.LikeExpression;
import org.aludel.jpql.syntax.LogicalExpression;
import org.aludel.jpql.syntax.MemberOfExpression;
import org.aludel.jpql.syntax.NotExpression;
import org.aludel.jpql.syntax.QuantifiedExpression;
import org.aludel.jpql.syntax.TruthExpression;

/** Reads conditions. */
final class ConditionReader {

    private final Reading reading;

    ConditionReader(Reading reading) {
        this.reading = reading;
    }

    JpqlExpression where(Where_clauseContext context) {
        return condition(context.conditional_expression());
    }

    JpqlExpression having(Having_clauseContext context) {
        return condition(context.conditional_expression());
    }

    JpqlExpression condition(Conditional_expressionContext context) {
        return Reading.isAlone(context)
                ? term((Conditional_termContext) context.getChild(0))
                : reading.at(
                        context,
                        new LogicalExpression(LogicalOperator.OR, Reading.all(context.conditional_term(), this::term)));
    }

    private JpqlExpression term(Conditional_termContext context) {
        return Reading.isAlone(context)
                ? factor((Conditional_factorContext) context.getChild(0))
                : reading.at(
                        context,
                        new LogicalExpression(
                                LogicalOperator.AND, Reading.all(context.conditional_factor(), this::factor)));
    }

    private JpqlExpression factor(Conditional_factorContext context) {
        if (Reading.isAlone(context)) {
            return primary((Conditional_primaryContext) context.getChild(0));
        }
        JpqlExpression operand = factor(context.conditional_factor());
        if (context.conditional_factor().NOT() != null) {
            reading.beyond(context, "NOT in front of NOT");
        }
        return reading.at(context, new NotExpression(operand));
    }

    private JpqlExpression primary(Conditional_primaryContext context) {
        if (context.getChild(0) instanceof Exists_expressionContext exists) {
            return reading.at(exists, new ExistsExpression(reading.statements.subquery(exists.subquery())));
        }
        String_expressionContext first = (String_expressionContext) context.getChild(0);
        JpqlExpression operand = reading.expressions.concatenation(first);
        if (Reading.isAlone(context)) {
            return operand;
        }
        checkOperand(first, operand);
        return reading.at(context, condition(first, operand, (Simple_cond_expressionContext) context.getChild(1)));
    }

    private JpqlCondition condition(
            String_expressionContext first, JpqlExpression operand, Simple_cond_expressionContext context) {
        if (context instanceof Comparison_expressionContext comparison) {
            return comparison(operand, comparison);
        }
        if (context instanceof Between_expressionContext between) {
            return new BetweenExpression(
                    operand,
                    operand(between.string_expression(0)),
                    operand(between.string_expression(1)),
                    between.NOT() != null);
        }
        if (context instanceof In_expressionContext in) {
            return in(first, operand, in);
        }
        if (context instanceof Like_expressionContext like) {
            return like(operand, like);
        }
        if (context instanceof Null_comparison_expressionContext isNull) {
            return new IsNullExpression(operand, isNull.NOT() != null);
        }
        if (context instanceof Empty_collection_comparison_expressionContext empty) {
            if (!(operand instanceof JpqlPath path)) {
                throw ReaderErrors.noCollection(reading.place(first));
            }
            return new IsEmptyExpression(path, empty.NOT() != null);
        }
        if (context instanceof Truth_testContext test) {
            return truth(operand, test);
        }
        if (context instanceof Distinct_expressionContext distinct) {
            reading.beyond(context, "IS DISTINCT FROM");
            return new DistinctFromExpression(operand, operand(distinct.string_expression()), distinct.NOT() != null);
        }
        Collection_member_expressionContext member = (Collection_member_expressionContext) context;
        return new MemberOfExpression(
                operand, reading.paths.collection(member.attribute_path_or_root()), member.NOT() != null);
    }

    private JpqlCondition comparison(JpqlExpression left, Comparison_expressionContext context) {
        ComparisonOperator operator = operator(context.comparison_operator());
        var all = context.all_or_any_expression();
        if (all == null) {
            return new ComparisonExpression(operator, left, operand(context.string_expression()));
        }
        Quantifier quantifier = all.ALL() == null ? Quantifier.ANY : Quantifier.ALL;
        return new QuantifiedExpression(operator, left, quantifier, reading.statements.subquery(all.subquery()));
    }

    private ComparisonOperator operator(Comparison_operatorContext context) {
        return switch (context.start.getType()) {
            case JpqlParser.NOT_EQUAL_MARK -> {
                reading.beyond(context, "the operator '!='");
                yield ComparisonOperator.NOT_EQUAL;
            }
            case JpqlParser.EQUAL -> ComparisonOperator.EQUAL;
            case JpqlParser.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case JpqlParser.LESS -> ComparisonOperator.LESS;
            case JpqlParser.LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case JpqlParser.GREATER -> ComparisonOperator.GREATER;
            default -> ComparisonOperator.GREATER_OR_EQUAL;
        };
    }

    private JpqlCondition in(String_expressionContext first, JpqlExpression operand, In_expressionContext context) {
        StandardForms.checkInOperand(reading, first, operand);
        boolean negated = context.NOT() != null;
        if (context.input_parameter() != null) {
            return new InParameterExpression(operand, reading.literals.parameter(context.input_parameter()), negated);
        }
        if (context.subquery() != null) {
            return new InSubqueryExpression(operand, reading.statements.subquery(context.subquery()), negated);
        }
        return new InListExpression(operand, Reading.all(context.in_item(), this::inItem), negated);
    }

    private JpqlExpression inItem(In_itemContext context) {
        JpqlExpression item = reading.expressions.scalar(context.scalar_expression());
        StandardForms.checkInItem(reading, context, item);
        return item;
    }

    private JpqlCondition like(JpqlExpression operand, Like_expressionContext context) {
        if (context.ILIKE() != null) {
            reading.beyond(context.ILIKE().getSymbol(), "ILIKE");
        }
        return new LikeExpression(
                operand,
                operand(context.pattern_value().string_expression()),
                Reading.optional(context.escape_character(), escape -> operand(escape.string_expression())),
                context.ILIKE() != null,
                context.NOT() != null);
    }

    private JpqlCondition truth(JpqlExpression operand, Truth_testContext context) {
        reading.beyond(context, "IS TRUE, IS FALSE and IS UNKNOWN");
        TruthValue truth = context.TRUE() != null
                ? TruthValue.TRUE
                : context.FALSE() != null ? TruthValue.FALSE : TruthValue.UNKNOWN;
        return new TruthExpression(operand, truth, context.NOT() != null);
    }

    private JpqlExpression operand(String_expressionContext context) {
        JpqlExpression operand = reading.expressions.concatenation(context);
        checkOperand(context, operand);
        return operand;
    }

    private void checkOperand(String_expressionContext context, JpqlExpression operand) {
        if (operand instanceof JpqlCondition) {
            reading.beyond(context, "a condition as a value");
        }
    }
}
