package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.SetQuery;
import org.jspecify.annotations.Nullable;

/** Translates UNION, INTERSECT and EXCEPT. Columns are named, and rows are made, as the first query says. */
final class SetTranslator {

    private final QueryContext context;
    private final QueryUse use;

    SetTranslator(QueryContext context, QueryUse use) {
        this.context = context;
        this.use = use;
    }

    TranslatedQuery translate(SetQuery query, @Nullable Scope around) {
        Environment environment = new Environment(context, new Scope(around), ClauseKind.SELECT);
        List<CommonTable> with = new WithTranslator(environment).declare(query.with());
        QueryTranslator operands = new QueryTranslator(context, use);
        TranslatedQuery left = operands.translate(query.left(), environment.scope());
        TranslatedQuery right = operands.translate(query.right(), environment.scope());
        requireLike(left, right, query.right(), environment);
        List<SortSpecification> orderBy = new ArrayList<>();
        for (OrderByItem item : query.orderBy()) {
            orderBy.add(new SortSpecification(key(item, left), item.direction(), item.nulls()));
        }
        SetOperation statement = new SetOperation(new SetOperationClauses(
                with,
                query.operator(),
                query.all(),
                operands(query, left.query(), right.query()),
                orderBy,
                new LimitTranslator(environment).translate(query.limit())));
        return new TranslatedQuery(statement, left.columns(), widened(left.selection(), right), left.scope());
    }

    /** What the first query makes of a row, where an entity of the second may be of a type above that of the first. */
    private static Selection widened(Selection selection, TranslatedQuery right) {
        if (selection instanceof Selection.Several several) {
            return new Selection.Several(
                    several.items().stream().map(item -> widened(item, right)).toList());
        }
        if (!(selection instanceof Selection.Item item)) {
            return selection;
        }
        SqlType<?> type = right.columns().get(item.position()).type();
        boolean above =
                ValueKind.of(type) == ValueKind.ENTITY && type.javaType().isAssignableFrom(item.javaType());
        return above ? new Selection.Item(item.position(), type.javaType(), item.name()) : item;
    }

    /** The operands, with those of an equal operation on the left side in its place. */
    private static List<Query> operands(SetQuery query, Query left, Query right) {
        List<Query> operands = new ArrayList<>();
        boolean flat = query.all() == isAll(left)
                && left instanceof SetOperation set
                && set.clauses().operator() == query.operator()
                && set.clauses().with().isEmpty()
                && set.clauses().orderBy().isEmpty()
                && set.clauses().limit() == null;
        if (flat) {
            operands.addAll(((SetOperation) left).clauses().operands());
        } else {
            operands.add(left);
        }
        operands.add(right);
        return operands;
    }

    private static boolean isAll(Query query) {
        return query instanceof SetOperation set && set.clauses().all();
    }

    private static void requireLike(
            TranslatedQuery left, TranslatedQuery right, JpqlQuery node, Environment environment) {
        if (left.columns().size() != right.columns().size()) {
            throw ClauseErrors.setColumns(left.columns().size(), right.columns().size(), environment.place(node));
        }
        for (int i = 0; i < left.columns().size(); i++) {
            TranslatedQuery.Column column = right.columns().get(i);
            if (!TypeRules.areComparable(left.columns().get(i).type(), column.type())) {
                throw TypeErrors.setTypes(
                        left.columns().get(i).type(), column.type(), environment.place(column.node()));
            }
        }
    }

    /** The column of the first query that an item names: by its result variable, as it is selected, or by its attribute. */
    private Expression<?> key(OrderByItem item, TranslatedQuery first) {
        Environment environment = new Environment(context, first.scope(), ClauseKind.ORDER_BY);
        String name =
                item.expression() instanceof PathExpression path && path.names().size() == 1
                        ? path.names().get(0).text()
                        : null;
        for (TranslatedQuery.Column column : first.columns()) {
            if (name != null && (name.equalsIgnoreCase(column.name()) || name.equals(attribute(column)))) {
                return column.expression();
            }
        }
        Expression<?> key = environment.expressions().translate(item.expression(), null);
        for (TranslatedQuery.Column column : first.columns()) {
            if (key.equals(value(column)) || key.equals(column.expression())) {
                return column.expression();
            }
        }
        throw ClauseErrors.orderOfSet(environment.place(item));
    }

    private static @Nullable String attribute(TranslatedQuery.Column column) {
        return value(column) instanceof AttributePath path ? path.attribute().name() : null;
    }

    private static Expression<?> value(TranslatedQuery.Column column) {
        return column.expression() instanceof LabeledExpression<?> labeled ? labeled.expression() : column.expression();
    }
}
