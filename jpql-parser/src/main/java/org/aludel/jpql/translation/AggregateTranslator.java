package org.aludel.jpql.translation;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FilteredAggregate;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.OrderedSetAggregate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.AggregateExpression;
import org.aludel.jpql.syntax.AggregateFunction;
import org.aludel.jpql.syntax.FilterExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.WithinGroupExpression;

/** Translates functions of groups of rows. */
final class AggregateTranslator {

    private final Environment environment;
    private final ClauseKind inside;

    AggregateTranslator(Environment environment) {
        this(environment, ClauseKind.AGGREGATE);
    }

    /** Within a window, the argument of an aggregate may be one. */
    AggregateTranslator(Environment environment, ClauseKind inside) {
        this.environment = environment;
        this.inside = inside;
    }

    Expression<?> aggregate(AggregateExpression node) {
        requireGroups(node.function().name(), node);
        Expression<?> argument = environment.in(inside).expressions().translate(node.argument(), null);
        String name = node.function().name();
        ValueKind kind = ValueKind.of(argument.type());
        boolean sum = node.function() == AggregateFunction.AVG || node.function() == AggregateFunction.SUM;
        if (sum && kind != ValueKind.NUMBER && !kind.isOpen()) {
            throw TypeErrors.wrongArgument(name, ValueKind.NUMBER, argument, environment.place(node.argument()));
        }
        boolean extreme = node.function() == AggregateFunction.MIN || node.function() == AggregateFunction.MAX;
        if (extreme && !kind.isOrdered() && kind != ValueKind.ENUM) {
            throw TypeErrors.noExtreme(name, argument, environment.place(node.argument()));
        }
        return switch (node.function()) {
            case COUNT -> call("count", argument, node.distinct(), SqlTypes.BIGINT);
            case AVG -> call("avg", argument, node.distinct(), SqlTypes.DOUBLE);
            case SUM -> call("sum", argument, node.distinct(), TypeRules.sum(argument.type()));
            case MIN -> call("min", argument, node.distinct(), argument.type());
            case MAX -> call("max", argument, node.distinct(), argument.type());
        };
    }

    private static Expression<?> call(String name, Expression<?> argument, boolean distinct, SqlType<?> type) {
        return new FunctionCall<>(name, List.of(argument), distinct, List.of(), type);
    }

    Expression<?> countRows(JpqlExpression node) {
        requireGroups("COUNT", node);
        return Sql.count();
    }

    private void requireGroups(String name, JpqlNode node) {
        if (!environment.clause().allowsAggregates()) {
            throw ClauseErrors.aggregateMisplaced(name, environment.clause(), environment.place(node));
        }
    }

    Expression<?> filter(FilterExpression node) {
        return filtered(environment.expressions().translate(node.function(), null), node);
    }

    /** An aggregate with the condition of its FILTER. */
    Expression<?> filtered(Expression<?> function, FilterExpression node) {
        Predicate condition = environment.in(ClauseKind.AGGREGATE).conditions().condition(node.condition());
        return new FilteredAggregate<>(function, condition);
    }

    Expression<?> withinGroup(WithinGroupExpression node) {
        Expression<?> function = environment.expressions().translate(node.function(), null);
        List<SortSpecification> order =
                new OrderTranslator(environment.in(ClauseKind.AGGREGATE)).translate(node.orderBy());
        if (!(function instanceof FunctionCall<?> call)) {
            throw ClauseErrors.noFunction("WITHIN GROUP", environment.place(node));
        }
        boolean untyped = ValueKind.of(call.type()) == ValueKind.UNKNOWN;
        FunctionCall<?> typed =
                untyped ? call.returning(order.get(0).expression().type()) : call;
        return new OrderedSetAggregate<>(typed, order);
    }
}
