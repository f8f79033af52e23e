package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LogicalOperation;
import org.aludel.core.sql.Negation;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.QuantifiedComparison;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.jpql.syntax.BetweenExpression;
import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.ComparisonExpression;
import org.aludel.jpql.syntax.ConditionVisitor;
import org.aludel.jpql.syntax.DistinctFromExpression;
import org.aludel.jpql.syntax.ExistsExpression;
import org.aludel.jpql.syntax.InListExpression;
import org.aludel.jpql.syntax.InParameterExpression;
import org.aludel.jpql.syntax.InSubqueryExpression;
import org.aludel.jpql.syntax.IsEmptyExpression;
import org.aludel.jpql.syntax.IsNullExpression;
import org.aludel.jpql.syntax.JpqlCondition;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.LikeExpression;
import org.aludel.jpql.syntax.LogicalExpression;
import org.aludel.jpql.syntax.MemberOfExpression;
import org.aludel.jpql.syntax.NotExpression;
import org.aludel.jpql.syntax.QuantifiedExpression;
import org.aludel.jpql.syntax.TruthExpression;

/** Translates conditions. */
final class ConditionTranslator implements ConditionVisitor<Predicate> {

    private final Environment environment;
    private final Operands operands;

    ConditionTranslator(Environment environment) {
        this.environment = environment;
        this.operands = new Operands(environment);
    }

    /** An expression as a condition: one of the language's conditions, or a boolean value. */
    Predicate condition(JpqlExpression node) {
        if (node instanceof JpqlCondition condition) {
            return condition.accept(this);
        }
        if (node instanceof BooleanLiteral literal) {
            return new TruthConstant(literal.value());
        }
        Expression<?> value = environment.expressions().translate(node, SqlTypes.BOOLEAN);
        value = operands.fitted(value, SqlTypes.BOOLEAN, node);
        ValueKind kind = ValueKind.of(value.type());
        if (kind != ValueKind.BOOLEAN && !kind.isOpen()) {
            throw TypeErrors.noCondition(value, environment.place(node));
        }
        SqlType<?> type = value.type();
        boolean stored = kind == ValueKind.BOOLEAN && type.kind() != TypeKind.BOOLEAN;
        return stored
                ? new Comparison(value, ComparisonOperator.EQUAL, Constants.literal(true, type))
                : new BooleanPredicate(asBoolean(value));
    }

    @SuppressWarnings("unchecked") // the type was looked at, or is unknown
    private static Expression<Boolean> asBoolean(Expression<?> value) {
        return (Expression<Boolean>) value;
    }

    @Override
    public Predicate visitLogical(LogicalExpression condition) {
        List<Predicate> parts = new ArrayList<>();
        condition.operands().forEach(operand -> parts.add(condition(operand)));
        return new LogicalOperation(condition.operator(), parts);
    }

    @Override
    public Predicate visitNot(NotExpression condition) {
        return new Negation(condition(condition.operand()));
    }

    @Override
    public Predicate visitComparison(ComparisonExpression condition) {
        Operands.Pair pair = operands.pair(condition.left(), condition.right(), null);
        requireComparable(condition.operator(), pair.left(), pair.right(), condition);
        return new Comparison(pair.left(), condition.operator(), pair.right());
    }

    private void requireComparable(
            ComparisonOperator operator, Expression<?> left, Expression<?> right, JpqlNode node) {
        if (!TypeRules.areComparable(left.type(), right.type())) {
            throw TypeErrors.incomparable(left, right, environment.place(node));
        }
        boolean equality = operator == ComparisonOperator.EQUAL || operator == ComparisonOperator.NOT_EQUAL;
        if (!equality) {
            requireOrdered(left, node);
            requireOrdered(right, node);
        }
    }

    private void requireOrdered(Expression<?> value, JpqlNode node) {
        if (!ValueKind.of(value.type()).isOrdered()) {
            throw TypeErrors.unorderedComparison(value, environment.place(node));
        }
    }

    @Override
    public Predicate visitQuantified(QuantifiedExpression condition) {
        Expression<?> left = environment.expressions().translate(condition.left(), null);
        Membership membership = new Membership(environment);
        TranslatedQuery query = membership.subquery(condition.query(), left, condition);
        left = operands.fitted(left, query.columns().get(0).type(), condition.left());
        requireComparable(condition.operator(), left, query.columns().get(0).expression(), condition);
        return new QuantifiedComparison(left, condition.operator(), condition.quantifier(), query.query());
    }

    @Override
    public Predicate visitBetween(BetweenExpression condition) {
        Operands.Pair low = operands.pair(condition.operand(), condition.low(), null);
        Operands.Pair high =
                operands.pair(condition.operand(), condition.high(), low.right().type());
        Expression<?> operand = high.left();
        SqlType<?> type = operand.type();
        Expression<?> lower = operands.fitted(low.right(), type, condition.low());
        for (Expression<?> bound : List.of(lower, high.right())) {
            requireComparable(ComparisonOperator.LESS, operand, bound, condition);
        }
        return new BetweenPredicate(operand, lower, high.right(), false, condition.negated());
    }

    @Override
    public Predicate visitInList(InListExpression condition) {
        return new Membership(environment).inList(condition);
    }

    @Override
    public Predicate visitInSubquery(InSubqueryExpression condition) {
        return new Membership(environment).inSubquery(condition);
    }

    @Override
    public Predicate visitInParameter(InParameterExpression condition) {
        return new Membership(environment).inParameter(condition);
    }

    @Override
    public Predicate visitLike(LikeExpression condition) {
        return new LikeTranslator(environment).like(condition);
    }

    @Override
    public Predicate visitIsNull(IsNullExpression condition) {
        return new NullPredicate(environment.expressions().translate(condition.operand(), null), condition.negated());
    }

    @Override
    public Predicate visitIsEmpty(IsEmptyExpression condition) {
        return new CollectionTranslator(environment).isEmpty(condition);
    }

    @Override
    public Predicate visitMemberOf(MemberOfExpression condition) {
        return new CollectionTranslator(environment).memberOf(condition);
    }

    @Override
    public Predicate visitExists(ExistsExpression condition) {
        TranslatedQuery query = new QueryTranslator(environment.query(), QueryUse.SUBQUERY)
                .translate(condition.query(), environment.scope());
        return new ExistsPredicate(query.query());
    }

    @Override
    public Predicate visitTruth(TruthExpression condition) {
        return new TruthTest(condition(condition.operand()), condition.truth(), condition.negated());
    }

    @Override
    public Predicate visitDistinctFrom(DistinctFromExpression condition) {
        Operands.Pair pair = operands.pair(condition.left(), condition.right(), null);
        requireComparable(ComparisonOperator.EQUAL, pair.left(), pair.right(), condition);
        return new DistinctPredicate(pair.left(), pair.right(), condition.negated());
    }
}
