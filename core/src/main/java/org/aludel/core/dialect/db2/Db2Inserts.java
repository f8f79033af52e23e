package org.aludel.core.dialect.db2;

import java.util.List;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.typed.Db2FamilyInserts;
import org.aludel.core.dialect.typed.TypedCompiler;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.OnConflict;

/** Writes INSERT of Db2. */
final class Db2Inserts extends Db2FamilyInserts {

    Db2Inserts(TypedCompiler sql) {
        super(sql);
    }

    @Override
    public boolean withBelongsToSource() {
        return true;
    }

    @Override
    protected SqlCompiler insert(InsertClauses insert) {
        if (insert.conflict() != null) {
            return super.insert(insert);
        }
        return FinalTables.around(
                sql,
                insert.returning(),
                insert.table(),
                Capability.INSERT_RETURNING,
                "FINAL",
                insert.rows().size() > 1,
                () -> super.insert(insert));
    }

    @Override
    protected SqlCompiler upsert(InsertClauses insert, OnConflict conflict) {
        if (!insert.returning().isEmpty()) {
            sql.require(Capability.UPSERT_RETURNING, "Read the rows again by their key.");
        }
        return super.upsert(insert, conflict);
    }

    /** There is no {@code DEFAULT VALUES}; one column that is given its default means the same. */
    @Override
    protected void defaultValues(InsertClauses insert) {
        List<ColumnReference<?>> columns = insert.table().columns();
        if (!insert.defaultValues() || columns.isEmpty()) {
            super.defaultValues(insert);
            return;
        }
        defaultOf(columns.get(0));
    }

    /** The rows are returned by what stands around the statement. */
    @Override
    protected SqlCompiler returning(InsertClauses insert) {
        return sql.isLenient() ? super.returning(insert) : sql;
    }
}
