package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.InsertCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.AliasedFrom;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;

/** Writes INSERT of H2; an upsert is a MERGE. */
final class H2Inserts extends InsertCompiler {

    private final H2Upserts upserts;

    H2Inserts(SqlCompiler sql) {
        super(sql);
        this.upserts = new H2Upserts(sql);
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
                        upserts.write(insert, conflict);
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
}
