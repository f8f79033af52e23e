package org.aludel.core.dialect.oracle;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.GivenRows;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.MergedUpsert;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;

/** Writes INSERT, before 23ai with several rows as a query, and upserts as MERGE. */
final class OracleInserts extends InsertCompiler {

    private final OracleCompiler compiler;

    OracleInserts(OracleCompiler compiler) {
        super(compiler);
        this.compiler = compiler;
    }

    @Override
    public boolean withBelongsToSource() {
        return true;
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        OnConflict conflict = insert.conflict();
        if (conflict != null) {
            return upsert(insert, conflict);
        }
        compiler.refuseWith();
        sql.append("INSERT");
        sql.hints(insert.hints(), HintPosition.AFTER_VERB);
        sql.append(" INTO ").from(insert.table());
        if (insert.rows().size() > 1 && !compiler.isAtLeast(OracleVersion.V23)) {
            rowsByQuery(insert);
        } else {
            columns(insert);
            compiler.queries().asStatement(() -> source(insert));
        }
        return returning(insert);
    }

    /** One column that gets its default is enough. */
    @Override
    protected void defaultValues(InsertClauses insert) {
        List<ColumnReference<?>> columns = insert.table().columns();
        if (!insert.defaultValues() || columns.isEmpty()) {
            throw CompileErrors.invalid("An INSERT has no values, and the columns of its table are not described."
                    + " Give it values, a query, or describe the columns.");
        }
        defaultOf(columns.get(0));
    }

    /** A sequence would give the same value to all rows of an INSERT ALL, and cannot stand in a UNION. */
    private void rowsByQuery(InsertClauses insert) {
        GivenRows rows = GivenRows.of(sql, insert);
        List<Assignment> sequences = rows.made().stream()
                .filter(made -> !(made.value() instanceof DefaultValue))
                .toList();
        if (!insert.columns().isEmpty()) {
            sql.append(" (").list(sequences, made -> sql.expressions().columnName(made.column()));
            sql.append(sequences.isEmpty() ? "" : ", ")
                    .list(rows.names(), sql::name)
                    .append(")");
        }
        if (sequences.isEmpty()) {
            sql.append(" ");
            compiler.queries().union(rows.columns(), rows.rows());
            return;
        }
        sql.append(" SELECT ").<Assignment>list(sequences, made -> sql.expression(made.value()));
        sql.append(", given.* FROM (");
        compiler.queries().union(rows.columns(), rows.rows());
        sql.append(") given");
    }

    // ---- upsert

    private SqlCompiler upsert(InsertClauses insert, OnConflict conflict) {
        MergedUpsert upsert = MergedUpsert.of(sql, insert, conflict);
        if (!insert.returning().isEmpty()) {
            sql.require(Capability.UPSERT_RETURNING, "Read the rows again by their key.");
        }
        compiler.refuseWith();
        sql.append("MERGE");
        sql.hints(insert.hints(), HintPosition.AFTER_VERB);
        sql.append(" INTO ").from(insert.table()).append(" USING (");
        Query source = insert.source();
        if (source == null) {
            compiler.queries().union(upsert.givenColumns(), upsert.givenRows());
        } else {
            sql.statements().writePending();
            sql.statements().writeNested(source, upsert.givenNames());
        }
        upsert.condition(sql.append(") ").append(MergedUpsert.SOURCE).append(" ON ("))
                .append(")");
        List<Assignment> updates = upsert.updates();
        if (!updates.isEmpty()) {
            sql.append(" WHEN MATCHED THEN UPDATE SET ");
            assignments(updates);
            Predicate condition = conflict.updateCondition();
            if (condition != null) {
                sql.append(" WHERE ").condition(condition);
            }
        }
        insertUnmatched(upsert, "");
        return sql;
    }

    @Override
    protected SqlCompiler returning(InsertClauses insert) {
        return insert.returning().isEmpty()
                ? sql
                : sql.require(
                        Capability.INSERT_RETURNING,
                        "Ask for generated keys when the statement is executed, or read the row again by its key.");
    }
}
