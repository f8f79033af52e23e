package org.aludel.core.sql;

import static org.aludel.core.sql.Lists.append;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An UPDATE. Every method returns another statement. */
public final class UpdateStatement extends StatementBase<UpdateClauses> implements Statement {

    public UpdateStatement(UpdateClauses clauses) {
        super(clauses);
    }

    static UpdateStatement of(FromClause table) {
        return new UpdateStatement(
                new UpdateClauses(List.of(), List.of(), table, List.of(), List.of(), null, List.of()));
    }

    /** Sets a column to a value, an expression, or null. */
    public UpdateStatement set(String column, @Nullable Object value) {
        return set(clauses().table().column(column), value);
    }

    /** Sets a column to a value, an expression, or null. */
    public UpdateStatement set(ColumnReference<?> column, @Nullable Object value) {
        return assignments(new Assignment(column, Operands.nullableOf(column, value)));
    }

    /** Adds assignments. */
    public UpdateStatement assignments(Assignment... more) {
        UpdateClauses c = clauses();
        return new UpdateStatement(new UpdateClauses(
                c.with(), c.hints(), c.table(), append(c.assignments(), more), c.from(), c.where(), c.returning()));
    }

    /** Adds tables to take values from; {@link #where} says which rows belong together. */
    public UpdateStatement from(FromClause... elements) {
        UpdateClauses c = clauses();
        return new UpdateStatement(new UpdateClauses(
                c.with(), c.hints(), c.table(), c.assignments(), append(c.from(), elements), c.where(), c.returning()));
    }

    /** Adds a condition on rows; several are joined by AND. */
    public UpdateStatement where(Expression<Boolean> condition) {
        UpdateClauses c = clauses();
        return new UpdateStatement(new UpdateClauses(
                c.with(),
                c.hints(),
                c.table(),
                c.assignments(),
                c.from(),
                SelectStatement.both(c.where(), condition),
                c.returning()));
    }

    /** Returns values of each updated row, as they are afterwards. */
    public UpdateStatement returning(Selectable... columns) {
        UpdateClauses c = clauses();
        return new UpdateStatement(new UpdateClauses(
                c.with(), c.hints(), c.table(), c.assignments(), c.from(), c.where(), append(c.returning(), columns)));
    }

    /** Defines common tables. */
    public UpdateStatement with(CommonTable... tables) {
        UpdateClauses c = clauses();
        return new UpdateStatement(new UpdateClauses(
                append(c.with(), tables), c.hints(), c.table(), c.assignments(), c.from(), c.where(), c.returning()));
    }

    /** Adds text for the optimizer of one dialect behind the verb. */
    public UpdateStatement hint(String dialect, String text) {
        UpdateClauses c = clauses();
        return new UpdateStatement(new UpdateClauses(
                c.with(),
                append(c.hints(), new Hint(dialect, text, HintPosition.AFTER_VERB)),
                c.table(),
                c.assignments(),
                c.from(),
                c.where(),
                c.returning()));
    }

    /** This statement as a common table of the rows it returns. */
    public CommonTable cte(String name) {
        return new CommonTable(name, this, List.of(), false, Materialization.UNSPECIFIED, null, null);
    }

    @Override
    UpdateStatement with(UpdateClauses changed) {
        return new UpdateStatement(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return ResultColumns.of(clauses().returning(), Arrays.asList(clauses().table()));
    }

    @Override
    public boolean returnsRows() {
        return !clauses().returning().isEmpty();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitUpdate(this);
    }
}
