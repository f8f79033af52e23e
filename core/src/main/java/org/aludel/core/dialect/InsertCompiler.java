package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;

/**
 * Writes INSERT in standard SQL; upserts, which the standard does not have, as {@code ON CONFLICT}. A dialect overrides
 * the methods where its grammar differs.
 */
public class InsertCompiler {

    protected final SqlCompiler sql;

    public InsertCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** True when a WITH clause stands before the query of INSERT ... SELECT, not before INSERT. */
    public boolean withBelongsToSource() {
        return false;
    }

    /** Writes an INSERT. */
    public SqlCompiler write(InsertClauses insert) {
        if (insert.conflict() != null && !sql.isLenient()) {
            sql.require(Capability.UPSERT);
            if (insert.source() != null || insert.rows().size() > 1) {
                sql.require(Capability.UPSERT_MULTIPLE_ROWS, "Execute the statement once for each row.");
            }
        }
        return writeInScope(insert);
    }

    private SqlCompiler writeInScope(InsertClauses insert) {
        sql.inScope(List.of(insert.table()), () -> insert(insert));
        return sql;
    }

    /** Writes an INSERT whose table is in scope. */
    protected SqlCompiler insert(InsertClauses insert) {
        sql.append("INSERT");
        sql.hints(insert.hints(), HintPosition.AFTER_VERB);
        sql.append(" INTO ").from(insert.table());
        columns(insert);
        overriding(insert);
        source(insert);
        OnConflict conflict = insert.conflict();
        if (conflict != null) {
            conflict(insert, conflict);
        }
        return returning(insert);
    }

    /** Writes the list of columns. */
    protected final void columns(InsertClauses insert) {
        if (!insert.columns().isEmpty()) {
            sql.append(" (")
                    .list(insert.columns(), sql.expressions()::columnName)
                    .append(")");
        }
    }

    /** Writes {@code OVERRIDING SYSTEM VALUE}; databases that take values for identity columns anyway leave it out. */
    protected void overriding(InsertClauses insert) {
        if (insert.overridingSystemValue() && sql.target().supports(Capability.OVERRIDING_SYSTEM_VALUE)) {
            sql.append(" OVERRIDING SYSTEM VALUE");
        }
    }

    /** Writes where the rows come from. */
    protected final void source(InsertClauses insert) {
        Query query = insert.source();
        if (query != null) {
            sql.append(" ");
            sql.statements().writePending();
            sql.subquery(query);
        } else if (insert.rows().isEmpty()) {
            defaultValues(insert);
        } else {
            values(insert);
        }
    }

    /** Writes a row of defaults. */
    protected void defaultValues(InsertClauses insert) {
        if (!insert.defaultValues()) {
            throw CompileErrors.invalid("An INSERT has no values. Give it values, a query, or defaultValues().");
        }
        sql.require(Capability.INSERT_DEFAULT_VALUES).append(" DEFAULT VALUES");
    }

    /** Writes one column that is given its default, for databases without {@code DEFAULT VALUES}. */
    protected final void defaultOf(ColumnReference<?> column) {
        sql.append(" (");
        sql.expressions().columnName(column).append(") VALUES (DEFAULT)");
    }

    /** Writes {@code VALUES} and the rows. */
    protected void values(InsertClauses insert) {
        List<List<Expression<?>>> rows = insert.rows();
        if (rows.size() > 1) {
            sql.require(Capability.INSERT_MULTIPLE_ROWS, "Execute the statement once for each row.");
        }
        sql.append(" VALUES ");
        sql.list(
                rows,
                row -> sql.append("(").<Expression<?>>list(row, this::value).append(")"));
    }

    private void value(Expression<?> value) {
        if (value instanceof DefaultValue) {
            sql.require(Capability.INSERT_DEFAULT, "Leave the column out.");
        }
        sql.expression(value);
    }

    /** Writes what is done with rows that meet an existing one. */
    protected void conflict(InsertClauses insert, OnConflict conflict) {
        sql.append(" ON CONFLICT");
        String constraint = conflict.constraint();
        if (constraint != null) {
            sql.require(Capability.UPSERT_CONSTRAINT, "Name the unique columns instead.");
            sql.append(" ON CONSTRAINT ").name(constraint);
        } else if (!conflict.target().isEmpty()) {
            sql.append(" (")
                    .list(conflict.target(), sql.expressions()::columnName)
                    .append(")");
            Predicate condition = conflict.targetCondition();
            if (condition != null) {
                sql.require(Capability.UPSERT_TARGET_WHERE).append(" WHERE ").condition(condition);
            }
        }
        if (conflict.updates().isEmpty()) {
            sql.append(" DO NOTHING");
            return;
        }
        sql.append(" DO UPDATE SET ");
        assignments(conflict.updates());
        Predicate condition = conflict.updateCondition();
        if (condition != null) {
            sql.require(Capability.UPSERT_UPDATE_WHERE).append(" WHERE ").condition(condition);
        }
    }

    /** Writes what a MERGE does with rows that are there: nothing where there is nothing to be set. */
    protected final void updateMatched(MergedUpsert upsert, OnConflict conflict) {
        List<Assignment> updates = upsert.updates();
        if (updates.isEmpty()) {
            return;
        }
        sql.append(" WHEN MATCHED");
        Predicate condition = conflict.updateCondition();
        if (condition != null) {
            sql.append(" AND ").condition(condition, Precedence.AND);
        }
        sql.append(" THEN UPDATE SET ");
        assignments(updates);
    }

    /** Writes that a MERGE inserts rows that are not there. */
    protected final void insertUnmatched(MergedUpsert upsert, String overriding) {
        List<Assignment> inserts = upsert.inserts();
        sql.append(" WHEN NOT MATCHED THEN INSERT (");
        sql.list(inserts, insertion -> sql.expressions().columnName(insertion.column()));
        sql.append(")").append(overriding).append(" VALUES (");
        sql.list(inserts, insertion -> sql.expression(insertion.value())).append(")");
    }

    /** Writes {@code a = 1, b = 2}. */
    protected SqlCompiler assignments(List<Assignment> assignments) {
        return sql.list(assignments, assignment -> {
            sql.expressions().columnName(assignment.column()).append(" = ");
            sql.expression(assignment.value());
        });
    }

    /** Writes RETURNING. */
    protected SqlCompiler returning(InsertClauses insert) {
        return ReturningCompiler.returning(sql, insert.returning(), insert.table(), Capability.INSERT_RETURNING, false);
    }
}
