package org.aludel.jpql.translation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.NamedWindow;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.syntax.GroupByItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.JpqlQuery;
import org.aludel.jpql.syntax.SelectClause;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.jpql.syntax.SetQuery;
import org.aludel.jpql.syntax.ValuesQuery;
import org.aludel.jpql.syntax.WindowDefinition;
import org.jspecify.annotations.Nullable;

/** Translates queries: whole statements, subqueries, and parts of set operations. */
final class QueryTranslator {

    private final QueryContext context;
    private final QueryUse use;
    private final List<SqlType<?>> wanted;

    QueryTranslator(QueryContext context, QueryUse use) {
        this(context, use, List.of());
    }

    /**
     * A translator.
     *
     * @param wanted the types of the columns that the rows are for; empty where nothing says them
     */
    QueryTranslator(QueryContext context, QueryUse use, List<SqlType<?>> wanted) {
        this.context = context;
        this.use = use;
        this.wanted = List.copyOf(wanted);
    }

    /**
     * Translates a query.
     *
     * @param around the names that are visible around it; null for the whole statement
     */
    TranslatedQuery translate(JpqlQuery query, @Nullable Scope around) {
        if (query instanceof SetQuery set) {
            return new SetTranslator(context, use).translate(set, around);
        }
        if (query instanceof ValuesQuery values) {
            return new ValuesTranslator(context).translate(values, around);
        }
        return select((SelectQuery) query, around);
    }

    private TranslatedQuery select(SelectQuery query, @Nullable Scope around) {
        Environment environment = new Environment(context, new Scope(around), ClauseKind.SELECT);
        List<CommonTable> with = new WithTranslator(environment).declare(query.with());
        FromTranslator from = new FromTranslator(environment);
        from.translate(query.from());
        Predicate where = condition(query.where(), environment.in(ClauseKind.WHERE));
        query.windows().forEach(window -> declareWindow(window, environment));
        List<Expression<?>> distinctOn = distinctOn(query.select(), environment);
        SelectList list = new SelectList(environment, use, wanted, from);
        Selection selection = select(query, list, environment);
        List<GroupingElement> groupBy = new ArrayList<>();
        query.groupBy().forEach(item -> groupBy.add(grouping(item, environment.in(ClauseKind.GROUP_BY))));
        Predicate having = condition(query.having(), environment.in(ClauseKind.HAVING));
        List<NamedWindow> windows = new ArrayList<>();
        query.windows()
                .forEach(window -> windows.add(new NamedWindow(
                        window.name().text(), new WindowTranslator(environment).specification(window.window()))));
        List<SortSpecification> orderBy =
                new OrderTranslator(environment.in(ClauseKind.ORDER_BY)).translate(query.orderBy());
        requireGroups(query, list.columns(), groupBy, having, orderBy, environment);
        requireSelected(query, list.columns(), distinctOn, orderBy, environment);
        SelectStatement statement = new SelectStatement(new SelectClauses(
                with,
                List.of(),
                query.select() != null && query.select().distinct() && distinctOn.isEmpty(),
                distinctOn,
                list.selectables(),
                from.elements(),
                where,
                groupBy,
                having,
                windows,
                orderBy,
                new LimitTranslator(environment).translate(query.limit()),
                List.of()));
        if (use == QueryUse.STATEMENT) {
            new FetchCheck(environment).check(list.columns());
        }
        return new TranslatedQuery(statement, list.columns(), selection, environment.scope());
    }

    /** What a grouped query selects, tests and is ordered by has one value for each group. */
    private static void requireGroups(
            SelectQuery query,
            List<TranslatedQuery.Column> columns,
            List<GroupingElement> groupBy,
            @Nullable Predicate having,
            List<SortSpecification> orderBy,
            Environment environment) {
        if (groupBy.isEmpty() && having == null && !aggregates(columns)) {
            return;
        }
        GroupCheck check = new GroupCheck(groupBy);
        for (TranslatedQuery.Column column : columns) {
            require(check, column.expression(), column.node(), environment);
        }
        if (having != null) {
            require(check, having, requireNonNull(query.having()), environment);
        }
        for (int i = 0; i < orderBy.size(); i++) {
            require(check, orderBy.get(i).expression(), query.orderBy().get(i), environment);
        }
    }

    private static boolean aggregates(List<TranslatedQuery.Column> columns) {
        for (TranslatedQuery.Column column : columns) {
            if (GroupCheck.aggregates(column.expression())) {
                return true;
            }
        }
        return false;
    }

    private static void require(GroupCheck check, Node expression, JpqlNode node, Environment environment) {
        check.open(expression).ifPresent(part -> {
            throw ClauseErrors.notGrouped(part, environment.place(node));
        });
    }

    /** Rows of which only one is left have no other order than that of what is selected. */
    private static void requireSelected(
            SelectQuery query,
            List<TranslatedQuery.Column> columns,
            List<Expression<?>> distinctOn,
            List<SortSpecification> orderBy,
            Environment environment) {
        if (query.select() == null || !query.select().distinct() || !distinctOn.isEmpty()) {
            return;
        }
        GroupCheck check = new GroupCheck(columns.stream()
                .map(column -> new GroupingElement(GroupingKind.EXPRESSION, List.of(List.of(column.expression()))))
                .toList());
        for (int i = 0; i < orderBy.size(); i++) {
            if (check.open(orderBy.get(i).expression()).isPresent()) {
                throw ClauseErrors.orderOfDistinct(
                        environment.place(query.orderBy().get(i)));
            }
        }
    }

    private static @Nullable Predicate condition(@Nullable JpqlExpression condition, Environment environment) {
        return condition == null ? null : environment.conditions().condition(condition);
    }

    private Selection select(SelectQuery query, SelectList list, Environment environment) {
        SelectClause select = query.select();
        if (select != null) {
            return list.translate(select.items());
        }
        if (query.from().size() == 1 && environment.scope().first() instanceof Variable.Instance only) {
            return list.translate(only.path(), query);
        }
        throw TranslationErrors.selectMissing(environment.place(query));
    }

    private List<Expression<?>> distinctOn(@Nullable SelectClause select, Environment environment) {
        List<Expression<?>> expressions = new ArrayList<>();
        if (select != null) {
            for (JpqlExpression node : select.distinctOn()) {
                expressions.add(environment.expressions().translate(node, null));
            }
        }
        return expressions;
    }

    private void declareWindow(WindowDefinition window, Environment environment) {
        if (!environment.scope().declareWindow(window.name().text())) {
            throw TranslationErrors.duplicateWindow(window.name().text(), environment.place(window.name()));
        }
    }

    private static GroupingElement grouping(GroupByItem item, Environment environment) {
        List<List<Expression<?>>> sets = new ArrayList<>();
        for (List<JpqlExpression> set : item.sets()) {
            List<Expression<?>> expressions = new ArrayList<>();
            set.forEach(node -> expressions.add(environment.expressions().translate(node, null)));
            sets.add(expressions);
        }
        return new GroupingElement(item.kind(), sets);
    }
}
