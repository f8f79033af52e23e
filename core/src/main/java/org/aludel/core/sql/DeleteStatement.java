package org.aludel.core.sql;

import static org.aludel.core.sql.Lists.append;

import java.util.List;

/** A DELETE. Every method returns another statement. */
public final class DeleteStatement extends StatementBase<DeleteClauses> implements Statement {

    public DeleteStatement(DeleteClauses clauses) {
        super(clauses);
    }

    static DeleteStatement of(FromClause table) {
        return new DeleteStatement(new DeleteClauses(List.of(), List.of(), table, List.of(), null, List.of()));
    }

    /** Adds tables for the condition; {@link #where} says which rows belong together. */
    public DeleteStatement using(FromClause... elements) {
        DeleteClauses c = clauses();
        return new DeleteStatement(new DeleteClauses(
                c.with(), c.hints(), c.table(), append(c.using(), elements), c.where(), c.returning()));
    }

    /** Adds a condition on rows; several are joined by AND. */
    public DeleteStatement where(Expression<Boolean> condition) {
        DeleteClauses c = clauses();
        return new DeleteStatement(new DeleteClauses(
                c.with(), c.hints(), c.table(), c.using(), SelectStatement.both(c.where(), condition), c.returning()));
    }

    /** Returns values of each deleted row. */
    public DeleteStatement returning(Selectable... columns) {
        DeleteClauses c = clauses();
        return new DeleteStatement(new DeleteClauses(
                c.with(), c.hints(), c.table(), c.using(), c.where(), append(c.returning(), columns)));
    }

    /** Defines common tables. */
    public DeleteStatement with(CommonTable... tables) {
        DeleteClauses c = clauses();
        return new DeleteStatement(
                new DeleteClauses(append(c.with(), tables), c.hints(), c.table(), c.using(), c.where(), c.returning()));
    }

    /** Adds text for the optimizer of one dialect behind the verb. */
    public DeleteStatement hint(String dialect, String text) {
        DeleteClauses c = clauses();
        return new DeleteStatement(new DeleteClauses(
                c.with(),
                append(c.hints(), new Hint(dialect, text, HintPosition.AFTER_VERB)),
                c.table(),
                c.using(),
                c.where(),
                c.returning()));
    }

    /** This statement as a common table of the rows it returns. */
    public CommonTable cte(String name) {
        return new CommonTable(name, this, List.of(), false, Materialization.UNSPECIFIED, null, null);
    }

    @Override
    DeleteStatement with(DeleteClauses changed) {
        return new DeleteStatement(changed);
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
        return visitor.visitDelete(this);
    }
}
