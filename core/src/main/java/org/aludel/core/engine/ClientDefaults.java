package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aludel.core.schema.ClientDefault;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateClauses;
import org.aludel.core.sql.UpdateStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what its table's columns get from Aludel where the statement leaves them out. Functions become
 * parameters, so that one text serves all their values. Immutable.
 *
 * @param statement the statement with all its columns
 * @param functions what gives the values of the parameters that were added, by their names
 */
record ClientDefaults<S extends Statement>(S statement, Map<String, Supplier<?>> functions) {

    /** A statement as it is executed; itself when it leaves nothing out that has a default. */
    static ClientDefaults<?> of(Statement statement) {
        if (statement instanceof InsertStatement insert) {
            return of(insert);
        }
        if (statement instanceof UpdateStatement update) {
            return of(update);
        }
        return new ClientDefaults<>(statement, Map.of());
    }

    /** An INSERT with the defaults of the columns that it leaves out. */
    static ClientDefaults<InsertStatement> of(InsertStatement insert) {
        InsertClauses clauses = insert.clauses();
        Table table = table(clauses.table());
        boolean namesColumns = !clauses.columns().isEmpty() || clauses.defaultValues();
        List<Column<?>> columns = table == null || !namesColumns
                ? List.of()
                : without(clauses.columns().stream(), table.columnsWithDefault());
        return columns.isEmpty() ? new ClientDefaults<>(insert, Map.of()) : new Additions().to(clauses, columns);
    }

    private static ClientDefaults<UpdateStatement> of(UpdateStatement update) {
        UpdateClauses clauses = update.clauses();
        Table table = table(clauses.table());
        List<Column<?>> columns = table == null || clauses.assignments().isEmpty()
                ? List.of()
                : without(clauses.assignments().stream().map(Assignment::column), table.columnsWithOnUpdate());
        return columns.isEmpty() ? new ClientDefaults<>(update, Map.of()) : new Additions().to(update, columns);
    }

    private static @Nullable Table table(FromClause target) {
        FromClause named = target instanceof AliasedFrom aliased ? aliased.element() : target;
        return named instanceof Table table ? table : null;
    }

    private static List<Column<?>> without(Stream<? extends ColumnReference<?>> given, List<Column<?>> all) {
        if (all.isEmpty()) {
            return all;
        }
        Set<String> names = given.map(ColumnReference::name).collect(Collectors.toSet());
        return all.stream().filter(column -> !names.contains(column.name())).toList();
    }

    /** Values for one execution: those given, and what the functions answer now. */
    Map<String, ?> values(Map<String, ?> given) {
        if (functions.isEmpty()) {
            return given;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(given);
        functions.forEach((name, function) -> all.put(name, function.get()));
        return all;
    }

    /** Values for many executions; the functions are called for each. */
    List<? extends Map<String, ?>> values(List<? extends Map<String, ?>> given) {
        return functions.isEmpty() ? given : given.stream().map(this::values).toList();
    }

    /** What is put into a statement while its defaults are found. */
    private static final class Additions {

        private final Map<String, Supplier<?>> functions = new LinkedHashMap<>();

        ClientDefaults<InsertStatement> to(InsertClauses clauses, List<Column<?>> columns) {
            Query source = clauses.source();
            List<ColumnReference<?>> targets = new ArrayList<>(clauses.columns());
            columns.forEach(column -> targets.add(clauses.table().column(column.name())));
            InsertClauses all = source == null
                    ? clauses.withValues(targets, rows(clauses, columns), null)
                    : clauses.withValues(targets, List.of(), query(source, columns));
            return new ClientDefaults<>(new InsertStatement(all), functions);
        }

        ClientDefaults<UpdateStatement> to(UpdateStatement update, List<Column<?>> columns) {
            FromClause table = update.clauses().table();
            Assignment[] assignments = columns.stream()
                    .map(column -> new Assignment(table.column(column.name()), value(column, column.onUpdate(), "")))
                    .toArray(Assignment[]::new);
            return new ClientDefaults<>(update.assignments(assignments), functions);
        }

        private List<List<Expression<?>>> rows(InsertClauses clauses, List<Column<?>> columns) {
            List<List<Expression<?>>> rows = new ArrayList<>();
            List<List<Expression<?>>> given = clauses.defaultValues() ? List.of(List.of()) : clauses.rows();
            for (int i = 0; i < given.size(); i++) {
                List<Expression<?>> row = new ArrayList<>(given.get(i));
                for (Column<?> column : columns) {
                    row.add(value(column, column.defaultValue(), given.size() > 1 ? " in row " + (i + 1) : ""));
                }
                rows.add(row);
            }
            return rows;
        }

        /** A query with one more value for all its rows. */
        private Query query(Query source, List<Column<?>> columns) {
            Selectable[] values = columns.stream()
                    .map(column -> value(column, column.defaultValue(), ""))
                    .toArray(Selectable[]::new);
            return source instanceof SelectStatement select
                    ? select.columns(values)
                    : Sql.select(numbered(source).columns()).columns(values);
        }

        private static DerivedTable numbered(Query source) {
            String[] names = IntStream.range(0, source.resultColumns().size())
                    .mapToObj(i -> "c" + i)
                    .toArray(String[]::new);
            return source.as("given", names);
        }

        /** The value of a column; a place tells the rows of one statement apart. */
        private Expression<?> value(Column<?> column, @Nullable ClientDefault<?> found, String place) {
            if (found instanceof ClientDefault.SqlExpression<?> computed) {
                return computed.expression();
            }
            if (found instanceof ClientDefault.Function<?> called) {
                String name = "default of " + column.name() + place;
                functions.put(name, called.function());
                return BindParameter.named(name, column.type());
            }
            Object constant = found instanceof ClientDefault.Value<?> given ? given.value() : null;
            return BindParameter.of(column.type(), constant);
        }
    }
}
