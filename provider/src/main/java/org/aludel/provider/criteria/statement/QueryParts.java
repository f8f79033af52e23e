package org.aludel.provider.criteria.statement;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.metamodel.Metamodel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.jpql.syntax.FromItem;
import org.aludel.jpql.syntax.GroupByItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.LogicalExpression;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.SelectClause;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.provider.criteria.expression.ExpressionNode;
import org.aludel.provider.criteria.expression.Junction;
import org.aludel.provider.criteria.expression.PredicateNode;
import org.aludel.provider.criteria.expression.Writing;
import org.aludel.provider.criteria.from.Sources;
import org.jspecify.annotations.Nullable;

/** The clauses that queries and subqueries have in common. */
@SuppressWarnings("serial") // read by the version that wrote it
final class QueryParts implements Serializable {

    private final Sources sources;
    private List<Expression<?>> groups = List.of();
    private @Nullable PredicateNode where;
    private @Nullable PredicateNode having;
    private boolean distinct;

    QueryParts(Metamodel unit) {
        this.sources = new Sources(unit);
    }

    Sources sources() {
        return sources;
    }

    /** A condition of several; null for none. */
    static @Nullable PredicateNode all(List<? extends Predicate> restrictions) {
        return switch (restrictions.size()) {
            case 0 -> null;
            case 1 -> PredicateNode.condition(restrictions.get(0));
            default -> new Junction(BooleanOperator.AND, restrictions);
        };
    }

    @Nullable
    PredicateNode where() {
        return where;
    }

    void where(@Nullable PredicateNode condition) {
        where = condition;
    }

    @Nullable
    PredicateNode having() {
        return having;
    }

    void having(@Nullable PredicateNode condition) {
        having = condition;
    }

    List<Expression<?>> groups() {
        return new ArrayList<>(groups);
    }

    void groupBy(List<Expression<?>> expressions) {
        groups = List.copyOf(expressions);
    }

    boolean isDistinct() {
        return distinct;
    }

    void distinct(boolean wanted) {
        distinct = wanted;
    }

    /** The query. */
    SelectQuery write(@Nullable SelectedValues selected, List<OrderNode> order, Writing writing) {
        List<JpqlExpression> conditions = new ArrayList<>(0);
        List<FromItem> from = sources.write(writing, conditions);
        List<GroupByItem> groupBy = groups.isEmpty() ? List.of() : writing.grouping(() -> groupBy(writing));
        JpqlExpression condition = conjunction(conditions, where == null ? null : where.write(writing));
        SelectClause select = selected == null ? null : new SelectClause(distinct, List.of(), selected.write(writing));
        JpqlExpression groupCondition = having == null ? null : having.write(writing);
        List<OrderByItem> orderBy = order.isEmpty() ? List.of() : orderBy(order, writing);
        return new SelectQuery(null, select, from, condition, groupBy, groupCondition, List.of(), orderBy, null);
    }

    private static List<OrderByItem> orderBy(List<OrderNode> order, Writing writing) {
        List<OrderByItem> items = new ArrayList<>(order.size());
        order.forEach(item -> items.add(item.write(writing)));
        return items;
    }

    private List<GroupByItem> groupBy(Writing writing) {
        return ExpressionNode.all(groups).stream()
                .map(group -> new GroupByItem(GroupingKind.EXPRESSION, List.of(List.of(group.write(writing)))))
                .toList();
    }

    private static List<JpqlExpression> conjuncts(JpqlExpression condition) {
        return condition instanceof LogicalExpression junction && junction.operator() == LogicalOperator.AND
                ? junction.operands()
                : List.of(condition);
    }

    /** All conditions together, with another one behind them; null for none. */
    private static @Nullable JpqlExpression conjunction(List<JpqlExpression> all, @Nullable JpqlExpression last) {
        if (all.isEmpty()) {
            return last;
        }
        if (last != null) {
            all.addAll(conjuncts(last));
        }
        return all.size() == 1 ? all.get(0) : new LogicalExpression(LogicalOperator.AND, all);
    }
}
