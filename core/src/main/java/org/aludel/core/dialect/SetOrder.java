package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;

/**
 * The order of a set operation. Tables are out of sight there: what is sorted by can only be said by the names of the
 * result's columns, which are those of the first query.
 */
final class SetOrder {

    private final List<ColumnDefinition<?>> results;
    private final List<Selectable> selected;
    private final List<String> names;

    private SetOrder(List<ColumnDefinition<?>> results, List<Selectable> selected, List<String> names) {
        this.results = results;
        this.selected = selected;
        this.names = names;
    }

    /** The query that names the columns of a set operation. */
    static Query first(SetOperationClauses clauses) {
        Query first = clauses.operands().get(0);
        return first instanceof SetOperation inner ? first(inner.clauses()) : first;
    }

    /**
     * The operation with its sort keys written as names of result columns.
     *
     * @param selected the select list of the first query, as far as it is known
     * @param names the names that the columns get, where other ones are wanted
     */
    static SetOperationClauses named(SetOperationClauses clauses, List<Selectable> selected, List<String> names) {
        SetOrder order = new SetOrder(first(clauses).resultColumns(), selected, names);
        List<SortSpecification> keys = new ArrayList<>();
        for (SortSpecification key : clauses.orderBy()) {
            keys.add(new SortSpecification(order.result(key.expression()), key.direction(), key.nulls()));
        }
        return new SetOperationClauses(
                clauses.with(), clauses.operator(), clauses.all(), clauses.operands(), keys, clauses.limit());
    }

    private Expression<?> result(Expression<?> key) {
        for (int i = 0; i < results.size(); i++) {
            if (isColumn(key, i)) {
                String name = names.size() == results.size()
                        ? names.get(i)
                        : results.get(i).name();
                return new ColumnReference<>(null, name, key.type());
            }
        }
        return key;
    }

    private boolean isColumn(Expression<?> key, int position) {
        if (key instanceof ColumnReference<?> column && column.from() == null) {
            return column.name().equals(results.get(position).name());
        }
        return (key instanceof ColumnReference || key instanceof LabeledExpression)
                && selected.size() == results.size()
                && key.equals(selected.get(position));
    }
}
