package org.aludel.jpql.internal.reader;

import java.util.List;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.Materialization;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.aludel.jpql.internal.antlr.JpqlParser.Common_tableContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Conflict_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Conflict_targetContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Constructor_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Constructor_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Cycle_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Fetch_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Groupby_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Groupby_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Grouping_setContext;
import org.aludel.jpql.internal.antlr.JpqlParser.New_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Object_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Orderby_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Orderby_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Returning_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Row_countContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Row_limitContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Search_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Select_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Select_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Update_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Values_rowContext;
import org.aludel.jpql.internal.antlr.JpqlParser.With_clauseContext;
import org.aludel.jpql.syntax.CommonTableDefinition;
import org.aludel.jpql.syntax.ConflictClause;
import org.aludel.jpql.syntax.ConstructorExpression;
import org.aludel.jpql.syntax.CycleDefinition;
import org.aludel.jpql.syntax.DefaultExpression;
import org.aludel.jpql.syntax.GroupByItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.LimitClause;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.ObjectExpression;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.SearchDefinition;
import org.aludel.jpql.syntax.SelectClause;
import org.aludel.jpql.syntax.SelectItem;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.jpql.syntax.UpdateItem;
import org.aludel.jpql.syntax.ValuesRow;
import org.aludel.jpql.syntax.WithClause;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of statements, those of FROM and windows excepted. */
final class ClauseReader {

    private final Reading reading;

    ClauseReader(Reading reading) {
        this.reading = reading;
    }

    WithClause with(With_clauseContext context) {
        reading.beyond(context.WITH().getSymbol(), "WITH");
        return reading.at(
                context,
                new WithClause(context.RECURSIVE() != null, Reading.all(context.common_table(), this::commonTable)));
    }

    private CommonTableDefinition commonTable(Common_tableContext context) {
        Materialization materialization = context.MATERIALIZED() == null
                ? Materialization.UNSPECIFIED
                : context.NOT() == null ? Materialization.MATERIALIZED : Materialization.NOT_MATERIALIZED;
        var columns = context.column_names();
        return reading.at(
                context,
                new CommonTableDefinition(
                        reading.name(context.identification_variable()),
                        columns == null ? List.of() : reading.columns(columns.column_name()),
                        materialization,
                        reading.statements.statement(context.ql_statement()),
                        Reading.optional(context.search_clause(), this::search),
                        Reading.optional(context.cycle_clause(), this::cycle)));
    }

    private SearchDefinition search(Search_clauseContext context) {
        var names = reading.columns(context.column_name());
        int last = names.size() - 1;
        return reading.at(
                context, new SearchDefinition(context.DEPTH() != null, names.subList(0, last), names.get(last)));
    }

    private CycleDefinition cycle(Cycle_clauseContext context) {
        var names = reading.columns(context.column_name());
        int last = names.size() - 1;
        return reading.at(
                context, new CycleDefinition(names.subList(0, last - 1), names.get(last - 1), names.get(last)));
    }

    SelectClause select(Select_clauseContext context) {
        var on = context.distinct_on();
        if (on != null) {
            reading.beyond(on, "DISTINCT ON");
        }
        List<JpqlExpression> distinctOn =
                on == null ? List.of() : Reading.all(on.scalar_expression(), reading.expressions::scalar);
        return reading.at(
                context,
                new SelectClause(
                        context.DISTINCT() != null && on == null,
                        distinctOn,
                        Reading.all(context.select_item(), this::selectItem)));
    }

    List<SelectItem> returning(@Nullable Returning_clauseContext context) {
        if (context == null) {
            return List.of();
        }
        reading.beyond(context.RETURNING().getSymbol(), "RETURNING");
        return Reading.all(context.select_item(), this::selectItem);
    }

    private SelectItem selectItem(Select_itemContext context) {
        var result = context.result_variable();
        return reading.at(
                context,
                new SelectItem(
                        selected(context), result == null ? null : reading.variable(result.identification_variable())));
    }

    private JpqlExpression selected(Select_itemContext context) {
        var selected = context.select_expression();
        if (selected.constructor_expression() != null) {
            return constructor(selected.constructor_expression());
        }
        if (selected.object_expression() != null) {
            return object(selected.object_expression());
        }
        return reading.expressions.scalar(selected.scalar_expression());
    }

    private ObjectExpression object(Object_expressionContext context) {
        return reading.at(context, new ObjectExpression(reading.name(context.identification_variable())));
    }

    private ConstructorExpression constructor(Constructor_expressionContext context) {
        TypeName type = reading.at(
                context.constructor_name(),
                new TypeName(context.constructor_name().getText()));
        return reading.at(
                context,
                new ConstructorExpression(type, Reading.all(context.constructor_item(), this::constructorItem)));
    }

    private JpqlExpression constructorItem(Constructor_itemContext context) {
        if (context.constructor_expression() != null) {
            reading.beyond(context, "a constructor inside of another");
            return constructor(context.constructor_expression());
        }
        return reading.expressions.scalar(context.scalar_expression());
    }

    List<GroupByItem> groupBy(Groupby_clauseContext context) {
        return Reading.all(context.groupby_item(), this::groupByItem);
    }

    private GroupByItem groupByItem(Groupby_itemContext context) {
        if (context.scalar_expression() != null) {
            JpqlExpression expression = reading.expressions.scalar(context.scalar_expression());
            if (!(expression instanceof JpqlPath)) {
                reading.beyond(context, "GROUP BY something else than a path");
            }
            return reading.at(context, new GroupByItem(GroupingKind.EXPRESSION, List.of(List.of(expression))));
        }
        GroupingKind kind = context.ROLLUP() != null
                ? GroupingKind.ROLLUP
                : context.CUBE() != null ? GroupingKind.CUBE : GroupingKind.GROUPING_SETS;
        reading.beyond(context, kind.name().replace('_', ' '));
        return reading.at(context, new GroupByItem(kind, Reading.all(context.grouping_set(), this::groupingSet)));
    }

    private List<JpqlExpression> groupingSet(Grouping_setContext context) {
        return Reading.all(context.scalar_expression(), reading.expressions::scalar);
    }

    List<OrderByItem> orderBy(Orderby_clauseContext context) {
        return Reading.all(context.orderby_item(), this::orderByItem);
    }

    private OrderByItem orderByItem(Orderby_itemContext context) {
        NullOrdering nulls = context.NULLS() == null
                ? NullOrdering.UNSPECIFIED
                : context.FIRST() != null ? NullOrdering.FIRST : NullOrdering.LAST;
        return reading.at(
                context,
                new OrderByItem(
                        reading.expressions.scalar(context.orderby_expression().scalar_expression()),
                        context.DESC() == null ? SortDirection.ASCENDING : SortDirection.DESCENDING,
                        nulls));
    }

    LimitClause limit(Row_limitContext context) {
        reading.beyond(context.start, "a limit in the text of a query");
        var limit = context.limit_clause();
        var offset = context.offset_clause();
        var fetch = context.fetch_clause();
        return reading.at(
                context,
                new LimitClause(
                        limit != null ? count(limit.row_count()) : fetch != null ? fetchCount(fetch) : null,
                        offset == null ? null : count(offset.row_count()),
                        fetch != null && fetch.PERCENT() != null,
                        fetch != null && fetch.TIES() != null));
    }

    private JpqlExpression fetchCount(Fetch_clauseContext context) {
        return context.row_count() == null ? reading.at(context, new NumericLiteral(1)) : count(context.row_count());
    }

    private JpqlExpression count(Row_countContext context) {
        return reading.expressions.concatenation(context.string_expression());
    }

    ValuesRow valuesRow(Values_rowContext context) {
        return reading.at(context, new ValuesRow(Reading.all(context.new_value(), this::newValue)));
    }

    UpdateItem updateItem(Update_itemContext context) {
        return reading.at(
                context,
                new UpdateItem(reading.paths.attributePath(context.attribute_path()), newValue(context.new_value())));
    }

    private JpqlExpression newValue(New_valueContext context) {
        if (context.DEFAULT() != null) {
            reading.beyond(context, "DEFAULT as a value");
            return reading.at(context, new DefaultExpression());
        }
        return reading.isStrict() && LiteralReader.isNull(context)
                ? reading.at(context, new NullLiteral())
                : reading.expressions.scalar(context.scalar_expression());
    }

    ConflictClause conflict(Conflict_clauseContext context) {
        Conflict_targetContext target = context.conflict_target();
        boolean named = target != null && target.CONSTRAINT() != null;
        return reading.at(
                context,
                new ConflictClause(
                        target == null ? List.of() : Reading.all(target.attribute_path(), reading.paths::attributePath),
                        target == null ? null : Reading.optional(target.where_clause(), reading.conditions::where),
                        target == null || !named ? null : reading.name(target.identification_variable()),
                        Reading.all(context.update_item(), this::updateItem),
                        Reading.optional(context.where_clause(), reading.conditions::where)));
    }
}
