package org.aludel.core.dialect.h2;

import java.util.List;
import org.aludel.core.dialect.MergedUpsert;
import org.aludel.core.dialect.Precedence;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;

/** Writes an upsert as a MERGE. */
final class H2Upserts {

    private final SqlCompiler sql;

    H2Upserts(SqlCompiler sql) {
        this.sql = sql;
    }

    void write(InsertClauses insert, OnConflict conflict) {
        MergedUpsert upsert = MergedUpsert.of(sql, insert, conflict);
        sql.append("MERGE INTO ").from(insert.table()).append(" USING (");
        rows(insert, upsert);
        sql.append(" ON ");
        upsert.condition(sql);
        List<Assignment> updates = upsert.updates();
        if (!updates.isEmpty()) {
            sql.append(" WHEN MATCHED");
            Predicate condition = conflict.updateCondition();
            if (condition != null) {
                sql.append(" AND ").condition(condition, Precedence.AND);
            }
            sql.append(" THEN UPDATE SET ").list(updates, update -> {
                sql.expressions().columnName(update.column()).append(" = ");
                sql.expression(update.value());
            });
        }
        sql.append(" WHEN NOT MATCHED THEN INSERT (");
        sql.list(upsert.inserts(), value -> sql.expressions().columnName(value.column()))
                .append(")");
        sql.append(insert.overridingSystemValue() ? " OVERRIDING SYSTEM VALUE VALUES (" : " VALUES (");
        sql.list(upsert.inserts(), value -> sql.expression(value.value())).append(")");
    }

    private void rows(InsertClauses insert, MergedUpsert upsert) {
        Query query = insert.source();
        if (query != null) {
            sql.statements().writeNested(query, upsert.givenNames());
            sql.append(") AS ").append(MergedUpsert.SOURCE);
            return;
        }
        H2Queries queries = (H2Queries) sql.statements().queries();
        sql.append("VALUES ").list(upsert.givenRows(), row -> {
            sql.append("(").list(row, queries::column).append(")");
        });
        sql.append(") AS ").append(MergedUpsert.SOURCE).append(" (");
        sql.list(upsert.givenNames(), sql::name).append(")");
    }
}
