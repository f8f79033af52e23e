package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Query;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row that stands for many: its parameters get other values for each row. Immutable.
 *
 * @param statement the INSERT of one row
 * @param names the names of the values that each row has
 */
record InsertTemplate(InsertStatement statement, Set<String> names) {

    /** The template of a statement: columns without values get a parameter of their own name. */
    static InsertTemplate of(InsertStatement statement, Collection<String> namesOfFirstRow) {
        InsertClauses clauses = statement.clauses();
        if (clauses.source() != null
                || clauses.defaultValues()
                || clauses.rows().size() > 1) {
            throw EngineErrors.noTemplateRow();
        }
        InsertStatement template =
                clauses.columns().isEmpty() ? statement.columns(namesOfFirstRow.toArray(String[]::new)) : statement;
        if (template.clauses().rows().isEmpty()) {
            throw EngineErrors.noTemplateRow();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : template.parameters()) {
            String name = parameter.name();
            if (name != null) {
                names.add(name);
            }
        }
        return new InsertTemplate(template, names);
    }

    /** The statement with other values. */
    InsertStatement with(List<List<Expression<?>>> rows, @Nullable Query source) {
        InsertClauses clauses = statement.clauses();
        return new InsertStatement(clauses.withValues(clauses.columns(), rows, source));
    }

    /** The statement without RETURNING. */
    InsertStatement withoutReturning() {
        return new InsertStatement(statement.clauses().withReturning(List.of()));
    }

    List<Expression<?>> row() {
        return statement.clauses().rows().get(0);
    }

    /** The row with parameters of its own in place of the named ones. */
    List<Expression<?>> anonymousRow() {
        NodeRewriter anonymous = NodeRewriter.of(node ->
                node instanceof BindParameter<?> parameter ? new BindParameter<>(null, parameter.type(), null) : node);
        List<Expression<?>> copy = new ArrayList<>();
        for (Expression<?> expression : row()) {
            copy.add((Expression<?>) anonymous.rewrite((Node) expression));
        }
        return copy;
    }

    /** The row with columns of a table in place of its parameters, in the order of traversal. */
    List<Expression<?>> rowOver(FromClause table) {
        int[] next = {0};
        NodeRewriter columns = NodeRewriter.of(node -> {
            if (!(node instanceof Parameter)) {
                return node;
            }
            Node column = table.column(table.columnDefinitions().get(next[0]));
            next[0]++;
            return column;
        });
        List<Expression<?>> copy = new ArrayList<>();
        for (Expression<?> expression : row()) {
            copy.add((Expression<?>) columns.rewrite((Node) expression));
        }
        return copy;
    }

    /**
     * The values of all rows, each in the order of the parameters. Those that the statement carries itself are the same
     * for each.
     *
     * @throws org.aludel.core.error.InvalidStatementException when a row has other names than the template
     */
    List<@Nullable Object[]> values(List<? extends Map<String, ?>> rows) {
        List<@Nullable Object[]> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, ?> row = rows.get(i);
            if (row.size() > names.size()) {
                check(row, i);
            }
            all.add(values(row, i));
        }
        return all;
    }

    /** Checks that all rows have the names of the template. */
    void check(List<? extends Map<String, ?>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            check(rows.get(i), i);
        }
    }

    private void check(Map<String, ?> row, int position) {
        for (String name : names) {
            if (!row.containsKey(name)) {
                throw EngineErrors.rowLacks(position, name, names);
            }
        }
        if (row.size() > names.size()) {
            throw EngineErrors.rowHasSuperfluous(position, superfluous(row), names);
        }
    }

    private String superfluous(Map<String, ?> row) {
        return row.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .findFirst()
                .orElse("?");
    }

    private @Nullable Object[] values(Map<String, ?> row, int position) {
        List<Parameter> parameters = statement.parameters();
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            BindParameter<?> parameter = (BindParameter<?>) parameters.get(i);
            if (parameter.isOpen()) {
                Object value = row.get(parameter.name());
                if (value == null) {
                    check(row, position);
                } else {
                    values[i] = parameter.type().cast(value);
                }
            } else {
                values[i] = parameter.value();
            }
        }
        return values;
    }

    /**
     * Whether several rows can go into one statement: only then do its parameters repeat row by row, and only without
     * an upsert is there one row in the result for each.
     */
    boolean isRepeatable() {
        InsertClauses clauses = statement.clauses();
        int inRow = 0;
        for (Expression<?> expression : row()) {
            inRow += parametersIn(expression);
        }
        return clauses.with().isEmpty()
                && clauses.conflict() == null
                && inRow == statement.parameters().size()
                && statement.parameters().stream().allMatch(BindParameter.class::isInstance);
    }

    private static int parametersIn(Node node) {
        if (node instanceof Parameter) {
            return 1;
        }
        int count = 0;
        for (Node child : node.children()) {
            count += parametersIn(child);
        }
        return count;
    }
}
