package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.dialect.typed.TypedUpdates;
import org.aludel.core.sql.UpdateClauses;

/** Writes UPDATE of Db2. */
final class Db2Updates extends TypedUpdates {

    Db2Updates(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected SqlCompiler update(UpdateClauses update) {
        return FinalTables.around(
                sql,
                update.returning(),
                update.table(),
                Capability.UPDATE_RETURNING,
                "FINAL",
                false,
                () -> super.update(update));
    }

    /** The rows are returned by what stands around the statement. */
    @Override
    protected SqlCompiler returning(UpdateClauses update) {
        return sql.isLenient() ? super.returning(update) : sql;
    }
}
