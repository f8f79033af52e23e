package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.List;

/** The names and types of the columns that a select list makes. */
final class ResultColumns {

    private ResultColumns() {}

    /** Empty as soon as one part of the list has columns that are not known. */
    static List<ColumnDefinition<?>> of(List<Selectable> selected, List<FromClause> from) {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        for (Selectable selectable : selected) {
            if (selectable instanceof Expression<?> expression) {
                columns.add(definition(expression, columns.size()));
            } else {
                List<ColumnDefinition<?>> all = expanded(selectable, from);
                if (all.isEmpty()) {
                    return List.of();
                }
                columns.addAll(all);
            }
        }
        return columns;
    }

    private static List<ColumnDefinition<?>> expanded(Selectable selectable, List<FromClause> from) {
        if (selectable instanceof FromClause element) {
            return element.columnDefinitions();
        }
        FromClause only = ((AllColumns) selectable).from();
        if (only != null) {
            return only.columnDefinitions();
        }
        List<ColumnDefinition<?>> all = new ArrayList<>();
        for (FromClause element : from) {
            List<ColumnDefinition<?>> columns = element.columnDefinitions();
            if (columns.isEmpty()) {
                return List.of();
            }
            all.addAll(columns);
        }
        return all;
    }

    private static ColumnDefinition<?> definition(Expression<?> expression, int position) {
        return new ColumnDefinition<>(name(expression, position), expression.type());
    }

    /** The name under which a result knows an expression: its label, its column's name, or its function's name. */
    static String name(Expression<?> expression, int position) {
        if (expression instanceof LabeledExpression<?> labeled) {
            return labeled.label();
        }
        if (expression instanceof ColumnReference<?> column) {
            return column.name();
        }
        if (expression instanceof InsertedValue<?> inserted) {
            return inserted.column();
        }
        if (expression instanceof FunctionCall<?> call) {
            return call.name().substring(call.name().lastIndexOf('.') + 1);
        }
        if (expression instanceof TypeCoercion<?> coercion) {
            return name(coercion.operand(), position);
        }
        return "column_" + (position + 1);
    }
}
