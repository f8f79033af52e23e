package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.OnConflict;

/**
 * An upsert taken apart for databases that say it with MERGE: the rows to be inserted are the source, named {@code
 * excluded}; what the database makes itself is written where rows are inserted. Immutable.
 *
 * <p>Two things differ from a genuine upsert: rows of one statement that conflict with each other are an error even
 * when nothing is to be done about conflicts, and only the named columns are watched.
 */
public final class MergedUpsert {

    /** The name of the source. */
    public static final String SOURCE = "excluded";

    private final InsertClauses insert;
    private final OnConflict conflict;
    private final GivenRows given;

    private MergedUpsert(InsertClauses insert, OnConflict conflict, GivenRows given) {
        this.insert = insert;
        this.conflict = conflict;
        this.given = given;
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
        if (insert.columns().isEmpty()) {
            throw CompileErrors.invalid("An upsert that becomes a MERGE needs its columns. Name them.");
        }
        MergedUpsert upsert = new MergedUpsert(insert, conflict, GivenRows.of(sql, insert));
        upsert.requireTargets();
        return upsert;
    }

    private void requireTargets() {
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
        return given.names();
    }

    /** The columns that the source has. */
    public List<ColumnDefinition<?>> givenColumns() {
        return given.columns();
    }

    /** The rows of the source; none when a query gives them. */
    public List<List<Expression<?>>> givenRows() {
        return given.rows();
    }

    /** What is inserted into each column. */
    public List<Assignment> inserts() {
        List<Assignment> inserts = new ArrayList<>();
        List<String> names = givenNames();
        for (ColumnReference<?> column : insert.columns()) {
            if (names.contains(column.name())) {
                inserts.add(new Assignment(column, inserted(column)));
            }
        }
        inserts.addAll(given.made());
        return inserts;
    }

    private static InsertedValue<?> inserted(ColumnReference<?> column) {
        return new InsertedValue<>(column.name(), column.type());
    }

    /** What is set in existing rows, without those columns of the target that would be set to what they are. */
    public List<Assignment> updates() {
        return conflict.updates().stream()
                .filter(update -> !(isTarget(update.column()) && update.value().equals(inserted(update.column()))))
                .toList();
    }

    private boolean isTarget(ColumnReference<?> column) {
        return conflict.target().stream().anyMatch(target -> target.name().equals(column.name()));
    }

    /** Writes which rows belong together. */
    public SqlCompiler condition(SqlCompiler sql) {
        return sql.list(conflict.target(), " AND ", target -> {
            sql.expression(target).append(" = ");
            sql.expression(inserted(target));
        });
    }
}
