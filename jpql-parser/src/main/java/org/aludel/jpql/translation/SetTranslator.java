package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.TypeCoercion;
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
        TranslatedQuery first = operands.translate(query.left(), environment.scope());
        TranslatedQuery right = operands.translate(query.right(), environment.scope());
        requireLike(first, right, query.right(), environment);
        TranslatedQuery left = widened(first, right);
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
        return new TranslatedQuery(statement, left.columns(), left.selection(), left.scope());
    }

    /** The first query, whose columns are read as values of both. */
    private static TranslatedQuery widened(TranslatedQuery left, TranslatedQuery right) {
        Query query = left.query();
        List<TranslatedQuery.Column> columns = new ArrayList<>(left.columns());
        Selection selection = left.selection();
        for (int i = 0; i < columns.size(); i++) {
            TranslatedQuery.Column column = columns.get(i);
            SqlType<?> type =
                    TypeRules.common(column.type(), right.columns().get(i).type());
            if (type.javaType() == column.type().javaType()) {
                continue;
            }
            selection = widened(selection, i, type.javaType());
            if (ValueKind.of(type) == ValueKind.NUMBER) {
                columns.set(
                        i, new TranslatedQuery.Column(read(column.expression(), type), column.name(), column.node()));
                query = read(query, i, type);
            }
        }
        return new TranslatedQuery(query, columns, selection, left.scope());
    }

    private static Selection widened(Selection selection, int position, Class<?> type) {
        if (selection instanceof Selection.Several several) {
            return new Selection.Several(several.items().stream()
                    .map(item -> widened(item, position, type))
                    .toList());
        }
        return selection instanceof Selection.Item item && item.position() == position
                ? new Selection.Item(position, type, item.name())
                : selection;
    }

    /** A query that has a column read as another type: the first query of a set operation says how. */
    private static Query read(Query query, int position, SqlType<?> type) {
        if (query instanceof SelectStatement select
                && select.clauses().columns().get(position) instanceof Expression<?> column) {
            return (Query) NodeRewriter.of(node -> node == column ? read(column, type) : node)
                    .rewriteStatement(select);
        }
        if (query instanceof SetOperation set) {
            List<Query> operands = new ArrayList<>(set.clauses().operands());
            operands.set(0, read(operands.get(0), position, type));
            SetOperationClauses clauses = set.clauses();
            return new SetOperation(new SetOperationClauses(
                    clauses.with(), clauses.operator(), clauses.all(), operands, clauses.orderBy(), clauses.limit()));
        }
        return query;
    }

    private static Expression<?> read(Expression<?> column, SqlType<?> type) {
        return column instanceof LabeledExpression<?> labeled
                ? new LabeledExpression<>(new TypeCoercion<>(labeled.expression(), type), labeled.label())
                : new TypeCoercion<>(column, type);
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
            if (!TypeRules.areAlike(left.columns().get(i).type(), column.type())) {
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
