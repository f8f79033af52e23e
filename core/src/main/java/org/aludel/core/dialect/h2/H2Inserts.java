package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.MergedUpsert;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Query;

/** Writes INSERT of H2; an upsert is a MERGE. */
final class H2Inserts extends InsertCompiler {

    H2Inserts(SqlCompiler sql) {
        super(sql);
    }

    @Override
    public boolean withBelongsToSource() {
        return true;
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        OnConflict conflict = insert.conflict();
        return H2Returning.around(
                sql,
                "FINAL",
                insert.returning(),
                insert.table(),
                conflict == null ? Capability.INSERT_RETURNING : Capability.UPSERT_RETURNING,
                () -> {
                    if (conflict == null) {
                        plainInsert(insert);
                    } else {
                        upsert(insert, conflict);
                    }
                });
    }

    /** The table of an INSERT has no alias here, and needs none. */
    private void plainInsert(InsertClauses insert) {
        FromClause table = insert.table();
        sql.append("INSERT INTO ").from(table instanceof AliasedFrom aliased ? aliased.element() : table);
        columns(insert);
        overriding(insert);
        source(insert);
    }

    private void upsert(InsertClauses insert, OnConflict conflict) {
        MergedUpsert upsert = MergedUpsert.of(sql, insert, conflict);
        sql.append("MERGE INTO ").from(insert.table()).append(" USING (");
        rows(insert, upsert);
        sql.append(" ON ");
        upsert.condition(sql);
        updateMatched(upsert, conflict);
        insertUnmatched(upsert, insert.overridingSystemValue() ? " OVERRIDING SYSTEM VALUE" : "");
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
