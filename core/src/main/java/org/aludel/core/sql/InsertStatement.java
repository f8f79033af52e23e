package org.aludel.core.sql;

import static org.aludel.core.sql.Lists.append;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT, also as an upsert. Every method returns another statement.
 *
 * <p>With columns but without values each column is a parameter of its own name, whose values are given at execution.
 */
public final class InsertStatement extends StatementBase<InsertClauses> implements Statement {

    public InsertStatement(InsertClauses clauses) {
        super(clauses);
    }

    static InsertStatement into(FromClause table) {
        return new InsertStatement(new InsertClauses(
                List.of(), List.of(), table, List.of(), List.of(), null, false, false, false, null, List.of()));
    }

    /** Names the columns that are given. */
    public InsertStatement columns(String... names) {
        List<ColumnReference<?>> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(clauses().table().column(name));
        }
        return withColumns(columns);
    }

    /** Names the columns that are given. */
    public InsertStatement columns(ColumnReference<?>... columns) {
        return withColumns(List.of(columns));
    }

    /** Names the columns that are given. */
    public InsertStatement withColumns(Collection<? extends ColumnReference<?>> columns) {
        List<Expression<?>> parameters = new ArrayList<>();
        for (ColumnReference<?> column : columns) {
            parameters.add(BindParameter.named(column.name(), column.type()));
        }
        return change(d -> {
            d.columns = List.copyOf(columns);
            d.rows = List.of(parameters);
            d.valuesAtExecution = true;
        });
    }

    /** Adds a row; one value, expression or null for each column. */
    public InsertStatement values(@Nullable Object... values) {
        List<ColumnReference<?>> columns = clauses().columns();
        if (values.length != columns.size()) {
            throw StatementErrors.columnCount(String.valueOf(clauses().table().name()), columns.size(), values.length);
        }
        List<Expression<?>> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(Operands.nullableOf(columns.get(i), values[i]));
        }
        return change(d -> {
            d.rows = d.valuesAtExecution ? List.of(row) : append(d.rows, List.copyOf(row));
            d.valuesAtExecution = false;
        });
    }

    /** Adds a row given by column names; the first row decides the columns when none are named yet. */
    public InsertStatement values(Map<String, ?> row) {
        InsertStatement named =
                clauses().columns().isEmpty() ? columns(row.keySet().toArray(String[]::new)) : this;
        List<ColumnReference<?>> columns = named.clauses().columns();
        @Nullable Object[] values = new Object[columns.size()];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            String name = columns.get(i).name();
            if (row.containsKey(name)) {
                used++;
            }
            values[i] = row.get(name);
        }
        if (used != row.size() || used != values.length) {
            throw StatementErrors.columnCount(String.valueOf(clauses().table().name()), values.length, row.size());
        }
        return named.values(values);
    }

    /** Gives one more column of a single row its value. */
    public InsertStatement set(String column, @Nullable Object value) {
        return set(clauses().table().column(column), value);
    }

    /** Gives one more column of a single row its value. */
    public InsertStatement set(ColumnReference<?> column, @Nullable Object value) {
        if (clauses().rows().size() > 1 || clauses().valuesAtExecution()) {
            throw StatementErrors.invalid(
                    "set(...) needs a statement of one row without columns(...). Use columns(...).values(...).");
        }
        List<Expression<?>> row = new ArrayList<>(
                clauses().rows().isEmpty() ? List.of() : clauses().rows().get(0));
        row.add(Operands.nullableOf(column, value));
        return change(d -> {
            d.columns = append(d.columns, column);
            d.rows = List.of(row);
        });
    }

    /** Inserts the rows of a query. */
    public InsertStatement select(Query query) {
        return change(d -> {
            d.source = query;
            d.rows = List.of();
            d.valuesAtExecution = false;
        });
    }

    /** Inserts one row of defaults. */
    public InsertStatement defaultValues() {
        return change(d -> d.defaultValues = true);
    }

    /** Gives identity columns that the database always generates the values of this statement. */
    public InsertStatement overridingSystemValue() {
        return change(d -> d.overridingSystemValue = true);
    }

    /** Says what to do with rows that meet an existing one in the given unique columns. */
    public ConflictStep onConflict(String... columns) {
        List<ColumnReference<?>> target = new ArrayList<>();
        for (String column : columns) {
            target.add(clauses().table().column(column));
        }
        return new ConflictStep(this, target, null, null);
    }

    /** Says what to do with rows that violate the given unique constraint. */
    public ConflictStep onConflictOnConstraint(String constraint) {
        return new ConflictStep(this, List.of(), constraint, null);
    }

    InsertStatement conflict(OnConflict conflict) {
        return change(d -> d.conflict = conflict);
    }

    /** Returns values of each inserted row. */
    public InsertStatement returning(Selectable... columns) {
        return change(d -> d.returning = append(d.returning, columns));
    }

    /** Defines common tables. */
    public InsertStatement with(CommonTable... tables) {
        return change(d -> d.with = append(d.with, tables));
    }

    /** Adds text for the optimizer of one dialect behind the verb. */
    public InsertStatement hint(String dialect, String text) {
        return change(d -> d.hints = append(d.hints, new Hint(dialect, text, HintPosition.AFTER_VERB)));
    }

    /** This statement as a common table of the rows it returns. */
    public CommonTable cte(String name) {
        return new CommonTable(name, this, List.of(), false, Materialization.UNSPECIFIED, null, null);
    }

    @Override
    InsertStatement with(InsertClauses changed) {
        return new InsertStatement(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return ResultColumns.of(clauses().returning(), List.of(clauses().table()));
    }

    @Override
    public boolean returnsRows() {
        return !clauses().returning().isEmpty();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitInsert(this);
    }

    private InsertStatement change(Consumer<Draft> edit) {
        Draft draft = new Draft(clauses());
        edit.accept(draft);
        return new InsertStatement(draft.clauses());
    }

    /** The clauses while one of them is being changed. */
    private static final class Draft {
        private List<CommonTable> with;
        private List<Hint> hints;
        private final FromClause table;
        private List<ColumnReference<?>> columns;
        private List<List<Expression<?>>> rows;
        private @Nullable Query source;
        private boolean valuesAtExecution;
        private boolean defaultValues;
        private boolean overridingSystemValue;
        private @Nullable OnConflict conflict;
        private List<Selectable> returning;

        Draft(InsertClauses clauses) {
            with = clauses.with();
            hints = clauses.hints();
            table = clauses.table();
            columns = clauses.columns();
            rows = clauses.rows();
            source = clauses.source();
            valuesAtExecution = clauses.valuesAtExecution();
            defaultValues = clauses.defaultValues();
            overridingSystemValue = clauses.overridingSystemValue();
            conflict = clauses.conflict();
            returning = clauses.returning();
        }

        InsertClauses clauses() {
            return new InsertClauses(
                    with,
                    hints,
                    table,
                    columns,
                    rows,
                    source,
                    valuesAtExecution,
                    defaultValues,
                    overridingSystemValue,
                    conflict,
                    returning);
        }
    }
}
