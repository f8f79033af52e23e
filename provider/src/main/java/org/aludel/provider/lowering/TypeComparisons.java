package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.WhenClause;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.EntityTypeLiteral;

/** Comparisons of the types of entities, by whatever tells the entity of a row. */
final class TypeComparisons {

    private final NodeLowering nodes;

    TypeComparisons(NodeLowering nodes) {
        this.nodes = nodes;
    }

    static boolean isOfTypes(Comparison comparison) {
        return comparison.left() instanceof EntityTypeExpression || comparison.right() instanceof EntityTypeExpression;
    }

    /** The tables of the entity whose type is asked for. */
    EntityFrom from(EntityTypeExpression type) {
        return nodes.paths().entity(type.path(), false).from();
    }

    Predicate comparison(Comparison comparison) {
        boolean turned = !(comparison.left() instanceof EntityTypeExpression);
        EntityTypeExpression type = (EntityTypeExpression) (turned ? comparison.right() : comparison.left());
        Expression<?> other = turned ? comparison.left() : comparison.right();
        EntityFrom from = from(type);
        Expression<?> told = EntityTypes.expression(from);
        if (other instanceof EntityTypeLiteral literal) {
            return is(from, told, literal, comparison.operator());
        }
        Expression<?> right = other instanceof DomainParameter parameter
                ? nodes.inputs().type(parameter, from)
                : nodes.expression(other);
        return new Comparison(told, comparison.operator(), right);
    }

    private static Predicate is(
            EntityFrom from, Expression<?> told, EntityTypeLiteral literal, ComparisonOperator operator) {
        Object value = EntityTypes.value(from, Paths.mapping(literal.entity()));
        if (value != null) {
            return new Comparison(told, operator, EntityTypes.literal(value, told.type()));
        }
        return operator == ComparisonOperator.EQUAL ? new TruthConstant(false) : told.isNotNull();
    }

    Predicate in(EntityTypeExpression type, InListPredicate list) {
        EntityFrom from = from(type);
        Expression<?> told = EntityTypes.expression(from);
        if (list.values().size() == 1
                && list.values().get(0) instanceof DomainParameter parameter
                && parameter.list()) {
            return nodes.inputs().inTypes(told, parameter, from, list.negated());
        }
        List<Expression<?>> values = new ArrayList<>();
        for (Expression<?> candidate : list.values()) {
            if (candidate instanceof DomainParameter parameter) {
                values.add(nodes.inputs().type(parameter, from));
            } else if (candidate instanceof EntityTypeLiteral literal) {
                Object value = EntityTypes.value(from, Paths.mapping(literal.entity()));
                if (value != null) {
                    values.add(EntityTypes.literal(value, told.type()));
                }
            } else {
                values.add(nodes.expression(candidate));
            }
        }
        if (values.isEmpty()) {
            return list.negated() ? told.isNotNull() : new TruthConstant(false);
        }
        return new InListPredicate(told, values, list.negated());
    }

    /** {@code CASE TYPE(x) WHEN A} as {@code CASE WHEN TYPE(x) = A}. */
    CaseExpression<?> searched(CaseExpression<?> cases) {
        Expression<?> operand = LoweringErrors.known(cases.operand());
        List<WhenClause> whens = new ArrayList<>();
        for (WhenClause when : cases.whens()) {
            whens.add(new WhenClause(operand.eq(when.condition()), when.result()));
        }
        return new CaseExpression<>(null, whens, cases.otherwise(), cases.type());
    }
}
