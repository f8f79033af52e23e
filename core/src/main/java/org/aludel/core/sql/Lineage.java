package org.aludel.core.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column stands for which: through aliases, subqueries, common tables, set operations and labels, down to the
 * columns of tables. Stateless; equal trees give equal answers.
 */
public final class Lineage {

    private Lineage() {}

    /**
     * All columns that a column stands for, nearest first, itself not included: for {@code q.id} over {@code (SELECT
     * u.id FROM users AS u) AS q} these are {@code u.id} and {@code users.id}. A column of a set operation stands for
     * the columns of all its operands. Empty for a column of a table and for a computed one.
     */
    public static Set<ColumnReference<?>> sources(ColumnReference<?> column) {
        Set<ColumnReference<?>> found = new LinkedHashSet<>();
        List<ColumnReference<?>> layer = List.of(column);
        while (!layer.isEmpty()) {
            List<ColumnReference<?>> next = new ArrayList<>();
            for (ColumnReference<?> current : layer) {
                for (Expression<?> source : directSources(current)) {
                    if (source instanceof ColumnReference<?> reference && found.add(reference)) {
                        next.add(reference);
                    }
                }
            }
            layer = next;
        }
        return found;
    }

    /**
     * The expressions that a column stands for one step down: the column of the same name under an alias, the
     * expression in the select list of a subquery, or one expression for each operand of a set operation.
     */
    public static List<Expression<?>> directSources(ColumnReference<?> column) {
        FromClause from = column.from();
        if (from instanceof AliasedFrom alias) {
            return List.of(new ColumnReference<>(alias.element(), column.name(), column.type()));
        }
        if (from instanceof TableSample sample) {
            return List.of(new ColumnReference<>(sample.element(), column.name(), column.type()));
        }
        if (from instanceof DerivedTable derived) {
            return outputs(derived.query(), position(derived, column.name()));
        }
        if (from instanceof CommonTable common) {
            return outputs(common.body(), position(common, column.name()));
        }
        return List.of();
    }

    /**
     * The column of an element that stands for a given one; where several do, the one fewest steps away.
     *
     * @return empty when none does
     */
    @SuppressWarnings("unchecked")
    public static <T> Optional<ColumnReference<T>> corresponding(FromClause in, ColumnReference<T> column) {
        ColumnReference<?> best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (ColumnReference<?> candidate : in.columns()) {
            int distance = distance(candidate, column);
            if (distance >= 0 && distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable((ColumnReference<T>) best);
    }

    /**
     * A tree with each column that does not belong to {@code in}, but that a column of {@code in} stands for, replaced
     * by the latter. Columns of a subquery's own FROM clause stay as they are; those that correlate it are replaced.
     */
    @SuppressWarnings("unchecked")
    public static <N extends Node> N adapt(N node, FromClause in) {
        return (N) new ColumnAdapter(in).rewrite(node);
    }

    private static int distance(ColumnReference<?> from, ColumnReference<?> to) {
        if (from.equals(to)) {
            return 0;
        }
        int distance = 1;
        for (ColumnReference<?> source : sources(from)) {
            if (source.equals(to)) {
                return distance;
            }
            distance++;
        }
        return -1;
    }

    private static int position(FromClause element, String column) {
        List<ColumnDefinition<?>> columns = element.columnDefinitions();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Expression<?>> outputs(Statement statement, int position) {
        if (position < 0) {
            return List.of();
        }
        if (statement instanceof SelectStatement select) {
            return output(select.clauses().columns(), select.clauses().from(), position);
        }
        if (statement instanceof SetOperation set) {
            List<Expression<?>> all = new ArrayList<>();
            for (Query operand : set.clauses().operands()) {
                all.addAll(outputs(operand, position));
            }
            return all;
        }
        if (statement instanceof InsertStatement insert) {
            return output(insert.clauses().returning(), List.of(insert.clauses().table()), position);
        }
        if (statement instanceof UpdateStatement update) {
            return output(update.clauses().returning(), List.of(update.clauses().table()), position);
        }
        if (statement instanceof DeleteStatement delete) {
            return output(delete.clauses().returning(), List.of(delete.clauses().table()), position);
        }
        return List.of();
    }

    private static List<Expression<?>> output(List<Selectable> selected, List<FromClause> from, int position) {
        List<Expression<?>> expressions = new ArrayList<>();
        for (Selectable selectable : selected) {
            if (selectable instanceof Expression<?> expression) {
                expressions.add(unlabeled(expression));
            } else if (selectable instanceof FromClause element) {
                expressions.addAll(element.columns());
            } else if (selectable instanceof AllColumns all) {
                FromClause only = all.from();
                if (only != null) {
                    expressions.addAll(only.columns());
                } else {
                    from.forEach(element -> expressions.addAll(element.columns()));
                }
            }
        }
        return position < expressions.size() ? List.of(expressions.get(position)) : List.of();
    }

    private static Expression<?> unlabeled(Expression<?> expression) {
        if (expression instanceof LabeledExpression<?> labeled) {
            return unlabeled(labeled.expression());
        }
        if (expression instanceof TypeCoercion<?> coercion) {
            return unlabeled(coercion.operand());
        }
        return expression;
    }
}
