package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.ValuesClauses;
import org.aludel.core.sql.ValuesStatement;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.syntax.DefaultExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.ValuesQuery;
import org.aludel.jpql.syntax.ValuesRow;
import org.jspecify.annotations.Nullable;

/** Translates rows that are written out. Their columns are {@code column_1} and so on. */
final class ValuesTranslator {

    private final QueryContext context;

    ValuesTranslator(QueryContext context) {
        this.context = context;
    }

    TranslatedQuery translate(ValuesQuery query, @Nullable Scope around) {
        Environment environment = new Environment(context, new Scope(around), ClauseKind.VALUES);
        List<CommonTable> with = new WithTranslator(environment).declare(query.with());
        List<List<Expression<?>>> rows = rows(query.rows(), List.of(), environment);
        List<ColumnDefinition<?>> definitions = definitions(rows);
        List<TranslatedQuery.Column> columns = new ArrayList<>();
        List<Selection> selections = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            String name = definitions.get(i).name();
            Expression<?> column = Sql.column(name).coerce(definitions.get(i).type());
            columns.add(new TranslatedQuery.Column(column, name, query));
            selections.add(new Selection.Item(
                    i, ValueDomain.of(definitions.get(i).type()).javaType(), null));
        }
        definitions.forEach(
                definition -> environment.scope().declareResult(definition.name(), Sql.column(definition.name())));
        Query statement = new ValuesStatement(new ValuesClauses(
                definitions,
                rows,
                new OrderTranslator(environment.in(ClauseKind.ORDER_BY)).translate(query.orderBy()),
                new LimitTranslator(environment).translate(query.limit())));
        if (!with.isEmpty()) {
            String name = context.names().unique("v");
            statement = Sql.selectFrom(new DerivedTable(statement, name, List.of(), false))
                    .with(with.toArray(CommonTable[]::new));
        }
        Selection selection = selections.size() == 1 ? selections.get(0) : new Selection.Several(selections);
        return new TranslatedQuery(statement, columns, selection, environment.scope());
    }

    /**
     * The values of rows, of which each has as many as the first.
     *
     * @param wanted the types of the columns; empty where nothing says them
     */
    static List<List<Expression<?>>> rows(List<ValuesRow> rows, List<SqlType<?>> wanted, Environment environment) {
        List<List<Expression<?>>> all = new ArrayList<>();
        int count = wanted.isEmpty() ? rows.get(0).values().size() : wanted.size();
        for (ValuesRow row : rows) {
            if (row.values().size() != count) {
                throw ClauseErrors.rowOfOtherSize(count, row.values().size(), environment.place(row));
            }
            List<Expression<?>> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                SqlType<?> type = !wanted.isEmpty()
                        ? wanted.get(i)
                        : all.isEmpty() ? null : all.get(0).get(i).type();
                values.add(value(row.values().get(i), type, !wanted.isEmpty(), environment));
            }
            all.add(values);
        }
        return all;
    }

    private static Expression<?> value(
            JpqlExpression node, @Nullable SqlType<?> type, boolean isInsert, Environment environment) {
        if (node instanceof DefaultExpression && !isInsert) {
            throw ClauseErrors.defaultMisplaced(environment.place(node));
        }
        Expression<?> value = environment.expressions().translate(node, type);
        if (type == null) {
            return value;
        }
        value = new Operands(environment).fitted(value, type, node);
        if (!TypeRules.isAssignable(type, value.type())) {
            throw TypeErrors.unlike("VALUES", type, value.type(), environment.place(node));
        }
        return value;
    }

    private static List<ColumnDefinition<?>> definitions(List<List<Expression<?>>> rows) {
        List<ColumnDefinition<?>> definitions = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            SqlType<?> type = SqlTypes.UNKNOWN;
            for (List<Expression<?>> row : rows) {
                type = TypeRules.common(type, row.get(i).type());
            }
            definitions.add(new ColumnDefinition<>("column_" + (i + 1), type));
        }
        return definitions;
    }
}
