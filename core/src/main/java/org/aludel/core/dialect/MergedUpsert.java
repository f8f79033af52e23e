package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.SequenceValue;

/**
 * An upsert taken apart for databases that say it with MERGE: the rows to be inserted are the source, named {@code
 * excluded}. Columns that are {@code DEFAULT} or the next value of a sequence in every row cannot stand in a source and
 * are written where rows are inserted.
 *
 * <p>Two things differ from a genuine upsert: rows of one statement that conflict with each other are an error even
 * when nothing is to be done about conflicts, and only the named columns are watched.
 */
public final class MergedUpsert {

    /** The name of the source. */
    public static final String SOURCE = "excluded";

    private final InsertClauses insert;
    private final OnConflict conflict;
    private final List<Integer> given = new ArrayList<>();

    private MergedUpsert(InsertClauses insert, OnConflict conflict) {
        this.insert = insert;
        this.conflict = conflict;
        for (int i = 0; i < insert.columns().size(); i++) {
            if (insert.source() != null || !isMadeByDatabase(i)) {
                given.add(i);
            }
        }
    }

    /**
     * Takes an upsert apart.
     *
     * @throws org.aludel.core.error.AludelException when it cannot be said with MERGE
     */
    public static MergedUpsert of(SqlCompiler sql, InsertClauses insert, OnConflict conflict) {
        if (conflict.constraint() != null) {
            sql.require(Capability.UPSERT_CONSTRAINT, "Name the unique columns instead.");
        }
        if (conflict.targetCondition() != null) {
            sql.require(Capability.UPSERT_TARGET_WHERE, "Write a MERGE.");
        }
        if (conflict.target().isEmpty()) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "upsert without a conflict target", "Name the unique columns that are watched.");
        }
        if (insert.columns().isEmpty() || insert.defaultValues()) {
            throw CompileErrors.invalid("An upsert that becomes a MERGE needs its columns. Name them.");
        }
        MergedUpsert upsert = new MergedUpsert(insert, conflict);
        upsert.requireGiven(sql);
        return upsert;
    }

    private boolean isMadeByDatabase(int column) {
        Expression<?> first = insert.rows().get(0).get(column);
        return (first instanceof DefaultValue || first instanceof SequenceValue)
                && insert.rows().stream().allMatch(row -> row.get(column).equals(first));
    }

    private void requireGiven(SqlCompiler sql) {
        for (List<Expression<?>> row : insert.rows()) {
            for (int i : given) {
                if (row.get(i) instanceof DefaultValue || row.get(i) instanceof SequenceValue) {
                    throw CompileErrors.unsupported(
                            sql.dialect(),
                            "DEFAULT or sequence in some rows of an upsert only",
                            "Execute the statement once for each kind of row.");
                }
            }
        }
        List<String> names = givenNames();
        for (ColumnReference<?> target : conflict.target()) {
            if (!names.contains(target.name())) {
                throw CompileErrors.invalid("The conflict target '" + target.name()
                        + "' gets no value of its own in the INSERT. Give it one.");
            }
        }
    }

    /** The names of the columns that the source has. */
    public List<String> givenNames() {
        return given.stream().map(i -> insert.columns().get(i).name()).toList();
    }

    /** The columns that the source has. */
    public List<ColumnDefinition<?>> givenColumns() {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        for (int i : given) {
            ColumnReference<?> column = insert.columns().get(i);
            columns.add(new ColumnDefinition<>(column.name(), column.type()));
        }
        return columns;
    }

    /** The rows of the source; none when a query gives them. */
    public List<List<Expression<?>>> givenRows() {
        List<List<Expression<?>>> rows = new ArrayList<>();
        for (List<Expression<?>> row : insert.rows()) {
            List<Expression<?>> values = new ArrayList<>();
            given.forEach(i -> values.add(row.get(i)));
            rows.add(values);
        }
        return rows;
    }

    /** What is inserted into each column. */
    public List<Assignment> inserts() {
        List<Assignment> inserts = new ArrayList<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            ColumnReference<?> column = insert.columns().get(i);
            inserts.add(new Assignment(
                    column,
                    given.contains(i) ? inserted(column) : insert.rows().get(0).get(i)));
        }
        return inserts;
    }

    private static InsertedValue<?> inserted(ColumnReference<?> column) {
        return new InsertedValue<>(column.name(), column.type());
    }

    /** What is set in existing rows, without those columns of the target that would be set to what they are. */
    public List<Assignment> updates() {
        return conflict.updates().stream()
                .filter(update -> !(conflict.target().stream()
                                .anyMatch(target ->
                                        target.name().equals(update.column().name()))
                        && update.value().equals(inserted(update.column()))))
                .toList();
    }

    /** Writes which rows belong together. */
    public SqlCompiler condition(SqlCompiler sql) {
        return sql.list(conflict.target(), " AND ", target -> {
            sql.expression(target).append(" = ");
            sql.expression(inserted(target));
        });
    }
}
