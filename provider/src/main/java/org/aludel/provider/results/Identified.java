package org.aludel.provider.results;

import java.util.List;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.LogicalOperation;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.VariablePath;
import org.jspecify.annotations.Nullable;

/** Recognizes queries that give the identifier of the only entity that they select from. */
final class Identified {

    private Identified() {}

    /** Whether it is such a query; what it may be but does not look like is none. */
    static boolean isOne(Query query) {
        if (!(query instanceof SelectStatement select)) {
            return false;
        }
        List<FromClause> from = select.clauses().from();
        return from.size() == 1
                && from.get(0) instanceof EntityReference entity
                && isGiven(entity, select.clauses().where());
    }

    private static boolean isGiven(EntityReference entity, @Nullable Predicate condition) {
        if (condition instanceof LogicalOperation operation && operation.operator() == LogicalOperator.AND) {
            for (Predicate operand : operation.operands()) {
                if (isGiven(entity, operand)) {
                    return true;
                }
            }
        }
        return condition instanceof Comparison comparison
                && comparison.operator() == ComparisonOperator.EQUAL
                && (isIdentifier(entity, comparison.left()) && isValue(comparison.right())
                        || isIdentifier(entity, comparison.right()) && isValue(comparison.left()));
    }

    private static boolean isIdentifier(EntityReference entity, Expression<?> expression) {
        return expression instanceof AttributePath path
                && path.parent() instanceof VariablePath variable
                && variable.from().equals(entity)
                && entity.entity().idAttributes().equals(List.of(path.attribute()));
    }

    private static boolean isValue(Expression<?> expression) {
        return expression instanceof Parameter || expression instanceof Literal;
    }
}
