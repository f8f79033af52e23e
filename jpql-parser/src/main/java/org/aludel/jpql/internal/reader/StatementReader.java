package org.aludel.jpql.internal.reader;

import java.util.List;
import org.aludel.core.sql.SetOperator;
import org.aludel.jpql.internal.antlr.JpqlParser.Delete_statementContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Insert_statementContext;
import org.aludel.jpql.internal.antlr.JpqlParser.IntersectionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Orderby_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Parenthesized_queryContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Ql_statementContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Query_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Row_limitContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Select_queryContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Select_statementContext;
import org.aludel.jpql.internal.antlr.JpqlParser.SubqueryContext;
import org.aludel.jpql.internal.antlr.JpqlParser.UnionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Update_statementContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Values_queryContext;
import org.aludel.jpql.syntax.DeleteQuery;
import org.aludel.jpql.syntax.InsertQuery;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.syntax.LimitClause;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.jpql.syntax.SetQuery;
import org.aludel.jpql.syntax.UpdateQuery;
import org.aludel.jpql.syntax.ValuesQuery;
import org.aludel.jpql.syntax.WithClause;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements. An order or a limit behind the last operand of a set operation belongs to the whole, as in SQL; in front
 * of an operator, or in parentheses, it belongs to the operand.
 */
final class StatementReader {

    private final Reading reading;

    StatementReader(Reading reading) {
        this.reading = reading;
    }

    JpqlStatement statement(Ql_statementContext context) {
        if (context.select_statement() != null) {
            return query(context.select_statement());
        }
        if (context.update_statement() != null) {
            return update(context.update_statement());
        }
        if (context.delete_statement() != null) {
            return delete(context.delete_statement());
        }
        return insert(context.insert_statement());
    }

    JpqlQuery subquery(SubqueryContext context) {
        JpqlQuery query = query(context.select_statement());
        if (reading.isStrict()) {
            StrictSubquery.check(reading, context, query);
        }
        return query;
    }

    JpqlQuery query(Select_statementContext context) {
        JpqlQuery query = union(context.union());
        if (context.with_clause() == null) {
            return query;
        }
        WithClause with = reading.clauses.with(context.with_clause());
        if (query.with() != null) {
            throw ReaderErrors.secondClause("WITH", reading.place(context.union().start));
        }
        return reading.at(context, copy(query, with, query.orderBy(), query.limit()));
    }

    private JpqlQuery union(UnionContext context) {
        if (Reading.isAlone(context) && Reading.isAlone(context.intersection(0))) {
            return operand(context.intersection(0).query_expression(0), false);
        }
        List<IntersectionContext> operands = context.intersection();
        Query_expressionContext last = last(operands.get(operands.size() - 1).query_expression());
        int operators = operands.size() - 1;
        boolean set = operators > 0 || operands.get(0).query_expression().size() > 1;
        JpqlQuery query = intersection(operands.get(0), set && operators == 0);
        for (int i = 1; i < operands.size(); i++) {
            boolean all = context.union_operator(i - 1).ALL() != null;
            SetOperator operator =
                    context.union_operator(i - 1).UNION() != null ? SetOperator.UNION : SetOperator.EXCEPT;
            JpqlQuery right = intersection(operands.get(i), i == operators);
            query = reading.between(
                    context, operands.get(i), new SetQuery(null, operator, all, query, right, List.of(), null));
        }
        return set ? withTail(context, query, last) : query;
    }

    private static Query_expressionContext last(List<Query_expressionContext> operands) {
        return operands.get(operands.size() - 1);
    }

    /** Some operands of INTERSECT; whether the last one stands at the end of the whole set operation. */
    private JpqlQuery intersection(IntersectionContext context, boolean atEnd) {
        List<Query_expressionContext> operands = context.query_expression();
        JpqlQuery query = operand(operands.get(0), atEnd && operands.size() == 1);
        for (int i = 1; i < operands.size(); i++) {
            JpqlQuery right = operand(operands.get(i), atEnd && i == operands.size() - 1);
            boolean all = all(context, operands.get(i));
            query = reading.between(
                    context,
                    operands.get(i),
                    new SetQuery(null, SetOperator.INTERSECT, all, query, right, List.of(), null));
        }
        return query;
    }

    /** Whether the operator in front of an operand has ALL. */
    private static boolean all(IntersectionContext context, Query_expressionContext operand) {
        return context.ALL().stream()
                .anyMatch(word -> word.getSymbol().getTokenIndex() == operand.start.getTokenIndex() - 1);
    }

    /** An operand, without the order and limit behind it where they belong to the whole. */
    private JpqlQuery operand(Query_expressionContext context, boolean withoutTail) {
        JpqlQuery query;
        if (context.select_query() != null) {
            query = select(context.select_query());
        } else if (context.values_query() != null) {
            query = values(context.values_query());
        } else {
            query = query(context.parenthesized_query().select_statement());
        }
        return withoutTail ? query : withTail(context, query, context);
    }

    /** A query with the order and the limit that stand behind one of its parts. */
    private JpqlQuery withTail(ParserRuleContext context, JpqlQuery query, Query_expressionContext part) {
        Orderby_clauseContext order = order(part);
        Row_limitContext limit = limit(part);
        if (order == null && limit == null) {
            return query;
        }
        if (part.parenthesized_query() != null) {
            reading.beyond(order != null ? order : limit, "an order or a limit behind a query in parentheses");
        }
        if (order != null && !(query.orderBy().isEmpty() && query.limit() == null)) {
            throw ReaderErrors.secondClause("ORDER BY or a limit", reading.place(order.start));
        }
        if (limit != null && query.limit() != null) {
            throw ReaderErrors.secondClause("a limit", reading.place(limit.start));
        }
        List<OrderByItem> items = order == null ? query.orderBy() : reading.clauses.orderBy(order);
        LimitClause rows = limit == null ? query.limit() : reading.clauses.limit(limit);
        return reading.at(context, copy(query, query.with(), items, rows));
    }

    private static @Nullable Orderby_clauseContext order(Query_expressionContext context) {
        Select_queryContext select = context.select_query();
        Values_queryContext values = context.values_query();
        Parenthesized_queryContext inner = context.parenthesized_query();
        return select != null
                ? select.orderby_clause()
                : values != null ? values.orderby_clause() : inner.orderby_clause();
    }

    private static @Nullable Row_limitContext limit(Query_expressionContext context) {
        Select_queryContext select = context.select_query();
        Values_queryContext values = context.values_query();
        Parenthesized_queryContext inner = context.parenthesized_query();
        return select != null ? select.row_limit() : values != null ? values.row_limit() : inner.row_limit();
    }

    private static JpqlQuery copy(
            JpqlQuery query, @Nullable WithClause with, List<OrderByItem> order, @Nullable LimitClause limit) {
        if (query instanceof SelectQuery select) {
            return new SelectQuery(
                    with,
                    select.select(),
                    select.from(),
                    select.where(),
                    select.groupBy(),
                    select.having(),
                    select.windows(),
                    order,
                    limit);
        }
        if (query instanceof SetQuery set) {
            return new SetQuery(with, set.operator(), set.all(), set.left(), set.right(), order, limit);
        }
        return new ValuesQuery(with, ((ValuesQuery) query).rows(), order, limit);
    }

    /** A query without its order and limit. */
    private SelectQuery select(Select_queryContext context) {
        if (context.from_clause() == null) {
            reading.beyond(context, "a query without FROM");
        }
        SelectQuery query = new SelectQuery(
                null,
                Reading.optional(context.select_clause(), reading.clauses::select),
                context.from_clause() == null ? List.of() : reading.from.from(context.from_clause()),
                Reading.optional(context.where_clause(), reading.conditions::where),
                context.groupby_clause() == null ? List.of() : reading.clauses.groupBy(context.groupby_clause()),
                Reading.optional(context.having_clause(), reading.conditions::having),
                context.window_clause() == null ? List.of() : reading.windows.windows(context.window_clause()),
                List.of(),
                null);
        return reading.at(context, query);
    }

    private ValuesQuery values(Values_queryContext context) {
        reading.beyond(context.VALUES().getSymbol(), "VALUES");
        return reading.at(
                context,
                new ValuesQuery(null, Reading.all(context.values_row(), reading.clauses::valuesRow), List.of(), null));
    }

    private UpdateQuery update(Update_statementContext context) {
        var update = context.update_clause();
        return reading.at(
                context,
                new UpdateQuery(
                        Reading.optional(context.with_clause(), reading.clauses::with),
                        reading.typeName(update.entity_name()),
                        reading.optionalVariable(update.identification_variable()),
                        Reading.all(update.update_item(), reading.clauses::updateItem),
                        Reading.optional(context.where_clause(), reading.conditions::where),
                        reading.clauses.returning(context.returning_clause())));
    }

    private DeleteQuery delete(Delete_statementContext context) {
        var delete = context.delete_clause();
        return reading.at(
                context,
                new DeleteQuery(
                        Reading.optional(context.with_clause(), reading.clauses::with),
                        reading.typeName(delete.entity_name()),
                        reading.optionalVariable(delete.identification_variable()),
                        Reading.optional(context.where_clause(), reading.conditions::where),
                        reading.clauses.returning(context.returning_clause())));
    }

    private InsertQuery insert(Insert_statementContext context) {
        reading.beyond(context.INSERT().getSymbol(), "INSERT");
        return reading.at(
                context,
                new InsertQuery(
                        Reading.optional(context.with_clause(), reading.clauses::with),
                        reading.typeName(context.entity_name()),
                        reading.optionalVariable(context.identification_variable()),
                        Reading.all(context.attribute_path(), reading.paths::attributePath),
                        union(context.union()),
                        Reading.optional(context.conflict_clause(), reading.clauses::conflict),
                        reading.clauses.returning(context.returning_clause())));
    }
}
