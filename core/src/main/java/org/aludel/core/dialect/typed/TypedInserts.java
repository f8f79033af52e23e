package org.aludel.core.dialect.typed;

import java.util.List;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.MergedUpsert;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Query;

/** Writes INSERT, in which values have the types of their columns; upserts as MERGE. */
public class TypedInserts extends InsertCompiler {

    protected final TypedCompiler typed;

    public TypedInserts(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        OnConflict conflict = insert.conflict();
        return conflict == null || sql.isLenient() ? super.insert(insert) : upsert(insert, conflict);
    }

    @Override
    protected void values(InsertClauses insert) {
        insert.rows().forEach(row -> row.forEach(typed.places()::add));
        super.values(insert);
    }

    /** Writes an upsert. */
    protected SqlCompiler upsert(InsertClauses insert, OnConflict conflict) {
        MergedUpsert upsert = MergedUpsert.of(sql, insert, conflict);
        sql.append("MERGE INTO ").from(insert.table()).append(" USING (");
        Query query = insert.source();
        if (query != null) {
            sql.statements().writePending();
            sql.subquery(query);
        } else {
            sql.append("VALUES ").list(upsert.givenRows(), this::row);
        }
        sql.append(") AS ").append(MergedUpsert.SOURCE).append(" (");
        sql.list(upsert.givenNames(), sql::name).append(") ON ");
        upsert.condition(sql);
        branches(insert, conflict, upsert);
        return returning(insert);
    }

    private void row(List<Expression<?>> row) {
        sql.append("(").<Expression<?>>list(row, sql::expression).append(")");
    }

    /** Writes what is done with rows that exist and with rows that do not. */
    protected final void branches(InsertClauses insert, OnConflict conflict, MergedUpsert upsert) {
        updateMatched(upsert, conflict);
        sql.append(" WHEN NOT MATCHED THEN INSERT");
        columns(insert);
        overriding(insert);
        sql.append(" VALUES (").list(upsert.inserts(), insertion -> sql.expression(insertion.value()));
        sql.append(")");
    }

    @Override
    protected SqlCompiler assignments(List<Assignment> assignments) {
        assignments.forEach(assignment -> typed.places().add(assignment.value()));
        return super.assignments(assignments);
    }
}
